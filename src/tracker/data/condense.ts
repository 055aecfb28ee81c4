/**
 * Very long ledgers: beyond `MOST_ROWS` the rows of 攻坚数据 are not one a record but one a unit and day, as values marked
 * 需刷新. Every sum, month and curve stays what it was; only the native link to the single cell goes.
 */
import type { Contribution } from "../../campaign/metrics/contributions";

/** Two metrics of a ledger of ten thousand parcels. More rows make a workbook that nobody can open on an office machine. */
const MOST_ROWS = 20_000;

/**
 * @returns the list itself where it is short enough; else its ledger rows added up by metric, record, unit and day, in the
 *   order of their first rows. Rows without a figure go: they count nothing.
 */
export function condense(list: readonly Contribution[], most = MOST_ROWS): readonly Contribution[] {
  if (list.length <= most) return list;
  const groups = new Map<string, { first: Contribution; value: number; count: number }>();
  const kept: (Contribution | string)[] = [];
  for (const one of list) {
    if (one.kind !== "ledger") {
      kept.push(one);
      continue;
    }
    if (one.amount === null) continue;
    const key = JSON.stringify([one.metric, one.record, one.unit, one.day]);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { first: one, value: one.amount.value, count: 1 });
      kept.push(key);
    } else {
      group.value += one.amount.value;
      group.count += 1;
    }
  }
  return kept.flatMap((one) => {
    if (typeof one !== "string") return [one];
    const group = groups.get(one);
    if (group === undefined) return [];
    const { first, value, count } = group;
    if (count === 1 || first.amount === null) return [first];
    return [{ ...first, amount: { ...first.amount, value, live: null }, dayCell: null, awaits: null, stage: `${count}条合计`, key: `${first.key} 等${count}条` }];
  });
}
