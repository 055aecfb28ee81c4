/** Factors by which a figure is off when its unit was taken for another. */

export interface UnitSlip {
  /** How many of the smaller unit make the larger. */
  readonly factor: number;
  readonly larger: string;
  readonly smaller: string;
  readonly source: string;
}

const standard = "1公顷=15亩=10,000㎡；1亿元=10,000万元";

/** Several pairs may share a factor: all are named, since a factor alone does not tell which. */
export const UNIT_SLIPS: readonly UnitSlip[] = [
  { factor: 15, larger: "公顷", smaller: "亩", source: standard },
  { factor: 10_000 / 15, larger: "亩", smaller: "平方米", source: `${standard}；按666、667折算者亦在容差内` },
  { factor: 10_000, larger: "公顷", smaller: "平方米", source: standard },
  { factor: 10_000, larger: "亿元", smaller: "万元", source: standard },
  { factor: 10_000, larger: "万元", smaller: "元", source: standard },
  { factor: 10_000, larger: "万亩", smaller: "亩", source: "万为10,000" },
  { factor: 100_000_000, larger: "亿元", smaller: "元", source: standard },
  { factor: 1_500, larger: "平方公里", smaller: "亩", source: `1平方公里=100公顷；${standard}` },
  { factor: 100, larger: "平方公里", smaller: "公顷", source: "1平方公里=100公顷" },
  { factor: 100, larger: "比率", smaller: "百分数", source: "0.789与78.9" },
];
