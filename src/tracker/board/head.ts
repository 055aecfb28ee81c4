/** The top of the board: title, four big figures and one sentence. The countdown alone follows TODAY(). */
import { chineseDay, dayParts } from "../../campaign/calendar/day";
import { phases } from "../../campaign/calendar/phases";
import type { Facts } from "../../campaign/metrics/facts";
import { roundHalfAway } from "../../campaign/quantity/round";
import type { Settings } from "../../campaign/settings";
import { workdaysAfter } from "../../campaign/calendar/workdays";
import { formula } from "../formula";
import type { PlanCell } from "../../workbook/plan";
import type { TidyData } from "../data";
import { paceFormulas } from "../data/targets";
import { names } from "../ownedSheets";
import { area, type SheetBuilder } from "../sheetBuilder";
import { palette, type StyleName } from "../styles";
import { LEFT, RIGHT } from "./layout";

interface BigFigure {
  readonly label: PlanCell;
  readonly value: PlanCell;
  readonly style: StyleName;
  readonly note: PlanCell;
}

/** Rows 0–5. @param today the door's day, for cached results only */
export function putHead(sheet: SheetBuilder, facts: Facts, settings: Settings, data: TidyData, today: number): void {
  const { campaign } = facts;
  sheet.banner(area(0, LEFT, 0, RIGHT), campaign === null ? "攻坚看板" : `${campaign.name}看板`, "boardTitle").height(0, 0, 36);
  sheet.banner(area(1, LEFT, 1, RIGHT), subtitle(facts), "boardSubtitle").height(1, 1, 19).height(2, 2, 4);
  figures(facts, settings, data, today).forEach(({ label, value, style, note }, index) => {
    const left = LEFT + index * 4;
    sheet.banner(area(3, left, 3, left + 3), label, "cardLabel");
    sheet.banner(area(4, left, 4, left + 3), value, style);
    sheet.banner(area(5, left, 5, left + 3), note, style === "cardLead" ? "cardLeadNote" : "cardNote");
  });
  sheet.height(3, 3, 20).height(4, 4, 44).height(5, 5, 18);
  // As much as old data those of a day that has not come: somebody mistyped 数据截至日.
  const doubtful = { kind: "expression", formula: `=OR(TODAY()-${names.asOf}>${names.staleAfter},TODAY()<${names.asOf})`, style: { color: palette.behind, fill: palette.behindFill, bold: true } } as const;
  sheet.conditional({ ...doubtful, range: area(4, LEFT + 12, 5, RIGHT) });
}

function subtitle({ campaign, asOf, targets }: Facts): string {
  if (campaign === null) return "攻坚期未设定：请在“攻坚设置”填写首日和总天数";
  const times = new Set(targets.flatMap(({ timeProgress }) => (timeProgress === null ? [] : [`${roundHalfAway(timeProgress * 100, 1).toFixed(1)}%`])));
  const [time] = times;
  // Metrics with milestone curves of their own have a pace of their own: each stands in its row.
  const pace = time === undefined ? "" : times.size === 1 ? `，序时进度${time}` : "，序时进度各指标不同";
  const day = asOf < campaign.start ? `，距首日还有${campaign.start - asOf}天` : asOf > campaign.end ? "，攻坚期已结束" : `，第${campaign.day}天${pace}`;
  return `攻坚期 ${chineseDay(campaign.start)}至${chineseDay(campaign.end)}（${campaign.days}天）\u3000数据截至${chineseDay(asOf)}${day}`;
}

function figures({ campaign, asOf }: Facts, settings: Settings, data: TidyData, today: number): BigFigure[] {
  const { end } = paceFormulas(settings);
  const age = today - asOf;
  const asOfFigure: BigFigure = {
    label: "数据截至", value: formula(`=${names.asOf}`, { day: asOf }), style: "cardAsOf",
    note: formula(
      `=IF(TODAY()<${names.asOf},"⚠ 晚于今天，请核对",IF(TODAY()=${names.asOf},"今日数据",IF(TODAY()-${names.asOf}>${names.staleAfter},"⚠ ","")&"数据已"&(TODAY()-${names.asOf})&"天未更新"))`,
      age < 0 ? "⚠ 晚于今天，请核对" : age === 0 ? "今日数据" : `${age > settings.staleAfterDays ? "⚠ " : ""}数据已${age}天未更新`,
    ),
  };
  if (campaign === null) {
    const unknown = { value: "未设定", style: "cardText", note: "请在“攻坚设置”填写" } as const;
    return [{ label: "距收官还有", ...unknown }, { label: "剩余工作日", ...unknown }, { label: "今天是", ...unknown }, asOfFigure];
  }
  const over = today > campaign.end;
  const number = today - campaign.start + (settings.campaign?.countFirstDay === false ? 0 : 1);
  const counted = settings.campaign?.countFirstDay === false ? "" : "+1";
  const left = workdaysAfter(Math.min(Math.max(today, campaign.start - 1), campaign.end), campaign.end, settings.extraDays);
  return [
    {
      label: formula(`=IF(TODAY()>${end},"攻坚期","距收官还有")`, over ? "攻坚期" : "距收官还有"), style: "cardLead",
      value: formula(`=IF(TODAY()>${end},"已结束"&(TODAY()-${end})&"天",${end}-TODAY())`, over ? `已结束${today - campaign.end}天` : campaign.end - today),
      note: formula(`="今天 "&TEXT(TODAY(),"yyyy-mm-dd")&IF(TODAY()>${end},"","，日历日")`, `今天 ${isoDay(today)}${over ? "" : "，日历日"}`),
    },
    data.workdaysLeft === null || left.kind !== "known"
      ? { label: "剩余工作日", value: "缺调休表", style: "cardText", note: "请在“攻坚设置”补充放假调休" }
      : { label: "剩余工作日", value: formula(`=${names.workdaysLeft}`, left.value), style: "cardDays", note: "已扣除节假日、计入调休上班" },
    {
      label: "今天是", style: "cardText",
      value: formula(`=IF(TODAY()<${names.start},"未开始",IF(TODAY()>${end},"已收官","第"&(TODAY()-${names.start}${counted})&"天"))`, today < campaign.start ? "未开始" : over ? "已收官" : `第${number}天`),
      note: phaseNote(campaign, today, number, counted, end),
    },
    asOfFigure,
  ];
}

/** `共100天，冲刺阶段`: the phase of today, from the table of phases; before the first day how far it is off. */
function phaseNote(campaign: NonNullable<Facts["campaign"]>, today: number, number: number, counted: string, end: string): PlanCell {
  const day = `(TODAY()-${names.start}${counted})`;
  const last = phases.at(-1)?.name ?? "";
  const name = phases.slice(0, -1).reduceRight((rest, phase) => `IF(${day}<=ROUND(${phase.until}*${names.days},0),"${phase.name}",${rest})`, `"${last}"`);
  const within = today >= campaign.start && today <= campaign.end;
  const phase = phases.find(({ until }) => number <= Math.round(until * campaign.days))?.name ?? last;
  return formula(
    `="共"&${names.days}&"天"&IF(TODAY()<${names.start},"，"&(${names.start}-TODAY())&"天后开始",IF(TODAY()<=${end},"，"&${name}&"阶段",""))`,
    `共${campaign.days}天${today < campaign.start ? `，${campaign.start - today}天后开始` : within ? `，${phase}阶段` : ""}`,
  );
}

const isoDay = (day: number): string => {
  const { year, month, day: date } = dayParts(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
};
