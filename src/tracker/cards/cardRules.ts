/** Which tier table an office uses: a preset with its overlays, or a table of its own; and how its numbers begin. */
import { basePresets, combineTiers, overlayPresets, writeTierSheet, type CardPeriodKind, type Tier, type TierTable } from "../../campaign/cards";

export interface CardRules {
  /** Name of a base preset, or 自定义. */
  readonly base: string;
  readonly overlays: readonly string[];
  readonly table: TierTable;
  /** 亮牌周期; absent: 月. */
  readonly period?: CardPeriodKind;
}

/** The table stands for itself: no preset is behind it. */
export const OWN_RULES = "自定义";
/** Before the year in 文号, before the tier's own word: ×督 in ×督黄〔2025〕3号. */
export const USUAL_OFFICE = "督";
const ADJUSTED = "（本区调整）";

/**
 * The table of a preset and overlays by their names; null where a name is not known.
 *
 * @example presetTable("银川2025", ["隆昌2020"])?.name → "银川2025 + 隆昌2020"
 */
export function presetTable(base: string, overlays: readonly string[]): TierTable | null {
  const found = basePresets.find(({ name }) => name === base);
  const over = overlays.map((name) => overlayPresets.find((one) => one.name === name));
  const known = over.filter((one) => one !== undefined);
  return found === undefined || known.length < over.length ? null : combineTiers(found, known);
}

/** The rules that hold where a workbook says nothing: 默认. */
export function usualRules(): CardRules {
  const [first] = basePresets;
  return { base: first?.name ?? OWN_RULES, overlays: [], table: first === undefined ? { name: OWN_RULES, source: "", tiers: [] } : combineTiers(first, []) };
}

const plainPreset = (tier: Tier): Tier => ({ ...tier, preset: tier.preset.replace(ADJUSTED, "") });
const rowsOf = (tier: Tier): string => JSON.stringify(writeTierSheet({ name: "", source: "", tiers: [plainPreset(tier)] }));

/** Two tables that would be written alike are one table. */
export const sameTable = (a: TierTable, b: TierTable): boolean => JSON.stringify(writeTierSheet(a)) === JSON.stringify(writeTierSheet(b));

/**
 * A table as staff edited it: a tier that is no longer as its preset ships it says so, because a card names the rule it is by.
 *
 * @example the 黄牌 of 默认 with a bound of 15 → preset "默认（本区调整）"
 */
export function withAdjustments(table: TierTable, { base, overlays }: Pick<CardRules, "base" | "overlays">): TierTable {
  if (base === OWN_RULES) return { ...table, name: OWN_RULES, tiers: table.tiers.map((tier) => ({ ...tier, preset: OWN_RULES })) };
  const shipped = presetTable(base, overlays);
  if (shipped === null) return table;
  const known = new Map(shipped.tiers.map((tier) => [tier.name, tier]));
  return {
    name: shipped.name, source: shipped.source,
    tiers: table.tiers.map((tier) => {
      const original = known.get(tier.name);
      const as = plainPreset(tier);
      return original !== undefined && rowsOf(original) === rowsOf(tier) ? { ...as, preset: original.preset } : { ...as, preset: `${as.preset}${ADJUSTED}` };
    }),
  };
}
