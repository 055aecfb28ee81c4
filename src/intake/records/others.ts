/** Rows of 对上争取, 项目 and 时间账本 tables → records. */
import { batchOf } from "../../campaign/grading/stageWords";
import type { Fund, Project, Task } from "../../campaign/records";
import type { DataRow } from "../rows";
import { looseKey, type ReadTable, rowBase, yesNo } from "./context";

export function readFunds(table: ReadTable): Fund[] {
  return table.rows.data.flatMap((row): Fund[] => {
    const { cells } = table;
    const base = rowBase(table, row);
    const project = cells.text(row, "project");
    const channel = cells.text(row, "channel");
    const task = cells.number(row, "task");
    const received = cells.number(row, "received");
    const lastYear = cells.number(row, "lastYear");
    if (task === null && received === null && lastYear === null && project === null) return skipped(table, row, "没有项目，也没有任务和到位金额");
    return [{
      kind: "fund", ...base, project, channel, task, received, lastYear,
      key: table.unique("fund", looseKey(table.sheet, base.unit, project, channel)),
      level: cells.text(row, "level"), document: cells.text(row, "document"), receivedOn: cells.day(row, "receivedOn"),
    }];
  });
}

const fundsPool = /争取|上争|专项债|中央预算/;
/** Of 对上争取 by title or sheet name, or by what only an application for money has; 资金来源 and 文号 key projects have too. */

function poolOf({ title, sheet, cells }: ReadTable): Project["pool"] {
  if (cells.column("secured") !== null || cells.column("securedOn") !== null) return "key";
  const heading = `${title ?? ""} ${sheet}`;
  const applied = (cells.column("applied") !== null || cells.column("policy") !== null) && !/重点项目/.test(heading);
  return applied || fundsPool.test(heading) ? "funds" : "key";
}

export function readProjects(table: ReadTable): Project[] {
  const pool = poolOf(table);
  // These are the projects whose stages 项目落地转化率 is counted from.
  const judged = table.cells.column("policy") !== null || table.cells.column("applied") !== null;
  return table.rows.data.flatMap((row): Project[] => {
    const { cells, sink } = table;
    const name = cells.text(row, "project");
    if (name === null) return skipped(table, row, "没有项目名称");
    const base = rowBase(table, row);
    const stated = cells.text(row, "secured");
    const secured = yesNo(stated);
    const column = cells.column("secured");
    if (stated !== null && secured === null && column !== null) {
      sink.add("info", "secured-unclear", { sheet: table.sheet, row: row.row, column: column.header.column }, `「${column.header.header}」写“${stated}”，看不出是否已保障，未计；请写“是”或“否”`);
    }
    const phase = cells.text(row, "phase");
    if (judged) stageDoubt(table, row, name, phase);
    return [{
      kind: "project", ...base, name, pool, secured,
      key: table.unique("project", looseKey(table.sheet, name, base.unit)),
      level: cells.text(row, "level"), phase, parcelId: cells.text(row, "parcelId"),
      securedOn: cells.day(row, "securedOn"), investment: cells.number(row, "investment"),
    }];
  });
}

/** A stage that 项目落地转化率 cannot be counted with is said at its cell. */
function stageDoubt(table: ReadTable, row: DataRow, name: string, phase: string | null): void {
  const column = table.cells.column("phase");
  if (column === null || batchOf(phase) !== null) return;
  const what = phase === null ? `“${name}”没有填「${column.header.header}」` : `“${name}”的「${column.header.header}」写“${phase}”，认不出是哪一阶段`;
  table.sink.add("warning", "stage-unclear", { sheet: table.sheet, row: row.row, column: column.header.column }, `${what}，落地转化率未计这一项；请写储备、开工、建设、投产，或已开工、建设中、已投产等常用写法`);
}

const done = /已销号|已办结|已完成|办结销号|销号完成|^(办结|完成|销号|提前完成|按期完成)$/;
const open = /未|正在|推进|滞后|逾期|办理|启动|进行|持续/;

export function readTasks(table: ReadTable): Task[] {
  return table.rows.data.flatMap((row): Task[] => {
    const { cells } = table;
    const matter = cells.text(row, "matter");
    if (matter === null) return skipped(table, row, "没有工作事项");
    const base = rowBase(table, row);
    const status = cells.text(row, "status") ?? cells.text(row, "closed");
    const closedOn = cells.day(row, "closedOn");
    return [{
      kind: "task", ...base, matter, status, closedOn,
      key: table.unique("task", looseKey(table.sheet, matter, base.unit)),
      due: cells.day(row, "due"),
      closed: yesNo(cells.text(row, "closed")) ?? statedClosed(status) ?? (closedOn === null ? null : true),
    }];
  });
}

/** @example statedClosed("已销号") → true; statedClosed("正在办理") → false; statedClosed("") → null */
function statedClosed(status: string | null): boolean | null {
  if (status === null) return null;
  if (done.test(status) && !/未(完成|办结|销号)/.test(status)) return true;
  return open.test(status) ? false : null;
}

function skipped(table: ReadTable, row: DataRow, why: string): never[] {
  table.sink.add("info", "row-skipped", { sheet: table.sheet, row: row.row, column: 0 }, `第${row.row + 1}行${why}，未计`);
  return [];
}
