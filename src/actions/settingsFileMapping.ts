/** 字段对照 in a settings file: the words of the sheet, checked entry by entry. */
import { type FieldMapping, ledgerKinds, NOT_USED } from "../campaign/mapping/fieldMapping";
import { unitOf } from "../campaign/quantity/units";
import { fieldVocabulary } from "./ledgerFields";
import type { Reader } from "./settingsFileReader";

const kinds = [...ledgerKinds, "unused"] as const;

/** @example { "sheet": "宗地台账", "header": "用地(亩)", "kind": "parcel", "field": "面积", "unit": "亩" } */
export function readMappingEntry(read: Reader, value: unknown, path: string): FieldMapping | null {
  const object = read.object(value, path);
  if (object === null) return null;
  read.known(object, `${path}.`, ["sheet", "header", "nth", "kind", "field", "unit", "metric", "note"]);
  const before = read.problems.length;
  const text = (key: string): string | null => read.maybe(object, key, (one, at) => read.text(one, at));
  const sheet = read.text(object["sheet"], `${path}.sheet`);
  const header = text("header");
  const nth = read.maybe(object, "nth", (one) => read.whole(one, `${path}.nth`));
  const kind = read.maybe(object, "kind", (one) => read.choice(one, `${path}.kind`, kinds));
  const [field, unit, metric] = [text("field"), text("unit"), text("metric")];
  if (nth === 0) read.wrong(`${path}.nth`, "不小于1的整数");
  if (field !== null && field !== NOT_USED && !fieldVocabulary.has(field)) read.wrong(`${path}.field`, `字段名称或${NOT_USED}：${[...fieldVocabulary.keys()].join("、")}`);
  if (unit !== null && unitOf(unit) === null) read.wrong(`${path}.unit`, "单位，如亩、公顷、万元、亿元");
  if (header === null && (kind === null || field !== null || unit !== null || metric !== null)) read.wrong(path, "整张表的对照（没有 header）时只写 kind");
  if (header !== null && (kind === "unused" || (kind === null && field === null && unit === null && metric === null))) read.wrong(path, "一列的对照（有 header）时写 field、unit、metric 中至少一项");
  return sheet === null || read.problems.length > before ? null : { sheet, header, nth, kind, field, unit, metric, note: text("note") };
}
