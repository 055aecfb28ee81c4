/** 两期对比: every figure that differs between two sets of facts, by name. A part that came or went is said as such. */

type Value = number | boolean | null;

export interface Change {
  /** 总体, or the unit. */
  readonly subject: string;
  readonly metric: string;
  /** 目标, 累计, 完成率 … */
  readonly what: string;
  /** Of amounts; empty for rates and ranks. */
  readonly unit: string;
  readonly before: Value;
  readonly after: Value;
}

type Figures = Readonly<Record<string, Value | undefined>>;
interface Entry {
  readonly subject: string;
  readonly metric: string;
  readonly unit: string;
  readonly figures: Figures;
}

export type FigureKind = keyof typeof words;
const words = { target: "目标", cumulative: "累计", period: "本月", completionRate: "完成率", timeProgress: "序时进度", paceGap: "超欠序时", rank: "名次", met: "是否完成", unreported: "是否未报送" } as const;
const everyKind = Object.keys(words).filter((key): key is FigureKind => key in words);
const amounts: ReadonlySet<string> = new Set(["target", "cumulative", "period"]);

/** Facts, the part of facts.json that has the same names, or what 快照 keeps of them. */
export interface ComparableFacts {
  readonly targets: readonly Figured[];
  readonly units: readonly { readonly unit: string; readonly metrics: readonly Figured[] }[];
}
type Figured = { readonly metric: string; readonly unit: string } & { readonly [kind in FigureKind]?: Value };

const picked = (from: Readonly<Record<string, unknown>>): Figures =>
  Object.fromEntries(everyKind.flatMap((key) => {
    const value = from[key];
    return typeof value === "number" || typeof value === "boolean" || value === null ? [[key, value]] : [];
  }));

function entries({ targets, units }: ComparableFacts): ReadonlyMap<string, Entry> {
  const list: Entry[] = [
    ...targets.map((one) => ({ subject: "总体", metric: one.metric, unit: one.unit, figures: picked({ ...one }) })),
    ...units.flatMap(({ unit, metrics }) => metrics.map((one) => ({ subject: unit, metric: one.metric, unit: one.unit, figures: picked({ ...one }) }))),
  ];
  return new Map(list.map((one) => [`${one.subject}\u001f${one.metric}`, one]));
}

const near = 1e-9;
const equal = (a: Value, b: Value): boolean =>
  a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= near * Math.max(1, Math.abs(a), Math.abs(b)));

/**
 * In the order of `after`, then what only `before` has. What is not known is null.
 *
 * @param kinds figures that both sides keep; every one where nothing is said
 * @example changedSince(facts, facts) → []
 */
export function changedSince(before: ComparableFacts, after: ComparableFacts, kinds: readonly FigureKind[] = everyKind): readonly Change[] {
  const old = entries(before);
  const now = entries(after);
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key) => {
    const from = old.get(key);
    const to = now.get(key);
    const entry = to ?? from;
    if (entry === undefined) return [];
    return kinds.flatMap((kind): Change[] => {
      const was = from?.figures[kind] ?? null;
      const is = to?.figures[kind] ?? null;
      if (equal(was, is)) return [];
      return [{ subject: entry.subject, metric: entry.metric, what: words[kind], unit: amounts.has(kind) ? entry.unit : "", before: was, after: is }];
    });
  });
}
