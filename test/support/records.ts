/** Records as literals: what a test does not name is not known. */
import { daySerial } from "../../src/campaign/calendar/day";
import type { CampaignRecords, CellRef, Fund, Measured, MeasuredDay, Parcel, Progress, Project, Task } from "../../src/campaign/records";

let counter = 0;
const cell = (sheet: string): CellRef => ({ sheet, row: (counter += 1), column: 3 });

export const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  const serial = daySerial(year, month, date);
  if (serial === null) throw new Error(`no such day: ${text}`);
  return serial;
};
export const measured = (value: number, unit: string, sheet = "台账"): Measured => ({ value, unit, source: cell(sheet), live: { multiply: 1, divide: 1 } });
export const on = (text: string, sheet = "台账"): MeasuredDay => ({ day: day(text), source: cell(sheet), live: true });

const base = (sheet: string) => ({ key: `k${(counter += 1)}`, sheet, row: counter, unit: null, person: null, section: null });

export const parcel = (part: Partial<Parcel>): Parcel => ({
  ...base("宗地台账"), kind: "parcel", id: null, location: null, area: null, use: null, supplyMethod: null, problem: null, project: null, stage: null, status: null,
  listedOn: null, soldOn: null, contractOn: null, due: null, price: null, startPrice: null, remark: null, ...part,
});
export const progress = (part: Partial<Progress> & Pick<Progress, "metric">): Progress => ({
  ...base("进度"), kind: "progress", target: null, period: null, cumulative: null, through: null, publishedRate: null, publishedRank: null, ...part,
});
export const project = (part: Partial<Project> & Pick<Project, "name">): Project => ({
  ...base("重点项目"), kind: "project", pool: "key", level: null, phase: null, parcelId: null, secured: null, securedOn: null, investment: null, ...part,
});
export const fund = (part: Partial<Fund>): Fund => ({
  ...base("对上争取"), kind: "fund", project: null, channel: null, level: null, task: null, received: null, lastYear: null, document: null, receivedOn: null, ...part,
});
export const task = (part: Partial<Task> & Pick<Task, "matter">): Task => ({
  ...base("时间账本"), kind: "task", due: null, closedOn: null, closed: null, status: null, ...part,
});
export const records = (part: Partial<CampaignRecords>): CampaignRecords => ({ parcels: [], progress: [], funds: [], projects: [], tasks: [], ...part });
