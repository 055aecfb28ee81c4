/** One parcel listed on several sheets counts once: the rows are put together, each figure keeps its cell. */
import type { Measured, MeasuredDay, Parcel } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { FindingSink } from "../findings";
import type { ReadTable } from "./context";

export interface ParcelRow {
  readonly parcel: Parcel;
  readonly table: ReadTable;
}

const plain = (text: string | null): string => (text ?? "").normalize("NFKC").replace(/[\s,，。.、()（）-]/g, "");
const near = (a: Measured, b: Measured, share: number): boolean => a.unit === b.unit && Math.abs(a.value - b.value) <= Math.max(Math.abs(a.value), Math.abs(b.value)) * share + 1e-9;

/** `null`: one of the two says nothing. */
const samePlace = (a: Parcel, b: Parcel): boolean | null => {
  const [one, other] = [plain(a.location), plain(b.location)];
  return one === "" || other === "" ? null : one.includes(other) || other.includes(one);
};
const sameArea = (a: Parcel, b: Parcel): boolean | null => (a.area === null || b.area === null ? null : near(a.area, b.area, 0.01));
const sameUse = (a: Parcel, b: Parcel): boolean => {
  const [one, other] = [plain(a.use), plain(b.use)];
  return one === "" || other === "" || one.includes(other) || other.includes(one);
};
const unitsPart = (a: Parcel, b: Parcel): boolean => a.unit !== null && b.unit !== null && a.unit !== b.unit;

/** An id such as 3 is a number within its table; one of five letters and digits stands for a parcel anywhere. */
const strong = (id: string): boolean => id.length >= 5 && /\d/.test(id);
/** Shorter places (城东) are shared by many parcels. */
const tellingPlace = 5;

/** Whether two rows with one id are one parcel; within a table only where they say the same throughout. */
function sameById(a: ParcelRow, b: ParcelRow, id: string): boolean {
  const place = samePlace(a.parcel, b.parcel);
  const area = sameArea(a.parcel, b.parcel);
  if (a.table === b.table) return place === true && area === true && plain(a.parcel.use) === plain(b.parcel.use) && !unitsPart(a.parcel, b.parcel);
  if (strong(id)) return place === true || area === true || (place === null && area === null);
  return !unitsPart(a.parcel, b.parcel) && place !== false && area !== false && (place === true || area === true);
}

function sameByPlace(a: ParcelRow, b: ParcelRow): boolean {
  const { parcel: one } = a;
  const { parcel: other } = b;
  if (a.table === b.table || (one.id !== null && other.id !== null) || unitsPart(one, other) || !sameUse(one, other)) return false;
  return one.area !== null && other.area !== null && near(one.area, other.area, 0.001);
}

/**
 * Parcels with each piece of land once. Of snapshots (8月, 9月) the later leads, else the row that names its unit, else the
 * first; what the leading row leaves open comes from the other, what contradicts it is a finding.
 */
export function parcelsOnce(rows: readonly ParcelRow[], sink: FindingSink): Parcel[] {
  const several = rows.some(({ table }) => table !== rows[0]?.table);
  const byId = new Map<string, number[]>();
  const byPlace = new Map<string, number[]>();
  const kept: ParcelRow[] = [];
  const merged = new Map<string, { row: ParcelRow; other: string; names: string[] }>();
  for (const row of rows) {
    const { parcel } = row;
    const { id } = parcel;
    const place = several ? plain(parcel.location) : "";
    const ofId = id === null ? [] : (byId.get(id) ?? []);
    const candidates = [...ofId, ...(place.length < tellingPlace ? [] : (byPlace.get(place) ?? []))].map((at) => ({ at, known: kept[at] ?? row }));
    const found = candidates.find(({ known }) => (id !== null && known.parcel.id === id ? sameById(known, row, id) : sameByPlace(known, row)));
    if (found === undefined) {
      const twin = kept[ofId[0] ?? -1];
      if (twin !== undefined) {
        sink.add("warning", "duplicate-parcel", { sheet: parcel.sheet, row: parcel.row, column: idColumn(row) }, `宗地编号“${id ?? ""}”与「${twin.parcel.sheet}」第${twin.parcel.row + 1}行重复，而位置或面积不同，两行都已计入；如是同一宗地，请删去一行`);
      }
      note(byId, id, kept.length);
      note(byPlace, place.length < tellingPlace ? null : place, kept.length);
      kept.push(row);
      continue;
    }
    const { at, known } = found;
    const [lead, other] = leads(known, row) ? [known, row] : [row, known];
    kept[at] = { table: lead.table, parcel: { ...together(lead, other, sink), key: known.parcel.key } };
    const pair = `${lead.table.sheet}|${other.table.sheet}|${String(lead.table === other.table)}`;
    const group = merged.get(pair);
    const name = id ?? parcel.location ?? parcel.key;
    if (group === undefined) merged.set(pair, { row: other, other: lead.table.sheet, names: [name] });
    else group.names.push(name);
  }
  for (const { row, other, names } of merged.values()) {
    const shown = names.slice(0, 5).join("、");
    const where = row.table.sheet === other ? "本表内" : `与「${other}」`;
    sink.add("warning", "duplicate-parcel", { sheet: row.parcel.sheet, row: row.parcel.row, column: idColumn(row) }, `${where}有${names.length}宗重复（${shown}${names.length > 5 ? "等" : ""}），是同一宗地，每宗只计一次，以「${other}」为准、缺项互补`);
  }
  return kept.map(({ parcel }) => parcel);
}

function leads(known: ParcelRow, row: ParcelRow): boolean {
  const [a, b] = [known.table.through, row.table.through];
  if (a !== null && b !== null && a !== b) return a > b;
  return known.parcel.unit !== null || row.parcel.unit === null;
}

const compared = [
  { name: "面积", of: (parcel: Parcel): Measured | null => parcel.area, share: 0.001 },
  { name: "成交价", of: (parcel: Parcel): Measured | null => parcel.price, share: 0.0001 },
] as const;

/** The leading row with what it leaves open; contradictions are said unless the rows are of two periods. */
function together({ parcel: lead, table }: ParcelRow, { parcel: other, table: otherTable }: ParcelRow, sink: FindingSink): Parcel {
  const periods = table.through !== null && otherTable.through !== null && table.through !== otherTable.through;
  const name = lead.id ?? lead.location ?? "";
  const differs = (what: string, from: Measured | MeasuredDay, to: Measured | MeasuredDay): void => {
    sink.add("warning", "duplicate-differs", from.source, `${name}的${what}与「${to.source.sheet}」${cellAddress(to.source.row, to.source.column)}不一致，按后者计；请核对`);
  };
  for (const { name: what, of, share } of compared) {
    const [one, two] = [of(lead), of(other)];
    if (one !== null && two !== null && !periods && !near(one, two, share)) differs(what, two, one);
  }
  if (lead.soldOn !== null && other.soldOn !== null && lead.soldOn.day !== other.soldOn.day) differs("成交日", other.soldOn, lead.soldOn);
  return {
    ...lead,
    unit: lead.unit ?? other.unit, person: lead.person ?? other.person, section: lead.section ?? other.section, id: lead.id ?? other.id,
    location: lead.location ?? other.location, area: lead.area ?? other.area, use: lead.use ?? other.use,
    supplyMethod: lead.supplyMethod ?? other.supplyMethod, problem: lead.problem ?? other.problem, project: lead.project ?? other.project,
    stage: lead.stage ?? other.stage, status: lead.status ?? other.status, listedOn: lead.listedOn ?? other.listedOn, soldOn: lead.soldOn ?? other.soldOn,
    contractOn: lead.contractOn ?? other.contractOn, due: lead.due ?? other.due, price: lead.price ?? other.price,
    startPrice: lead.startPrice ?? other.startPrice, remark: lead.remark ?? other.remark,
  };
}

const idColumn = ({ table }: ParcelRow): number => (table.cells.column("parcelId") ?? table.cells.column("location"))?.header.column ?? 0;

function note(map: Map<string, number[]>, key: string | null, at: number): void {
  if (key === null) return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [at]);
  else list.push(at);
}
