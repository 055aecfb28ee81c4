/** What the custom function CARD decides: the tier's name as 预警, from figures alone. History and drafts are the pane's. */
import { judge } from "./judge";
import { basePresets, overlayPresets } from "./presets";
import { moren } from "./presets/moren";
import { readTierSheet } from "./readTierSheet";
import type { SubjectFacts } from "./subject";
import { combineTiers } from "./tierTable";
import { plainWord } from "./tierSheetWords";
import type { Measure, TierTable } from "./tiers";
import type { TierCell } from "./writeTierSheet";

const noCells: SubjectFacts["sources"] = [];

/** Null: a blank cell or an argument left out. Shares of 1, 1900 serials. */
export interface CardArguments {
  readonly rate: number | null;
  readonly timeProgress: number | null;
  readonly due: number | null;
  readonly asOf: number | null;
}

/** `value`: bad argument (#VALUE!); `na`: not enough data (#N/A). */
export type CardAnswer =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly error: "value" | "na"; readonly message: string };

export type TiersArgument = { readonly kind: "table"; readonly table: TierTable } | { readonly kind: "error"; readonly message: string };

/**
 * The table that the last argument means: none → 默认; a single text → a preset by name or id; else a range.
 *
 * @example tiersArgument([["银川2025"]]) → the table of 银川 2025
 */
export function tiersArgument(cells: readonly (readonly TierCell[])[] | null): TiersArgument {
  const [only] = cells?.[0] ?? [];
  if (cells === null || cells.every((row) => row.every((cell) => cell === null || String(cell).trim() === ""))) return { kind: "table", table: combineTiers(moren, []) };
  if (cells.length === 1 && cells[0]?.length === 1) {
    const word = plainWord(String(only ?? ""));
    const base = basePresets.find(({ id, name }) => plainWord(name) === word || id === word);
    if (base !== undefined) return { kind: "table", table: combineTiers(base, []) };
    const history = overlayPresets.some(({ id, name }) => plainWord(name) === word || id === word);
    return { kind: "error", message: history ? `“${word}”只按亮牌历史升级，不能单独用于CARD，请用亮牌台账` : `没有名为“${word}”的档次表，可用：${basePresets.map(({ name }) => name).join("、")}，或选一块档次表区域` };
  }
  const reading = readTierSheet(cells, "所选档次表");
  return reading.kind === "table" ? reading : { kind: "error", message: reading.message };
}

/**
 * Without 序时 the rate is the month's own (月完成率). A blank rate with a blank due day is a blank answer, so that a
 * column can be filled down before everyone has reported. A closed matter: leave the due day blank.
 *
 * @example rate 0.277, time 0.4 → "黄牌"; rate 0.38, time 0.4 → ""; due 2025-08-01, as of 2025-08-20 → "黄牌"
 * @source docs/decisions/0003-card-function.md
 */
export function decideCard({ rate, timeProgress, due, asOf }: CardArguments, table: TierTable): CardAnswer {
  if (rate === null && due === null) return { kind: "text", text: "" };
  if (due !== null && asOf === null) return { kind: "error", error: "value", message: "写了到期日就要写数据截至日" };
  const paced = rate !== null && (timeProgress !== null || uses(table, "shortfallPoints", "shortfallRatio"));
  const facts: SubjectFacts = {
    kind: "unit", unit: "", matter: "", title: "", reported: true, sources: noCells,
    rate: paced ? rate : undefined, timeProgress: paced ? timeProgress : undefined,
    monthRate: timeProgress === null ? rate ?? undefined : undefined,
    due: due ?? undefined, closed: due === null ? undefined : false,
  };
  const { outcome, tier, missing } = judge(facts, table, Math.floor(asOf ?? 0));
  if (outcome === "undetermined" && rate === null) return { kind: "text", text: "" };
  if (outcome === "undetermined" && timeProgress !== null && uses(table, "monthRate")) return { kind: "error", error: "na", message: "无法判断：这张档次表看月完成率，请不写序时进度" };
  if (outcome === "undetermined") return { kind: "error", error: "na", message: `无法判断：缺${missing.join("、")}` };
  return { kind: "text", text: tier?.name ?? "" };
}

const uses = (table: TierTable, ...looked: readonly Measure[]): boolean =>
  table.tiers.some(({ rules }) => rules.some(({ all }) => all.some(({ measure }) => looked.includes(measure))));
