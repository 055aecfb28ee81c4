/** Published layouts whose columns have a unit although the header does not say it. Data with source. */

interface Layout {
  readonly name: string;
  /** Recognised where at least `least` of these headers are there. */
  readonly headers: readonly string[];
  readonly least: number;
  readonly units: Readonly<Record<string, string>>;
  readonly source: string;
}

const layouts: readonly Layout[] = [
  {
    name: "供地结果",
    headers: ["行政区", "土地坐落", "供应方式", "供地方式", "土地来源", "土地使用年限", "土地使用权人", "约定交地时间", "约定开工时间", "约定竣工时间", "电子监管号", "批准单位"],
    least: 5,
    units: { 总面积: "公顷", 成交价格: "万元" },
    source: "中国土地市场网供地结果公示：面积(公顷)、成交价格(万元)",
  },
];

/**
 * @example layoutUnit("成交价格", ["行政区", "土地坐落", "供应方式", "土地来源", "土地使用年限", "成交价格"]) → "万元"
 */
export function layoutUnit(header: string, headers: readonly string[]): string | null {
  const layout = layouts.find((one) => one.headers.filter((word) => headers.includes(word)).length >= one.least);
  return layout?.units[header] ?? null;
}
