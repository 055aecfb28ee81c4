import { beforeAll, describe, expect, it } from "@jest/globals";
import { composeBulletin, type ComposedBulletin } from "../../../src/actions/bulletins";
import { figuresOf } from "../../bulletin/figures";
import { figuredPaper, nextFigure } from "../../../src/taskpane/bulletins/figures";
import { wayOf } from "../../../src/taskpane/bulletins/warningWays";
import { readSample, trackedOn } from "../../bulletin/sample";
import { day } from "../../support/records";

let weekly: ComposedBulletin;
beforeAll(async () => { weekly = composeBulletin("weekly", trackedOn(await readSample(), day("2025-09-30"))); });
const way = (code: Parameters<typeof wayOf>[0]["code"], about: readonly string[] = []) => wayOf({ code, message: "", about }, weekly.input);

describe("a warning", () => {
  it("leads to its page, to its field or to its cells", () => {
    expect(way("audit-errors").place).toBe("audit");
    expect(way("no-campaign").place).toBe("settings");
    expect(way("no-office").field).toBe("office");
    expect(way("growth-day", ["对上争取台账"]).cells).toEqual([{ sheet: "对上争取台账", cell: null }]);
    const open = way("open-findings");
    const findings = weekly.input.findings.filter(({ severity, sheet }) => severity !== "info" && sheet !== null);
    expect(open.place).toBe("intake");
    expect(open.cells.length).toBe(new Set(findings.map(({ sheet, cell }) => `${sheet}!${cell}`)).size);
  });

  it("names the cell of the unit and metric that it is about", () => {
    const unit = weekly.input.facts.units.find(({ metrics }) => metrics.some(({ parts }) => parts.cumulative.length > 0))!;
    const { metric, parts } = unit.metrics.find((one) => one.parts.cumulative.length > 0)!;
    const [cell] = way("fell-back", [`${unit.unit}${metric}`]).cells;
    expect(cell?.sheet).toBe((parts.cumulative[0]!.amount?.cell ?? parts.cumulative[0]!.source).sheet);
  });
});

describe("the figures of a paper", () => {
  it("are those of the bulletin in reading order, each its own", () => {
    const { figures } = figuredPaper(weekly.bulletin);
    expect(figures).toEqual(figuresOf(weekly.bulletin));
    expect(new Set(figures).size).toBe(figures.length);
  });

  it("are gone through by the arrow keys, round and round", () => {
    expect([["ArrowRight", 4], ["ArrowLeft", 0], ["Home", 3], ["End", 1], ["ArrowDown", 1], ["Enter", 1]].map(([key, at]) => nextFigure(String(key), Number(at), 5))).toEqual([0, 4, 0, 4, 2, null]);
    expect(nextFigure("ArrowRight", 0, 0)).toBeNull();
  });
});
