/** What the lines around a table say (units, dates, notes) and what is no line at all. Patterns are data. */
import { unitOf } from "../campaign/quantity/units";

/** Feet of tables: notes, sources, who filled it in. Source: workbooks.md, layout. */
const footStart = /^[(（【[※*]*(备\s*注|注|附注|说\s*明|填[表报]说明|编制说明|有关说明|来\s*源|资料来源|数据来源|填[表报]人|制表人?|制表单位|制表日期|审\s*核人?|审\s*批人?|复\s*核人?|单位负责人|分管领导签?字?|主要负责人|主要领导|经办人|联\s*系\s*人|联系电话|填[表报]单位|填[表报]日期|填[表报]时间|报送单位|报送时间|报送日期|盖章|签字|注释|附)\s*\d*\s*[】\])）]*\s*[:：]/;
const footWhole = /^(备\s*注|说\s*明|注|填[表报]说明)\s*\d*$/;

/** Lines above tables: 单位：万元; 编报日期：…; 截至…. */
const lineStart = /^[(（]?((金额|计量|面积|数量)?单\s*位|编报日期|编报时间|编\s*号|币\s*种|单位名称|审核状态|日\s*期|时\s*间|数据截[至止]|统计截[至止]|截[至止]|填[表报]|制表|报送|攻坚时间|统计口径|统计时间|数据时间)[^:：]{0,12}[:：]/;
const untilLine = /^[(（]?(数据|统计)?(统计)?截[至止].{4,24}[)）]?$/;

/** A row whose first text is a note, a source, or 填表人. */
export const isFoot = (text: string, cells: number): boolean => footStart.test(text.trim()) || (cells <= 2 && footWhole.test(text.trim()));

/** A cell that is a line about the table, never a header word. */
export const isLine = (text: string): boolean => lineStart.test(text.trim()) || untilLine.test(text.trim());

/** 表1：…, 附表2 …, …台账: what stands over a table of its own. */
export const isTableTitle = (text: string): boolean =>
  /^[(（]?(附?表|附件|图表)\s*[\d一二三四五六七八九十]+/.test(text.trim()) || /(表|台账|台帐|清单|一览|情况|通报|公告|公示|明细|账本|名册|简况|项目库|储备库)[)）]?([(（][^)）]*[)）])?$/.test(text.trim());

/**
 * The units that a line 单位：… names, in order.
 *
 * @example lineUnits("单位：个、亿元") → ["个", "亿元"]; lineUnits("面积单位：亩  金额单位：万元") → ["亩", "万元"]; lineUnits("单位名称：某局") → []
 */
export function lineUnits(text: string): readonly string[] {
  const found: string[] = [];
  for (const [, list = ""] of text.normalize("NFKC").matchAll(/单\s*位\s*:\s*([^;；。:()]{1,30})/g)) {
    for (const part of list.split(/[、,，/和\s]+/)) {
      const unit = unitOf(part.replace(/^(金额|面积|数量)/, ""));
      if (unit !== null) found.push(unit.word);
      else if (part !== "" && unitOf(list.replace(/\s/g, "")) === null) break;
    }
  }
  return found;
}
