/** Records that no metric counts, one row each: tasks with their days, investments of projects, last year's funds. */
import type { CampaignRecords, CellRef, Fund, Project, Task } from "../../campaign/records";
import { NO_GROUP } from "../../campaign/metrics/computeFacts";
import type { PlanCell } from "../../workbook/plan";
import { blankDay, dayCell, linkTo, measuredCell } from "./cells";
import { kindWord } from "./layout";
import type { RowContext } from "./rows";

const state = (live: boolean): string => (live ? "实时" : "需刷新");

export function recordCells(records: CampaignRecords, context: RowContext): PlanCell[][] {
  const group = (unit: string | null) => (unit === null ? "" : context.groupOf.get(unit) ?? NO_GROUP);
  const rowStart = ({ sheet, row }: { sheet: string; row: number }): CellRef => ({ sheet, row, column: 0 });
  const task = (one: Task): PlanCell[] => {
    const blank = one.closedOn === null && one.closed !== true ? context.ledgers.blank(one.sheet, one.row, "closedOn") : null;
    const closedOn = one.closedOn !== null ? dayCell(one.closedOn) : blank === null ? null : blankDay(one.sheet, blank);
    return [
      kindWord.task, one.unit ?? "（未注明）", group(one.unit), "", null, "", closedOn, null, null, null, one.closed === true ? "已销号" : one.status,
      dayCell(one.due), one.matter, state(one.due?.live === true && (one.closedOn?.live === true || blank !== null)), linkTo(one.due?.source ?? rowStart(one)), one.key,
    ];
  };
  const project = (one: Project): PlanCell[] => [
    kindWord.project, one.unit ?? "（未注明）", group(one.unit), "总投资", measuredCell(one.investment), one.investment?.unit ?? "", dayCell(one.securedOn), null, null, null,
    [one.level, one.phase].filter((part) => part !== null).join("·"), null, one.name, one.investment === null ? "无数值" : state(one.investment.live !== null),
    linkTo(one.investment?.source ?? rowStart(one)), one.key,
  ];
  const fund = (one: Fund): PlanCell[] => [
    kindWord.fund, one.unit ?? "（未注明）", group(one.unit), "上年同期", measuredCell(one.lastYear), one.lastYear?.unit ?? "", dayCell(one.receivedOn), null, null, null,
    [one.level, one.channel].filter((part) => part !== null).join("·"), null, [one.project, one.document].filter((part) => part !== null).join(" "),
    one.lastYear === null ? "无数值" : state(one.lastYear.live !== null), linkTo(one.lastYear?.source ?? rowStart(one)), one.key,
  ];
  return [...records.tasks.map(task), ...records.projects.map(project), ...records.funds.filter(({ lastYear }) => lastYear !== null).map(fund)];
}
