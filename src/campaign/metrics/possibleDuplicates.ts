/**
 * Rows that say the same and carry no id: they may be one thing entered twice. They count, as they stand; a person decides.
 * (Rows with one id, and one parcel or fund on two sheets, are put together by intake, which says so itself.)
 */
import type { CampaignRecords, Finding, Fund, Parcel, Task } from "../records";

interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** So many groups of rows are named in one finding. */
const named = 5;
/** So many rows of one group are. */
const namedRows = 6;

/**
 * One finding for each sheet and kind: parcels and funds whose rows on that sheet are the same, tasks that stand on several
 * sheets or twice on one.
 *
 * @example possibleDuplicates(two rows of 甲村 10 公顷 工业 东镇 without 宗地编号)[0].message
 * // "「宗地台账」有1组宗地内容完全相同、没有编号（第3、7行），都已计入；如是同一宗，请删去一行，如是两宗，请补写编号。"
 */
export function possibleDuplicates({ parcels, funds, tasks }: Pick<CampaignRecords, "parcels" | "funds" | "tasks">): readonly Finding[] {
  return [
    ...found(alike(parcels, parcelSays), "duplicate-parcel-rows", "组宗地内容完全相同、没有编号", "都已计入；如是同一宗，请删去一行，如是两宗，请补写编号"),
    ...found(alike(funds, fundSays), "duplicate-fund-rows", "组到位资金内容完全相同", "都已计入；如是同一笔，请删去一行，如是两笔，请写明文号"),
    ...found(alike(tasks, taskSays), "duplicate-task-rows", "组任务的事项、单位、时限完全相同", "各处都已列入；如是同一任务，请只留一处，以免一处销号、一处逾期"),
  ];
}

/** What a row says, to be compared; null where it says too little to be told from another. */
function parcelSays({ id, sheet, location, project, use, unit, area, price, listedOn, soldOn, contractOn, stage }: Parcel): readonly unknown[] | null {
  if (id !== null || area === null || (location ?? project) === null) return null;
  return [sheet, location, project, use, unit, area.value, price?.value, listedOn?.day, soldOn?.day, contractOn?.day, stage];
}

function fundSays({ sheet, project, channel, level, unit, document, received, receivedOn, task }: Fund): readonly unknown[] | null {
  return received === null || project === null ? null : [sheet, project, channel, level, unit, document, received.value, receivedOn?.day, task?.value];
}

/** Of every sheet: a task that is copied to another sheet is closed on one of them only. */
const taskSays = ({ matter, unit, person, due }: Task): readonly unknown[] | null => (due === null ? null : [matter, unit, person, due.day]);

function alike<T extends Place>(records: readonly T[], says: (record: T) => readonly unknown[] | null): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const said = says(record);
    if (said === null) continue;
    const key = JSON.stringify(said).replace(/\\[nrt]|\s/g, "");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Groups by the sheet of their first row; the cell is that of the first row that repeats another. */
function found(groups: readonly (readonly Place[])[], code: string, what: string, advice: string): readonly Finding[] {
  const sheets = new Map<string, (readonly Place[])[]>();
  for (const group of groups) {
    const sheet = group[0]?.sheet ?? "";
    const known = sheets.get(sheet);
    if (known === undefined) sheets.set(sheet, [group]);
    else known.push(group);
  }
  return [...sheets].map(([sheet, own]): Finding => {
    const places = own.slice(0, named).map((group) => rowsOf(group, sheet)).join("；");
    const repeated = own[0]?.[1];
    return {
      severity: "warning", code, sheet: repeated?.sheet ?? sheet, cell: repeated === undefined ? null : `A${repeated.row + 1}`,
      message: `「${sheet}」有${own.length}${what}（${places}${own.length > named ? "等" : ""}），${advice}。`,
    };
  });
}

/** 第3、7行; 第3行、「另一表」第5行. */
function rowsOf(group: readonly Place[], sheet: string): string {
  const shown = group.slice(0, namedRows);
  const here = shown.filter((one) => one.sheet === sheet).map(({ row }) => row + 1);
  const elsewhere = shown.filter((one) => one.sheet !== sheet).map((one) => `「${one.sheet}」第${one.row + 1}行`);
  return `${[`第${here.join("、")}行`, ...elsewhere].join("、")}${group.length > namedRows ? `等${group.length}行` : ""}`;
}
