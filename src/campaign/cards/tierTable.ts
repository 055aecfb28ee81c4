/** One table out of a base preset and any overlays. Ranks by `order` and `after` alone. */
import type { BasePreset, OverlayPreset, Repeat, Tier, TierRef, TierTable } from "./tiers";

/**
 * Overlay tiers are set in just above the tier they name (above all where the base has no such tier);
 * orders are renumbered 1, 2, 3 … from mild to harsh.
 *
 * @example combineTiers(moren, []).tiers.map((t) => t.name) → ["提醒", "黄牌", "约谈", "问责建议"]
 */
export function combineTiers(base: BasePreset, overlays: readonly OverlayPreset[]): TierTable {
  const ordered: Tier[] = [...base.tiers]
    .sort((a, b) => a.order - b.order)
    .map((tier) => ({ ...tier, preset: base.name, base: true }));
  for (const overlay of overlays) {
    for (const amendment of overlay.amendments) {
      ordered.forEach((tier, at) => {
        if (!tier.base || (amendment.on !== "*" && amendment.on !== tier.name)) return;
        ordered[at] = { ...tier, consequence: `${tier.consequence}；${amendment.consequence}`, points: tier.points + amendment.points };
      });
    }
    let below = 0;
    for (const { after, ...tier } of overlay.tiers) {
      const known = after === null || after === "*" ? -1 : ordered.findIndex(({ name }) => name === after);
      const at = after === null ? below++ : known < 0 ? ordered.length : known + 1;
      ordered.splice(at, 0, { ...tier, order: 0, rules: [], preset: overlay.name, base: false });
    }
  }
  return {
    name: [base.name, ...overlays.map(({ name }) => name)].join(" + "),
    source: [base, ...overlays].map(({ source }) => source.title).join("；"),
    tiers: ordered.map((tier, at) => ({ ...tier, order: at + 1 })),
  };
}

/**
 * Whether a tier table can be used, in words; empty when it can.
 *
 * @example tableProblems({ name: "空", source: "", tiers: [] }) → ["亮牌档次表“空”没有任何档次，请在攻坚设置中选择或填写档次"]
 */
export function tableProblems(table: TierTable): readonly string[] {
  if (table.tiers.length === 0) return [`亮牌档次表“${table.name}”没有任何档次，请在攻坚设置中选择或填写档次`];
  const names = new Set(table.tiers.map(({ name }) => name));
  const problems: string[] = [];
  if (names.size < table.tiers.length) problems.push(`亮牌档次表“${table.name}”中有同名档次，请改名后再用`);
  if (new Set(table.tiers.map(({ order }) => order)).size < table.tiers.length) problems.push(`亮牌档次表“${table.name}”中有相同的次序，请逐档编号`);
  for (const tier of table.tiers) {
    for (const ref of tier.repeats.flatMap(refsOf)) {
      if (ref !== "*" && !names.has(ref)) problems.push(`档次“${tier.name}”（${tier.preset}）引用的“${ref}”不在本表中，请改为：${[...names].join("、")}`);
    }
  }
  return problems;
}

const refsOf = (repeat: Repeat): readonly TierRef[] => (repeat.kind === "bottomRun" ? [] : repeat.on);

/** The mildest order that `on` names in the table; null where it names none of it. @example lowestOrder(table of 银川2025, ["黄牌", "红牌"]) → 1 */
export function lowestOrder(table: TierTable, on: readonly TierRef[]): number | null {
  const orders = table.tiers.filter(({ name, base }) => on.includes(name) || (base && on.includes("*"))).map(({ order }) => order);
  return orders.length === 0 ? null : Math.min(...orders);
}

export const tierNamed = (table: TierTable, name: string): Tier | null => table.tiers.find((tier) => tier.name === name) ?? null;
