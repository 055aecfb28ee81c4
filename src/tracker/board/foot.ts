/** The foot of the board: who has not reported, what is to be checked, and what every figure means. */
import { chineseDay } from "../../campaign/calendar/day";
import { monthToDate } from "../../campaign/metrics/computeFacts";
import type { Facts } from "../../campaign/metrics/facts";
import { unitsOf, unreportedIn, unreportedWords } from "../../campaign/metrics/unreported";
import type { Settings } from "../../campaign/settings";
import type { PlanCell } from "../../workbook/plan";
import type { TidyData } from "../data";
import { cellReference, formula } from "../formula";
import { gapNote } from "../gap";
import { findingsSheet, REWRITTEN, tidyDataSheet } from "../ownedSheets";
import { area, type SheetBuilder } from "../sheetBuilder";
import { LEFT, RIGHT } from "./layout";

/** Returns the last row used. */
export function putFoot(sheet: SheetBuilder, top: number, facts: Facts, settings: Settings, data: TidyData, found: string | null): number {
  const unreported = unreportedIn(facts);
  const reporting = unreported.length === 0 ? reportedWords(facts, settings) : `未报送（${unreportedWords(unreported)}，不判快慢）：${unitsOf(unreported).join("、")}。`;
  sheet.banner(area(top, LEFT, top, RIGHT - 6), followed(`${reporting}`, data), "panelNote");
  const link: PlanCell = found === null ? "没有待核的数据问题" : { text: `数据问题${found} → ${findingsSheet.name}`, sheet: findingsSheet.name, range: area(0, 0, 0, 0) };
  sheet.banner(area(top, RIGHT - 5, top, RIGHT), link, "link").height(top, top, 20);
  const lines = footLines(facts, settings);
  lines.forEach((line, index) => sheet.banner(area(top + 1 + index, LEFT, top + 1 + index, RIGHT), line, "footnote").height(top + 1 + index, top + 1 + index, 13.5));
  return top + lines.length;
}

/** Who reports nothing is not complete: where nobody has reported this month, or nobody ever does, that is said. */
function reportedWords({ asOf, reportedThrough }: Facts, { campaign }: Settings): string {
  if (reportedThrough === null) return "报送：没有各单位上报的数，以台账逐条为准。";
  return reportedThrough < monthToDate(asOf, campaign).first ? `报送：本月尚无单位上报，最近一次截至${chineseDay(reportedThrough)}。` : "报送：本期没有未报送的单位。";
}

/** Adds, natively, that a ledger has gained or lost rows since. */
function followed(text: string, { changedLedgers }: TidyData): PlanCell {
  if (changedLedgers === null) return text;
  const changed = cellReference(tidyDataSheet.name, changedLedgers.top, changedLedgers.left);
  return formula(`=IF(${changed}>0,"⚠ 有"&${changed}&"张台账增减了行，请刷新看板。","")&"${text.replaceAll('"', '""')}"`, text);
}

function footLines(facts: Facts, settings: Settings): string[] {
  const shown = settings.metrics.filter(({ metric }) => facts.targets.some((target) => target.metric === metric));
  return [
    ...inPairs(shown.map(({ metric, note }) => `${metric}：${note}`)).map((pair, index) => `${index === 0 ? "口径\u3000" : "\u3000\u3000\u3000"}${pair.join("；")}。`),
    `说明\u3000${gapNote(settings)}；日均需完成按剩余日历天计；预计完成、预计达标日按目前平均进度推算；最迟日为不可逆转日（法定最短时限）。倒计时随当天变化，台账改动自动跟随，名次、宗地和亮牌以数据截至日为准，过期变灰。`,
    `填写\u3000${REWRITTEN}`,
  ];
}

/** Two definitions fill a line of the page. */
const inPairs = (texts: readonly string[]): string[][] =>
  texts.reduce<string[][]>((pairs, text) => {
    const last = pairs.at(-1);
    if (last === undefined || last.length === 2) pairs.push([text]);
    else last.push(text);
    return pairs;
  }, []);
