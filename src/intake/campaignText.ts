/** What covers and instructions say of the campaign: name, first day, length, targets, 数据截至日. */
import { daySerial } from "../campaign/calendar/day";
import { readNumber } from "../campaign/quantity/readNumber";
import { convert, type UnitKind, unitOf, unitWords } from "../campaign/quantity/units";
import type { Campaign, Comparator, MetricDefinition, Target } from "../campaign/settings";
import type { FindingSink } from "./findings";
import { plainHeader } from "./headerText";
import type { Line } from "./regions";
import { untilDay, type YearContext } from "./through";

export interface SheetLines {
  readonly sheet: string;
  /** Of the whole sheet, outside tables' bodies. */
  readonly lines: readonly Line[];
  /** Lines that belong to no table. */
  readonly cover?: boolean;
}

const date = String.raw`(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?`;
const span = new RegExp(String.raw`${date}\s*(?:起|开始|启动)?\s*[,，]?\s*(?:[至到~—–－-]+|止于)\s*${date}\s*(?:止|结束)?(.{0,24})`);
const fromDay = new RegExp(String.raw`(?:自|从|于)?\s*${date}\s*(?:起|启动|开始|开展)[^。；;\d]{0,16}?(\d{2,3}|一百|百)\s*(?:天|日)(?!前|内)`);
const withoutYear = /(?<![\d年./-])\d{1,2}月\d{1,2}日?(?:起|开始|启动)?\s*[至到~—–－-]+\s*\d{1,2}月\d{1,2}日/;
const startLine = new RegExp(String.raw`(?:首日|启动时间|开始时间|开始日期|起始日期?|启动日期?|起始时间)\s*[:：]\s*${date}`);
const daysLine = /(?:总天数|天数|期限|时长|为期|历时)\s*[:：]?\s*(\d{2,3}|一百)\s*(?:天|日)?/;
/** 共100天, 决战一百天. */
const statedDays = /(?:共|计|历时|为期|用时|决战|奋战|大干|苦战|攻坚|[（(])\s*(\d{2,3}|一百|百)\s*(?:天|日)/;
const daysOf = (text: string): number => (/百/.test(text) ? 100 : Number(text));
const aboutCampaign = /攻坚|行动|战役|会战|大干|冲刺|起止|时间|期限|期间|周期/;
const nameWord = /(?:攻坚行动|攻坚战|攻坚|行动|战役|会战|活动)名称\s*[:：]\s*(.+)/;
const namePhrase = /[^\s，。；：:、《》（）()]*(?:百日(?:攻坚|会战|大会战|行动|大战|冲刺|大干)|攻坚(?:行动|战)|(?:大干|决战|奋战)[一百\d]+天)[^\s，。；：:、《》（）()]*/;
const titleLength = 40;
const nameTail = /(工作)?(台账|台帐|跟踪表|进度表|任务表|分解表|说明|填报说明|总表|汇总表|一览表|情况表|清单|账本|通报|作战图|方案|工作簿|封面)+$/;

const nameHead = /^(?:\d+天|时间|开展|组织|实施|推进|启动|打好|打赢|集中|全面|深入|本次|此次|扎实|迅速)+/;

export interface CampaignText {
  readonly campaign: Campaign | null;
  readonly targets: readonly Target[];
}

/** Texts of a row joined as `key：value`, so that a cover in two columns reads like one in sentences. */
function sentences(lines: readonly Line[]): { text: string; line: Line }[] {
  const rows = new Map<number, Line[]>();
  for (const line of lines) {
    const row = rows.get(line.row);
    if (row === undefined) rows.set(line.row, [line]);
    else row.push(line);
  }
  return [...rows.values()].flatMap((row) => {
    const [first, second] = row;
    if (first === undefined) return [];
    if (row.length === 2 && second !== undefined && first.text.length <= 16) return [{ text: `${first.text.replace(/[：:]\s*$/, "")}：${second.text}`, line: second }];
    return row.map((line) => ({ text: line.text, line }));
  });
}

/** @param sheets in tab order; the first that says a thing holds, one that says otherwise is a finding */
export function campaignFromText(sheets: readonly SheetLines[], metrics: readonly MetricDefinition[], sink: FindingSink): CampaignText {
  let name: string | null = null;
  let phrase: string | null = null;
  let time: { start: number; days: number; countFirstDay: boolean } | null = null;
  let start: number | null = null;
  let days: number | null = null;
  const targets = new Map<string, Target>();
  const campaignNamed = sheets.some(({ lines }) => lines.some(({ text }) => ofCampaign.test(text)));
  for (const { sheet, lines, cover } of sheets) {
    for (const { text, line } of sentences(lines)) {
      if (text.length > 2_000) continue;
      const plain = text.normalize("NFKC");
      name ??= nameWord.exec(plain)?.[1]?.trim() ?? null;
      const found = text.length > titleLength ? undefined : namePhrase.exec(text)?.[0].replace(nameTail, "").replace(nameHead, "").replace(/(?:自|从|于)?\d{4}年.*$/, "");
      if (phrase === null && found !== undefined && found.length >= 4 && /百日|攻坚|战|干/.test(found)) phrase = found;
      const ofText = timeOf(plain, cover === true && campaignNamed);
      if (ofText === null && time === null && withoutYear.test(plain) && aboutCampaign.test(plain) && ofCampaign.test(plain)) {
        sink.add("warning", "campaign-year", { sheet, row: line.row, column: line.column }, `攻坚时间没有写年份（“${plain.slice(0, 40)}”），未采用；请写明年份，例如2025年7月15日`);
      }
      if (ofText !== null && ofText.conflict !== null && time === null) {
        sink.add("warning", "campaign-days", { sheet, row: line.row, column: line.column }, `起止日期相隔${ofText.conflict}天，与写明的${ofText.days}天不符，按${ofText.days}天计；请核对`);
      }
      if (time !== null && ofText !== null && (ofText.start !== time.start || ofText.days !== time.days)) {
        sink.add("warning", "campaign-differs", { sheet, row: line.row, column: line.column }, `攻坚时间与前文不一致（“${plain.slice(0, 40)}”），按最先出现的计；请核对`);
      }
      time ??= ofText;
      start ??= startOf(plain);
      days ??= startOf(plain) !== null || /天数|为期|历时|时长/.test(plain) ? daysOf(daysLine.exec(plain)?.[1] ?? "") : null;
      if (days !== null && !(days > 0)) days = null;
      for (const target of targetsOf(plain, metrics)) {
        const known = targets.get(target.metric);
        if (known === undefined) targets.set(target.metric, target);
        else if (known.value !== target.value || known.unit !== target.unit) {
          sink.add("warning", "target-differs", { sheet, row: line.row, column: line.column }, `${target.metric}目标写作${target.value}${target.unit}，前文为${known.value}${known.unit}，按前文计；请核对`);
        }
      }
    }
  }
  if (time === null && start !== null && days !== null) time = { start, days, countFirstDay: true };
  return { campaign: time === null ? null : { name: name ?? phrase ?? "百日攻坚", start: time.start, days: time.days, countFirstDay: time.countFirstDay }, targets: [...targets.values()] };
}

function startOf(plain: string): number | null {
  const match = startLine.exec(plain);
  return match?.[1] === undefined ? null : daySerial(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * 攻坚时间：2025年7月15日至2025年10月22日（共100天）; 自2025年7月15日起100天. Null where the text is about something else.
 *
 * @param alone the text stands on a cover of a campaign: two days and nothing else are its first and last
 * `conflict`: how far apart the two days are, where that is not the length the text states.
 */
export function timeOf(plain: string, alone = false): { start: number; days: number; countFirstDay: boolean; conflict: number | null } | null {
  const between = span.exec(plain);
  if (between !== null) {
    const [, year, month, day, lastYear, lastMonth, lastDay, tail = ""] = between;
    const start = year === undefined ? null : daySerial(Number(year), Number(month), Number(day));
    const end = year === undefined ? null : daySerial(Number(lastYear ?? year), Number(lastMonth), Number(lastDay));
    const stated = statedDays.exec(tail)?.[1];
    const about = aboutCampaign.test(plain.slice(0, between.index)) || stated !== undefined || (alone && end !== null && start !== null && end - start > 60 && between[0].length >= plain.trim().length - 6);
    if (start !== null && end !== null && end > start && about && end - start < 400) {
      const inclusive = end - start + 1;
      const days = stated === undefined ? inclusive : daysOf(stated);
      return { start, days, countFirstDay: stated === undefined || days !== end - start, conflict: days === inclusive || days === end - start ? null : inclusive };
    }
  }
  const from = fromDay.exec(plain);
  const start = from?.[1] === undefined ? null : daySerial(Number(from[1]), Number(from[2]), Number(from[3]));
  return from === null || start === null ? null : { start, days: daysOf(from[4] ?? ""), countFirstDay: true, conflict: null };
}

const unitPattern = unitWords.filter((word) => ["area", "money", "count"].includes(unitOf(word)?.kind ?? "")).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");
const amount = new RegExp(String.raw`(超过|突破|大于|多于|高于|逾|不少于|不低于|至少|达到|完成|实现|力争)?\s*([\d,]+(?:\.\d+)?\s*(?:${unitPattern}))(以上)?`, "gi");
/** Not a target: what has been done, what is due by day, what one of many is given. */
const noTarget = /已|截[至止]|累计|日均|每[天日月周]|月均|其中|同比|去年|上年|占|每个|单个|不足|(?<!不)低于|亩均/;
/** The year's own target is another one, unless the clause is about the campaign. */
const ofYear = /全年|年度|年初/;
const ofCampaign = /百日|攻坚|100天|一百天|战役/;
const strict: ReadonlySet<string> = new Set(["超过", "突破", "大于", "多于", "高于", "逾"]);

/** What a clause has to speak of, beside a figure in a fitting unit; the settings' own names come first. */
const about: Readonly<Record<MetricDefinition["measure"], RegExp | null>> = {
  parcelArea: /(出让|供应|供地|挂牌).*(用地|土地|面积)|(用地|土地).*(出让|供应|挂牌)/,
  parcelPrice: /(出让|土地).*(收入|价款|金)/,
  securedProjects: /保障.*项目|项目.*保障|用地保障/,
  fundReceived: /争取.*资金|上争|资金.*争取/,
  reported: null,
};

/** 500公顷（7500亩）is one target written twice. */
function saysSame(a: string, b: string): boolean {
  const [one, other] = [readNumber(a), readNumber(b)];
  if (one.kind !== "number" || other.kind !== "number" || one.unit === null || other.unit === null) return false;
  const converted = convert(other.value, other.unit, one.unit);
  return converted !== null && Math.abs(converted - one.value) <= Math.abs(one.value) * 0.001;
}

/**
 * Targets that a sentence states, clause by clause.
 *
 * @example targetsOf("挂牌出让产业用地500公顷，土地出让收入50亿元", factorySettings.metrics).map(({ value, unit }) => value + unit) → ["500公顷", "50亿元"]
 * @example targetsOf("用地保障超过30个省市区级重点项目", …) → [{ metric: "保障项目数", value: 30, unit: "个", comparator: ">", … }]
 */
export function targetsOf(plain: string, metrics: readonly MetricDefinition[]): Target[] {
  const found: Target[] = [];
  for (const clause of plain.split(/[，,。；;\n]|、(?=\D)/)) {
    if (noTarget.test(clause) || clause.length > 120 || (ofYear.test(clause) && !ofCampaign.test(clause))) continue;
    const amounts = [...clause.matchAll(amount)];
    const [first] = amounts;
    if (first?.[2] === undefined || !amounts.every((one) => saysSame(first[2] ?? "", one[2] ?? ""))) continue;
    const reading = readNumber(first[2]);
    if (reading.kind !== "number" || reading.unit === null) continue;
    const kind = unitOf(reading.unit)?.kind ?? null;
    const metric = metricOfPhrase(clause, kind, metrics);
    if (metric === null || found.some((one) => one.metric === metric.metric)) continue;
    const comparator: Comparator = first[1] !== undefined && strict.has(first[1]) ? ">" : ">=";
    found.push({ metric: metric.metric, value: reading.value, unit: reading.unit, comparator, curve: null });
  }
  return found;
}

/**
 * The metric that a phrase speaks of: by name, else by what its measure is called in speeches.
 *
 * @param kind what its figure measures; null where that is not said
 * @example metricOfPhrase("用地保障省市区级重点项目", "count", factorySettings.metrics)?.metric → "保障项目数"
 */
export function metricOfPhrase(phrase: string, kind: UnitKind | null, metrics: readonly MetricDefinition[]): MetricDefinition | null {
  const text = plainHeader(phrase);
  const fitting = metrics.filter((one) => kind === null || unitOf(one.unit)?.kind === kind);
  return fitting.find((one) => [one.metric, ...one.aliases].some((name) => name.length >= 4 && text.includes(plainHeader(name))))
    ?? fitting.find((one) => about[one.measure]?.test(text) === true) ?? null;
}

/** The latest 数据截至 of the workbook; on covers only where the line is about data, so that no deadline is taken for it. */
export function asOfFromText(covers: readonly SheetLines[], tables: readonly SheetLines[], years: YearContext): { day: number; sheet: string; row: number; column: number } | null {
  let latest: { day: number; sheet: string; row: number; column: number } | null = null;
  const take = (sheet: string, line: Line, text: string): void => {
    const day = /\d\s*[日号]|\d[./-]\d/.test(text.normalize("NFKC")) ? untilDay(text, years) : null;
    if (day !== null && (latest === null || day > latest.day)) latest = { day, sheet, row: line.row, column: line.column };
  };
  for (const { sheet, lines } of covers) {
    for (const { text, line } of sentences(lines)) if (/(数据|统计|台账)[^，。；]{0,6}截[至止]|^[（(]?截[至止]/.test(text)) take(sheet, line, text);
  }
  for (const { sheet, lines } of tables) for (const { text, line } of sentences(lines)) if (text.length <= 60) take(sheet, line, text);
  return latest;
}
