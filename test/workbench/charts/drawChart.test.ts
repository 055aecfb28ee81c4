import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { drawChart } from "../../../workbench/charts/drawChart";
import type { DrawnChart } from "../../../workbench/charts/drawChart";
import { scaleOf } from "../../../workbench/charts/scale";

describe("the value axis", () => {
  it.each([
    [[0.12, 0.87], { minimum: 0, maximum: null }, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[358, 500], { minimum: null, maximum: null }, [0, 100, 200, 300, 400, 500]],
    [[-3, 7], { minimum: null, maximum: null }, [-4, -2, 0, 2, 4, 6, 8]],
  ])("has round steps for %j", (values, fixed, ticks) => {
    scaleOf(values, fixed).ticks.forEach((tick, index) => { expect(tick).toBeCloseTo(ticks[index]!, 9); });
    expect(scaleOf(values, fixed).ticks).toHaveLength(ticks.length);
  });

  it("covers every value", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
      const { minimum, maximum } = scaleOf(values, { minimum: null, maximum: null });
      expect(Math.min(...values)).toBeGreaterThanOrEqual(minimum - 1e-6 * (maximum - minimum));
      expect(Math.max(...values)).toBeLessThanOrEqual(maximum + 1e-6 * (maximum - minimum));
    }));
  });
});

const chart: DrawnChart = {
  title: "完成率", categories: ["甲", "乙", "丙"], minimum: 0, maximum: 1, axisTitle: null, reversed: false, legend: "Bottom", format: (value) => `${value * 100}%`,
  series: [{ name: "完成率", kind: "column", color: "#1F6FB2", labels: true, values: [0.5, null, 1] }, { name: "序时", kind: "line", color: "#C55A11", labels: false, values: [0.4, 0.4, 0.4] }],
};
const size = { width: 600, height: 300 };
const bars = (svg: string) => [...svg.matchAll(/<rect x="[^"]+" y="([^"]+)" width="[^"]+" height="([^"]+)" fill="#1F6FB2"/g)].map(([, , height]) => Number(height));

describe("a chart", () => {
  it("has a bar for each value, as long as the value, and none for an empty cell", () => {
    const [half, whole, mark] = bars(drawChart(chart, size));
    expect(whole).toBeCloseTo(half! * 2, 6);
    expect(mark).toBe(10);
  });

  it("draws what an axis cannot hold at its end", () => {
    const [half, above] = bars(drawChart({ ...chart, series: [{ ...chart.series[0]!, values: [0.5, 7, null] }] }, size));
    expect(above).toBeCloseTo(half! * 2, 6);
  });

  it.each([["nothing", []], ["only empty cells", [null, null, null]]])("is drawn without a broken number over %s", (_, values) => {
    for (const kind of ["column", "bar", "line"] as const) {
      expect(drawChart({ ...chart, minimum: null, maximum: null, series: [{ ...chart.series[0]!, kind, values }] }, size)).not.toMatch(/NaN|Infinity|d="M"/);
    }
  });

  it("shows names as text, whatever is in them", () => {
    expect(drawChart({ ...chart, title: "<b>&" }, size)).toContain("&#60;b&#62;&#38;");
  });
});
