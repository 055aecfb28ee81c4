/**
 * What reading and writing cost in Excel: round trips and bytes, counted by the host, on a workbook of 5,000 rows. Figures of
 * time are this machine's and no budget.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { computeTracker } from "../../../src/actions/track";
import { officePort } from "../../../src/workbook/office";
import { chunksOf } from "../../../src/workbook/office/readCells";
import { BYTES_OF_REQUEST } from "../../../src/workbook/office/steps";
import type { WritePlan } from "../../../src/workbook/plan";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";
import { loadModel, memoryModel } from "../../../workbench/host";
import type { BatchRecord } from "../../../workbench/host";
import { largeWorkbook } from "../../support/largeWorkbook";
import type { GridFixture } from "../../support/grid";
import { boardPlan } from "../../support/plan";
import { openExcel } from "../../support/officePort";
import type { OfficePage } from "../../support/office";

const ROWS = 5_000;
/** Round trips beyond those that carry cells: reading two, writing four. */
const SYNCS = 6;
const TODAY = 45_932;

interface Cost {
  readonly action: string;
  readonly batches: readonly BatchRecord[];
  /** Batches that carry cells. */
  readonly chunks: number;
}

let page: OfficePage;
const costs: Cost[] = [];

/** Runs an action and keeps what it cost. `Excel.run` ends with one more batch that lets go of ranges: nobody waits for it. */
async function costOf<T>(action: string, chunks: (result: T) => number, job: () => Promise<T>): Promise<T> {
  page.batches.length = 0;
  const result = await job();
  const batches = page.batches.filter(({ members }) => members.some((member) => member !== "_RemoveReference"));
  costs.push({ action, batches, chunks: chunks(result) });
  return result;
}

async function openLarge(rows: number): Promise<WorkbookSnapshot> {
  const workbook = await largeWorkbook(rows);
  const model = memoryModel();
  loadModel(model, workbook, model.setResult.bind(model));
  page.use(model);
  return workbook;
}

const carriesCells = ({ members }: BatchRecord): boolean => members.includes("values") || members.includes("Formulas");
const extents = ({ sheets }: Pick<WorkbookSnapshot, "sheets">) => sheets.map(({ name, rowCount, columnCount }) => ({ id: name, rowCount, columnCount }));
const theirs = ({ sheets }: WorkbookSnapshot) => ({ sheets: sheets.filter(({ role }) => role === null) });
const kilobytes = (bytes: number): number => Math.round(bytes / 1_000);

/** The library sends two requests of its own when it starts. */
beforeAll(async () => {
  await (await openExcel({ sheets: [{ name: "台账", cells: [["甲"]] }] })).port.read();
});

describe("below a chunk", () => {
  const ledgers = (count: number, rows: number): GridFixture =>
    ({ sheets: Array.from({ length: count }, (_, index) => ({ name: `台账${index + 1}`, cells: Array.from({ length: rows }, (__, row) => ["海州区", row]), merges: ["D1:E1"] })) });

  it.each([[1, 1], [1, 5_000], [60, 1], [60, 100]])("%d sheets of %d rows are read in three round trips and written in six", async (count, rows) => {
    const { port, page: opened } = await openExcel(ledgers(count, rows));
    page = opened;
    const cost = async (job: () => Promise<unknown>): Promise<number> => {
      opened.batches.length = 0;
      await job();
      return opened.batches.filter(({ members }) => members.some((member) => member !== "_RemoveReference")).length;
    };
    expect(await cost(() => port.write(boardPlan(["甲"])))).toBe(6);
    expect(await cost(() => port.read())).toBe(3);
  });
});

describe(`a workbook of ${ROWS} rows`, () => {
  let plan: WritePlan;
  const read = () => costs.find(({ action }) => action === "读取")!;
  const written = () => costs.find(({ action }) => action === "写入")!;

  beforeAll(async () => {
    const workbook = await openLarge(ROWS);
    const port = officePort();
    const snapshot = await costOf("读取", (found) => chunksOf(extents(found)).length, () => port.read());
    expect(snapshot.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual(workbook.sheets.map(({ name, rowCount }) => [name, rowCount]));
    ({ plan } = computeTracker(snapshot, { asOf: null, settingsFile: null, today: TODAY }));
    await costOf("写入", () => chunksOf(extents(theirs(snapshot))).length, () => port.write(plan));
    await costOf("再写一次", () => 0, () => port.write(plan));
    console.log([
      "动作\t往返\t其中传数据\t最大请求KB\t最大应答KB\t主机毫秒",
      ...costs.map(({ action, batches, chunks }) => [
        action, batches.length, chunks, kilobytes(Math.max(...batches.map(({ requestBytes }) => requestBytes))), kilobytes(Math.max(...batches.map(({ responseBytes }) => responseBytes))),
        Math.round(batches.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
      ].join("\t")),
    ].join("\n"));
  });

  it("is read and written in six round trips beyond those that carry cells", () => {
    const beyond = [...read().batches, ...written().batches].filter((batch) => !carriesCells(batch));
    expect(beyond.length).toBeLessThanOrEqual(SYNCS);
    expect(read().batches.filter(carriesCells)).toHaveLength(read().chunks);
  });

  it("sends no request and gets no answer over 2 MB", () => {
    for (const { batches } of costs) {
      for (const { requestBytes, responseBytes, error } of batches) {
        expect(Math.max(requestBytes, responseBytes)).toBeLessThanOrEqual(BYTES_OF_REQUEST);
        expect(error).toBeNull();
      }
    }
  });
});
