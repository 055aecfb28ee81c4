/** 时间账本: tasks by the month in which they are due, each with its day and what became of it. */
import { calendarDay, type DayForm, writeDay } from "../days";
import { center, footLine, header, heading, number, section, text } from "../looks";
import { type SampleTask, tasks } from "../model/tasks";
import { random } from "../random";
import { type SampleSheet, SheetDraft } from "../sheet";

const columnCount = 9;
const headers = ["序号", "工 作 事 项", "责任单位", "责任人", "时限要求", "完成时间", "是否销号", "进  展", "备  注"];
const sections = [[7, "一、7月任务"], [8, "二、8月任务"], [9, "三、9月任务"], [10, "四、10月任务"]] as const;
const forms: readonly DayForm[] = ["slash", "slash", "slash", "chinese", "textDot", "textChinese", "textShort", "textShort", "short"];

export function taskSheet(): SampleSheet {
  const draw = random("时间账本");
  const sheet = new SheetDraft("时间账本", [6, 46, 16, 10, 16, 15, 10, 12, 24]);
  heading(sheet, columnCount, "云岫区“百日攻坚”时间账本", "挂图作战  倒排工期  销号管理", "数据截至：2025年9月30日", 6);
  headers.forEach((name, at) => sheet.put(2, at, name, header));
  sheet.heights.set(2, 26);
  let row = 3;
  let order = 0;
  const put = (task: SampleTask): void => {
    order += 1;
    sheet.put(row, 0, order, center);
    sheet.put(row, 1, task.matter, text);
    sheet.put(row, 2, task.unit, center);
    sheet.put(row, 3, task.person, center);
    const due = writeDay(task.due, draw.pick(forms));
    sheet.put(row, 4, due.format === null && draw.chance(0.3) ? `${due.value}前` : due.value, due.format === null ? center : number(due.format));
    const closed = task.closedOn === null ? null : writeDay(task.closedOn, draw.pick(forms));
    sheet.put(row, 5, closed?.value ?? draw.pick([null, null, "/"]), closed?.format ? number(closed.format) : center);
    sheet.put(row, 6, task.closed ? draw.pick(["是", "是", "已销号", "√"]) : draw.pick(["否", "否", "未销号", null]), center);
    sheet.put(row, 7, task.status, center);
    sheet.put(row, 8, task.remark, text);
    sheet.fit(row, 20);
    row += 1;
  };
  for (const [month, words] of sections) {
    sheet.merge({ top: row, left: 0, bottom: row, right: columnCount - 1 }, words, section);
    sheet.heights.set(row, 20);
    row += 1;
    tasks.filter((task) => calendarDay(task.due).month === month).forEach(put);
  }
  footLine(sheet, row, columnCount, "备注：逾期未销号的，由指挥部办公室督办。");
  footLine(sheet, row + 1, columnCount, "填表人：耿一鸣");
  return sheet.finish({ freeze: { rows: 3, columns: 2 }, printTitles: { first: 2, last: 2 }, tab: "00B0F0", filter: { top: 2, left: 0, bottom: row - 1, right: columnCount - 1 } });
}
