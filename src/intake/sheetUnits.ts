/** One sheet per unit: tables without 责任单位 whose sheet (or title, or 填报单位 line) is named after the unit. */
import type { Recognised } from "./recognise";
import { isBlank, textOf } from "./headerText";
import { unitName } from "./unitNames";

export interface SheetUnit {
  readonly name: string;
  /** 0–1. */
  readonly confidence: number;
  /** Chinese: 工作表名, 标题, 填报单位. */
  readonly from: string;
}

/** What names of offices end with. Source: 机关常见称谓. */
const unitLike = /^[\u4e00-\u9fff（）()]{1,14}(镇|乡|街道|街|办事处|苏木|局|委|办|委员会|管委会|园区|开发区|高新区|经开区|新区|工业园|产业园|公司|集团|中心|站|队|所|院)$/;
const notUnit = /重点|百日|攻坚|任务|进度|台账|汇总|对上|争取|全区|全市|全县|各|已|未|拟|在建|用地|出让/;
const ledgerTail = /(百日攻坚|攻坚|宗地|土地|供地|用地|任务|工作|进度|项目|资金|争取|完成|目标|情况|完成情况)*(台账|台帐|清单|进度|一览表|情况表|明细表|统计表|汇总表|分解表|进度表|表|任务|宗地|项目|情况|通报)$/;
const filler = /^[(（]?(?:填报|报送|上报|责任|申报)单位(?:[(（](?:盖章|公章)[)）])?\s*[:：]\s*([^\s:：]{2,20})/;

/** @example bareName("1.东关镇（9月）") → "东关镇"; bareName("东关镇宗地台账") → "东关镇" */
function bareName(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").replace(/^(附?表|附件)?[\d一二三四五六七八九十]*[.、．:：_-]?/, "")
    .replace(/[(（][^)）]*[)）]$/, "").replace(/\d{1,2}月(份)?/, "").replace(/20\d\d年?/, "").replace(ledgerTail, "");
}

/**
 * Units of tables that have no unit in any row. A name is taken where the workbook or the settings know it as a unit, or
 * where several tables of the same header differ by such names.
 *
 * @param aliases see `aliasMap`
 */
export function sheetUnits(tables: readonly Recognised[], aliases: ReadonlyMap<string, string>): ReadonlyMap<Recognised, SheetUnit> {
  const without = tables.filter((table) => table.verdict.kind !== "unknown" && table.rows.data.length > 0 && !namesUnits(table));
  const found = new Map<Recognised, SheetUnit>();
  if (without.length === 0) return found;
  const known = new Set(aliases.values());
  for (const table of tables) for (const name of unitsIn(table, aliases)) known.add(name);
  const forms = new Map<string, Recognised[]>();
  for (const table of without) {
    const key = table.columns.map(({ header }) => header.header).join("|");
    const list = forms.get(key);
    if (list === undefined) forms.set(key, [table]);
    else list.push(table);
  }
  for (const form of forms.values()) {
    for (const { from, of } of sources) {
      const names = form.map((table) => of(table));
      const like = new Set(names.filter((name) => name !== null && unitLike.test(name) && !notUnit.test(name)));
      form.forEach((table, at) => {
        const name = names[at] ?? null;
        if (name === null || found.has(table)) return;
        const read = unitName(name, aliases)?.name ?? name;
        if (known.has(read)) found.set(table, { name: read, confidence: 0.9, from });
        else if (like.has(name) && like.size > 1) found.set(table, { name: read, confidence: 0.7, from });
      });
    }
  }
  return found;
}

const sources: readonly { readonly from: string; readonly of: (table: Recognised) => string | null }[] = [
  { from: "工作表名", of: ({ view }) => bareName(view.sheet.name) || null },
  { from: "填报单位", of: ({ region }) => region.lines.map(({ text }) => filler.exec(text.trim())?.[1] ?? null).find((name) => name !== null) ?? null },
  { from: "标题", of: ({ region }) => (region.title === null ? null : bareName(region.title) || null) },
];

const unitColumn = ({ columns }: Recognised): number | null => columns.find(({ field }) => field === "unit")?.header.column ?? null;

function namesUnits(table: Recognised): boolean {
  const column = unitColumn(table);
  return column !== null && table.rows.data.some(({ row }) => !isBlank(table.view.filled(row, column)));
}

/** So many rows show a table's units. */
const sample = 500;

function unitsIn(table: Recognised, aliases: ReadonlyMap<string, string>): string[] {
  const column = unitColumn(table);
  if (column === null || table.verdict.kind === "unknown") return [];
  return table.rows.data.slice(0, sample).flatMap(({ row }) => unitName(textOf(table.view.filled(row, column)), aliases)?.name ?? []);
}
