/** Where a title that is too long for a line may be broken: after words that end a thing, before those that join two. */

/** Ends of names and matters in the titles of district ledgers; the longest that fits counts. */
const ENDINGS: readonly { readonly words: readonly string[]; readonly source: string }[] = [
  { source: "机构名称的通名（《国务院办公厅秘书局关于公文中机构名称》一类的通行写法）", words: ["人民政府", "管委会", "管理委员会", "街道办事处", "街道", "指挥部", "办公室", "规划局", "公司", "中心", "委员会", "自治区", "开发区", "经开区", "高新区", "产业园区", "产业园", "物流园"] },
  { source: "土地管理法、城镇国有建设用地出让文书用语", words: ["片区", "地块", "宗地", "建设用地", "工业用地", "商住用地", "用地", "土地", "规划条件", "挂牌出让", "公开出让", "征收补偿", "征地拆迁", "拆迁", "安置", "收储", "报批", "审批", "审定", "供应"] },
  { source: "政府投资条例、重点建设项目台账用语", words: ["重点项目", "建设项目", "项目", "工程", "基础设施建设", "基础设施", "配套设施", "设施", "建设", "改造", "提升", "整治", "治理", "前期工作", "开工手续", "验收", "投产", "招商", "签约", "基地", "厂房", "系统", "制造", "生产线", "利用"] },
  { source: "《党政机关公文处理工作条例》文种和事由用语", words: ["工作", "情况", "进度", "任务", "资金", "收入", "面积", "行动", "专项", "方案", "评价", "排名", "调度", "整改"] },
];
const JOINING = /^(?:以及|及其|暨|及(?![时格早]))/u;
/** Before 及 these make one word with it. */
const BEFORE_JOINING = /[涉普顾提波危以]$/u;
/** No line begins with these: they go on a word. */
const TAIL = /^[局委办处所站室厅部院会长员书函款费率数表区的地了性化者量额额线路段期类级号、，。；：！？）》”’〕】]/u;
/** Letters, digits and what measures them stay together: YXG2025-152宗地, 2025年, 第3季度. */
const CODE = /^(?:第?[\u0021-\u007e]+(?:年|月|日|号|个|宗地|宗|亩|公顷|万元|亿元|季度|期|周|项|条|公里|米)?(?:[\u0021-\u007e]+(?:月|日|号)?)*)/u;

/** A name of fewer characters stays with what is joined to it. */
const JOINED = 4;

const endings = ENDINGS.flatMap(({ words }) => words).sort((a, b) => b.length - a.length);

/**
 * A piece of a title in parts between which a line may end. What no word ends stays whole.
 *
 * @example titleWords("城北片区工业用地挂牌出让及配套设施建设") → ["城北片区", "工业用地", "挂牌出让", "及配套设施", "建设"]
 */
export function titleWords(piece: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (let rest = piece; rest !== ""; ) {
    if ([...part].length >= JOINED && JOINING.test(rest) && !BEFORE_JOINING.test(part)) {
      parts.push(part);
      part = "";
    }
    const ending = endings.find((word) => rest.startsWith(word));
    const taken = CODE.exec(rest)?.[0] ?? ending ?? [...rest][0] ?? "";
    part += taken;
    rest = rest.slice(taken.length);
    if (ending !== undefined && taken === ending && rest !== "" && !TAIL.test(rest)) {
      parts.push(part);
      part = "";
    }
  }
  return part === "" ? parts : [...parts, part];
}
