/** What the page 接入 makes of a choice, of collected corrections and of many findings; and what 接入台账 takes along. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { doubtsOf } from "../../../src/actions/mappingChanges";
import type { FieldMapping, MappingChange } from "../../../src/campaign/mapping/fieldMapping";
import type { Finding } from "../../../src/campaign/records";
import { factorySettings } from "../../../src/campaign/settings";
import { CORRECTIONS } from "../../../src/taskpane/keptCorrections";
import { groupFindings, LEAST, withoutPlace } from "../../../src/taskpane/ledgers/groupFindings";
import { chosenReading, kindShown, readingShown } from "../../../src/taskpane/ledgers/reading";
import { collected, pendingOf } from "../../../src/taskpane/ledgers/corrections";
import type { ActionControl, ActionName, PanePort } from "../../../src/taskpane/port";
import { createSession } from "../../../src/taskpane/session";
import { readGrid } from "../../intake/support";

const [table] = readGrid([["宗地编号", "面积（亩）", "规划用途", "责任单位", "成交价"], ["甲-1", 150, "工业用地", "东关镇", 6000], ["甲-2", 300, "工业用地", "西关镇", 9000]]).tables;
const parcels = table!;
const area = parcels.columns[1]!;
const shown = (correction: FieldMapping | null = null) => readingShown(area, "parcel", correction, factorySettings.metrics);

describe("the selects of a column", () => {
  it("show what was recognised, with the units that its field can have", () => {
    expect(shown()).toMatchObject({ field: "面积", unit: "亩", metric: null, units: ["亩", "公顷", "平方米", "万亩"], metrics: [] });
    expect(shown().fields.map(({ name }) => name)).toContain("成交价");
    expect(kindShown(parcels, null)).toBe("parcel");
  });

  it("make a row of a choice, and nothing of the choice that was recognised", () => {
    const change = chosenReading(parcels, area, "parcel", shown(), { unit: "公顷" });
    expect(change).toEqual({ sheet: "台账", header: "面积(亩)", nth: null, row: { sheet: "台账", header: "面积(亩)", nth: null, kind: "parcel", field: "面积", unit: "公顷", metric: null, note: null } });
    expect(chosenReading(parcels, area, "parcel", shown(change!.row), { unit: "亩" })).toBeNull();
  });

  it("drop a unit that the newly chosen field cannot have", () => {
    expect(chosenReading(parcels, area, "parcel", shown(), { field: "成交价" })?.row).toMatchObject({ field: "成交价", unit: null });
    expect(chosenReading(parcels, area, "parcel", shown(), { field: "批准面积" })?.row).toMatchObject({ field: "批准面积", unit: "亩" });
    expect(chosenReading(parcels, area, "parcel", shown(), { field: "不采用" })?.row).toMatchObject({ field: "不采用", unit: null });
  });

  it("offer metrics for figures of a target table, and the metric's own unit", () => {
    const reading = readingShown(area, "target", { ...chosenReading(parcels, area, "target", shown(), { field: "任务" })!.row!, metric: "挂牌出让面积" }, factorySettings.metrics);
    expect(reading.metrics).toEqual(factorySettings.metrics.map(({ metric }) => metric));
    expect(reading.units).toEqual(["亩", "公顷", "平方米", "万亩"]);
  });

  it("asks about the price that has no unit, and about nothing else", () => {
    expect(doubtsOf([parcels]).map(({ column }) => column?.header)).toEqual(["成交价"]);
  });
});

describe("collected corrections", () => {
  const change = (header: string, unit: string | null): MappingChange => ({ sheet: "s", header, nth: null, row: { sheet: "s", header, nth: null, kind: null, field: "面积", unit, metric: null, note: null } });

  it("are one a column, the last", () => {
    expect(collected([change("甲", "亩"), change("乙", null)], [change("甲", "公顷")])).toEqual([change("甲", "公顷"), change("乙", null)]);
  });

  it("are pending until they are saved, whatever note staff have written beside them", () => {
    expect(pendingOf([change("甲", "亩")], [])).toHaveLength(1);
    expect(pendingOf([change("甲", "亩")], [{ ...change("甲", "亩").row!, note: "核过" }])).toEqual([]);
    expect(pendingOf([change("甲", "亩")], [change("甲", "公顷").row!])).toHaveLength(1);
  });
});

describe("findings in groups", () => {
  const finding = fc.record<Finding>({
    severity: fc.constantFrom("error", "warning", "info"), code: fc.constantFrom("a", "b", "c"), sheet: fc.constantFrom("甲", null), cell: fc.constantFrom("A1", null), message: fc.string(),
  });

  it("lose none and split none, errors first", () => {
    fc.assert(fc.property(fc.array(finding, { maxLength: 40 }), (findings) => {
      const groups = groupFindings(findings);
      expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
      expect(new Set(groups.flatMap((group) => group.findings))).toEqual(new Set(findings));
      for (const group of groups) expect(group.findings.every(({ code, severity }) => code === group.code && severity === group.severity)).toBe(true);
      expect(groups.every(({ findings: list }) => list.length === 1 || list.length >= LEAST)).toBe(true);
      const order = groups.map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
      expect(order).toEqual([...order].sort());
    }));
  });

  it("are titled by what the first says, without its place", () => {
    const of = (message: string): Finding => ({ severity: "warning", code: "unit-missing", sheet: "台账", cell: "C1", message });
    const many = [of("「台账」同类问题共140处，只列出前20处。例：没有写单位"), ...["C1", "C2", "C3"].map((cell) => of(`「台账」${cell}：没有写单位`))];
    expect(groupFindings(many)).toMatchObject([{ title: "没有写单位", findings: many }]);
    expect(withoutPlace("「东湖镇（上报）」AB12：待定")).toBe("待定");
  });
});

describe("接入台账", () => {
  it("takes along what was corrected while looking first, once", async () => {
    const controls: [ActionName, ActionControl][] = [];
    const port = {
      readOnly: false, readNames: async () => ({ cells: new Map(), dateSystem: 1900 }), hasContent: async () => true, watchSheets: async () => async () => undefined, today: () => 45_892, readFailure: String,
      run: async (action: ActionName, control: ActionControl) => { controls.push([action, control]); return { kind: "done", review: null, summary: null }; },
    } as unknown as PanePort;
    const session = createSession(port);
    session.start();
    const change: MappingChange = { sheet: "s", header: null, nth: null, row: null };
    session.kept.set(CORRECTIONS, [change]);
    await session.run("refresh");
    await session.run("connect");
    await session.run("connect");
    expect(controls.map(([action, { corrections }]) => [action, corrections])).toEqual([["refresh", undefined], ["connect", [change]], ["connect", undefined]]);
  });
});
