/** A small district whose figures a test sets as it goes, and a workbook in which only cards are kept. */
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import type { CampaignRecords } from "../../../src/campaign/records";
import { factorySettings, type Settings } from "../../../src/campaign/settings";
import { carryOut, readCards, type CardsOutcome, type CardsState, type TrackedFacts } from "../../../src/actions/cards";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookPort } from "../../../src/workbook/port";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/sheet";
import { snapshotOf } from "../../support/grid";
import { day, measured, progress, records } from "../../support/records";

export const metric = "挂牌出让面积";
const settings: Settings = {
  ...factorySettings,
  campaign: { name: "百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true },
  targets: [{ metric, value: 600, unit: "公顷", comparator: ">=", curve: null }],
};

/** Facts at a day where each unit stands so many points behind 序时 (ahead where negative; null: 未报送). */
export function district(on: string, behind: Readonly<Record<string, number | null>>, more: Partial<CampaignRecords> = {}): TrackedFacts {
  const asOf = day(on);
  const share = Math.min(1, (asOf - day("2025-07-14")) / 100);
  const all = records({
    ...more,
    progress: Object.entries(behind).flatMap(([unit, points]) => [
      progress({ kind: "target", metric, unit, target: measured(100, "公顷") }),
      ...(points === null ? [] : [progress({ metric, unit, through: asOf, cumulative: measured(share * 100 - points, "公顷") })]),
    ]),
  });
  return { intake: { records: all }, settings, computed: computeFacts(all, settings, asOf), asOf: { day: asOf } };
}

const emptyWorkbook = (): WorkbookSnapshot => snapshotOf({ sheets: [{ name: "台账", cells: [["单位"]] }] });
export const emptyPort = () => memoryWorkbook(emptyWorkbook());
export const stateIn = async (port: WorkbookPort, facts: TrackedFacts): Promise<CardsState> => readCards(await port.read(), facts);

/** Carries an action out that must succeed. */
export async function done(port: WorkbookPort, facts: TrackedFacts, action: (state: CardsState) => CardsOutcome): Promise<Extract<CardsOutcome, { kind: "planned" }>> {
  const outcome = await carryOut(port, () => facts, action);
  if (outcome.kind !== "planned") throw new Error(outcome.kind === "refused" ? outcome.message : outcome.summary);
  return outcome;
}

/** A workbook where a person has changed cells of one of our sheets. */
export const editedCells = (workbook: WorkbookSnapshot, role: string, change: (values: CellValue[][]) => void): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet): SheetSnapshot => {
    if (sheet.role !== role) return sheet;
    const values = sheet.values.map((row) => [...row]);
    change(values);
    return { ...sheet, values, rowCount: values.length, columnCount: Math.max(...values.map((row) => row.length)) };
  }),
});
