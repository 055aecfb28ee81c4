/** 看出处: the cells that are shown for a figure add up to it. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { composeBulletin, figureSource, type BulletinKind, type ComposedBulletin, type TrackedFacts } from "../../../src/actions/bulletins";
import type { Figure } from "../../../src/bulletin/document";
import { figuresOf } from "../../bulletin/figures";
import { parseRange } from "../../../src/workbook/address";
import { valueAt, type WorkbookSnapshot } from "../../../src/workbook/sheet";
import { readSample, trackedOn } from "../../bulletin/sample";
import { day } from "../../support/records";

let workbook: WorkbookSnapshot;
let tracked: TrackedFacts;
beforeAll(async () => {
  workbook = await readSample();
  tracked = trackedOn(workbook, day("2025-09-30"));
});
const figures = ({ bulletin }: ComposedBulletin): readonly Figure[] => figuresOf(bulletin);
const ending = (what: string) => ({ fact }: Figure): boolean => fact.endsWith(`/${what}`) && !fact.startsWith("评价办法");

describe.each<BulletinKind>(["weekly", "halfmonth", "month", "funds"])("the figures of %s", (kind) => {
  it("are each explained, by cells that the workbook has or by a rule in words", () => {
    const composed = composeBulletin(kind, tracked);
    for (const figure of figures(composed)) {
      const { rule, cells, value } = figureSource(figure, tracked, composed.input);
      expect(value).toBe(figure.value);
      expect([figure.fact, rule !== "" || cells.length > 0]).toEqual([figure.fact, true]);
      for (const { sheet, cell } of cells) {
        if (sheet === "攻坚设置") continue;
        const found = workbook.sheets.find(({ name }) => name === sheet);
        const place = cell === null ? null : parseRange(cell);
        expect([figure.fact, found !== undefined && place !== null && place.top < found.rowCount]).toEqual([figure.fact, true]);
      }
    }
  });
});

describe("amounts", () => {
  const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  it.each(["累计", "本期新增", "上期累计"])("%s is what its cells add up to, where the ledgers give it", (what) => {
    const composed = composeBulletin("weekly", tracked);
    let matched = 0;
    for (const figure of figures(composed).filter(ending(what))) {
      const unit = tracked.computed.facts.units.find(({ unit: name }) => figure.fact.startsWith(`单位/${name}/`))?.metrics.find(({ metric }) => figure.fact.includes(`/${metric}/`));
      if (unit !== undefined && unit.basis !== "ledger") continue;
      const { cells } = figureSource(figure, tracked, composed.input);
      if (unit === undefined && cells.some(({ label }) => tracked.computed.facts.units.some((one) => one.unit === label))) continue;
      expect(Math.abs(sum(cells.map(({ value }) => value)) - figure.value)).toBeLessThan(1e-6);
      matched += 1;
    }
    expect(matched).toBeGreaterThan(3);
  });

  it("a rate names its rule and what goes into it", () => {
    const composed = composeBulletin("weekly", tracked);
    const figure = figures(composed).find(({ fact }) => fact === "总体/挂牌出让面积/完成率")!;
    const { rule, inputs, cells } = figureSource(figure, tracked, composed.input);
    const { cumulative, target } = tracked.computed.facts.targets.find(({ metric }) => metric === "挂牌出让面积")!;
    expect(rule).toBe("累计 ÷ 目标");
    expect(inputs).toEqual([{ name: "累计", value: cumulative }, { name: "目标", value: target }]);
    expect((cumulative! / target!) * 100).toBeCloseTo(figure.value, 9);
    expect(cells.at(-1)).toEqual({ sheet: "攻坚设置", cell: null, label: "挂牌出让面积", value: target });
  });

  it("a number of days leads to the day in the ledger, money to the funds", () => {
    const weekly = composeBulletin("weekly", tracked);
    const late = figures(weekly).find(({ fact }) => /^宗地\/.*\/超期天数$/u.test(fact))!;
    const [cell] = figureSource(late, tracked, weekly.input).cells;
    const place = parseRange(cell!.cell!)!;
    expect(valueAt(workbook.sheets.find(({ name }) => name === cell!.sheet)!, place.top, place.left)).toBe(tracked.asOf.day - late.value);
    const funds = composeBulletin("funds", tracked);
    const received = figures(funds).find(({ fact }) => fact === "对上争取/合计/到位")!;
    expect(sum(figureSource(received, tracked, funds.input).cells.map(({ value }) => value))).toBeCloseTo(received.value, 6);
  });
});
