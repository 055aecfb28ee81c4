/** One row of 字段对照 → a correction, or nothing: a row that is wrong in any part is left out whole, and says why at the cell. */
import { type FieldMapping, mappingKey, NOT_USED } from "../../campaign/mapping/fieldMapping";
import { unitOf } from "../../campaign/quantity/units";
import type { MetricDefinition } from "../../campaign/settings";
import { mappingHeader } from "./layout";
import type { SectionRow, SheetReader } from "./sheetReader";
import { mappingKinds, wordOf } from "./words";

/** What a person calls the fields of intake, and the kinds of table that have them. */
export type FieldVocabulary = ReadonlyMap<string, readonly string[]>;

export interface MappingContext {
  /** Null: names of fields are taken as they stand. */
  readonly fields: FieldVocabulary | null;
  readonly metrics: readonly MetricDefinition[];
  /** Names of the staff's sheets. */
  readonly sheets: ReadonlySet<string>;
  /** Keys of the rows above, with their rows. */
  readonly seen: Map<string, number>;
}

/** So many names are listed where one is wrong. */
const LISTED = 40;

export function readMapping(reader: SheetReader, at: SectionRow, context: MappingContext): FieldMapping | null {
  const before = reader.findings.length;
  const text = (header: string): string | null => reader.at(at, header, (row, column) => reader.text(row, column));
  const complain = (header: string, message: string): void => { reader.at(at, header, (row, column) => { reader.report(row, column, message); return null; }); };
  const sheet = text(mappingHeader.sheet);
  if (sheet === null) return reader.incomplete(at, "工作表要填");
  const row: FieldMapping = {
    sheet,
    header: text(mappingHeader.header),
    nth: reader.at(at, mappingHeader.nth, (line, column) => reader.number(line, column, { whole: true, least: 1 })),
    kind: reader.at(at, mappingHeader.kind, (line, column) => reader.word(line, column, mappingKinds)),
    field: text(mappingHeader.field), unit: text(mappingHeader.unit), metric: text(mappingHeader.metric), note: text(mappingHeader.note),
  };
  const { field, unit, metric } = row;
  if (row.header === null) {
    if (field !== null || unit !== null || metric !== null) complain(mappingHeader.header, "表头空着的行说的是整张表，只填表的类型；如说的是一列，请填表头。");
    else if (row.kind === null) return reader.findings.length > before ? null : reader.incomplete(at, "整张表的行要填表的类型");
  } else {
    if (row.kind === "unused") complain(mappingHeader.kind, `整张表不采用时表头要空着；只是这一列不采用，请在“${mappingHeader.field}”填${NOT_USED}。`);
    if (field === null && unit === null && metric === null && row.kind === null) return reader.findings.length > before ? null : reader.incomplete(at, "认作、单位、指标至少填一项");
    if (field !== null && field !== NOT_USED) checkField(row, field, context.fields, complain);
    if (unit !== null && unitOf(unit) === null) complain(mappingHeader.unit, `单位“${unit}”不认识，请填亩、公顷、平方米、万元、亿元等。`);
    if (metric !== null && !context.metrics.some((one) => one.metric === metric || one.aliases.includes(metric))) complain(mappingHeader.metric, `指标“${metric}”不在“三、指标口径”里，请改为其中的指标。`);
  }
  const twin = context.seen.get(mappingKey(row));
  if (twin !== undefined) complain(mappingHeader.sheet, `与第${twin + 1}行说的是同一处，以第${twin + 1}行为准；请删去一行。`);
  if (reader.findings.length > before) return null;
  context.seen.set(mappingKey(row), at.row);
  if (!context.sheets.has(sheet)) {
    reader.at(at, mappingHeader.sheet, (line, column) => {
      reader.report(line, column, `工作表「${sheet}」不在本工作簿里（可能已改名或删除），这一行没有用上；如已改名，请改成新名，不再需要则删去这一行。`, { severity: "warning", code: "mapping-sheet-gone" });
      return null;
    });
  }
  return row;
}

function checkField({ kind }: FieldMapping, field: string, fields: FieldVocabulary | null, complain: (header: string, message: string) => void): void {
  const kinds = fields?.get(field);
  if (fields === null || (kinds !== undefined && (kind === null || kinds.includes(kind)))) return;
  const names = [...fields].filter(([, of]) => kind === null || of.includes(kind)).map(([name]) => name);
  const ofKind = kind === null ? "" : `${wordOf(mappingKinds, kind)}表`;
  complain(mappingHeader.field, `“${field}”不是${ofKind}可选的字段，请填：${NOT_USED}、${names.slice(0, LISTED).join("、")}${names.length > LISTED ? "等" : ""}。`);
}
