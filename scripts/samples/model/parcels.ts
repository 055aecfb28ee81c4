/**
 * The parcels of the ledger as they truly are. For each unit the sold industrial area and the revenue up to the end of
 * September are exactly its share `done` (save where a parcel is measured in ㎡: a hundredth of a 亩).
 */
import { type Area, muHundredths, ofMuHundredths, ofSquareMetreHundredths } from "../area";
import { asOf, firstDay, serial, typedOn, workdays, workdaysAfter } from "../days";
import { type SampleUnit, units } from "../district";
import { type Random, random } from "../random";

export type ParcelState = "成交" | "挂牌" | "公告" | "已批复" | "已报批" | "已组卷" | "待组卷" | "前期" | "未启动" | "流拍" | "终止";
export type AreaForm = "number" | "textMu" | "textCommas" | "hectares" | "squareMetres" | "待定" | "约合";

export interface SampleParcel {
  readonly unit: string;
  /** Null: the ledger gives none. */
  readonly id: string | null;
  readonly use: string;
  /** 产业用地: 工业、仓储物流、科研. */
  readonly industrial: boolean;
  readonly location: string;
  /** What the cell says, read as it stands; null where it cannot be read. */
  readonly area: Area | null;
  readonly areaForm: AreaForm;
  readonly state: ParcelState;
  readonly listedFrom: number | null;
  readonly listedTo: number | null;
  readonly soldOn: number | null;
  readonly contractOn: number | null;
  readonly due: number;
  /** 元 */
  readonly startPrice: number | null;
  /** 元 */
  readonly price: number | null;
  readonly person: string;
}

const industrialUses = ["工业用地", "工业用地", "工业用地", "工业用地", "工业用地（M1）", "物流仓储用地", "科研用地"];
const otherUses = ["城镇住宅用地", "商住混合用地", "零售商业用地"];
const sides = ["以东", "以西", "以南", "以北", "东侧", "南侧地块", "2号地块", "5号地块", "A-03地块", "B-11地块"];

/** 元 from 万元, to the nearest 0.5 万元. */
const yuan = (wan: number): number => Math.round(wan * 2) * 5_000;

const months = [
  workdays(firstDay, serial(2025, 7, 31)),
  workdays(serial(2025, 8, 1), serial(2025, 8, 31)),
  workdays(serial(2025, 9, 1), asOf),
];

const useOf = (draw: Random, unit: SampleUnit, industrial: boolean): string =>
  !industrial ? draw.pick(otherUses) : unit.name === "物流园管委会" && draw.chance(0.6) ? "物流仓储用地" : draw.pick(industrialUses);

interface Base {
  readonly use: string;
  readonly industrial: boolean;
  readonly area: Area | null;
  readonly areaForm: AreaForm;
}

/** One parcel in nine is written in a unit of its own; an area in 公顷 is moved to a whole 0.1 公顷 beforehand. */
function areaForms(draw: Random, unit: SampleUnit, hundredths: number[]): { area: Area; areaForm: AreaForm }[] {
  const moved = [...hundredths];
  const forms: AreaForm[] = moved.map(() => "number");
  for (let at = 0; at + 1 < moved.length; at += 1) {
    const roll = draw.next();
    if (roll < 0.07) {
      const whole = Math.max(1, Math.round(moved[at]! / 150)) * 150;
      moved[at + 1]! += moved[at]! - whole;
      moved[at] = whole;
      forms[at] = "hectares";
    } else if (roll < 0.12) forms[at] = "textMu";
    else if (roll < 0.16 && unit.name !== "竹笙街道") forms[at] = "squareMetres";
  }
  return moved.map((mu, at) =>
    forms[at] === "squareMetres"
      ? { area: ofSquareMetreHundredths(Math.round((mu * 1_000_000) / 1500) + draw.int(-3, 3)), areaForm: "squareMetres" }
      : { area: ofMuHundredths(mu), areaForm: forms[at]! },
  );
}

/** Sold by `asOf`: areas and prices cut so that the unit's totals come out. */
function soldParcels(draw: Random, unit: SampleUnit): (Base & { price: number })[] {
  const areas = areaForms(draw, unit, draw.split(Math.round((unit.target.area * unit.done.area) / 100), unit.parcels.industrialSold, 0.45));
  const industrial = areas.map((written) => ({
    ...written, use: useOf(draw, unit, true), industrial: true,
    price: yuan((muHundredths(written.area) / 100) * unit.price.industrial * (0.92 + draw.next() * 0.16)),
  }));
  const total = Math.round(unit.target.revenue * unit.done.revenue);
  const left = total - industrial.reduce((sum, parcel) => sum + parcel.price, 0);
  const prices = draw.split(left / 5_000, unit.parcels.otherSold, 0.3).map((part) => part * 5_000);
  const other = prices.map((price) => ({
    area: ofMuHundredths(Math.round((price / 100) / (unit.price.other * (0.9 + draw.next() * 0.2)))),
    areaForm: "number" as const, use: useOf(draw, unit, false), industrial: false, price,
  }));
  return [...industrial, ...other];
}

const pipeline: readonly ParcelState[] = ["挂牌", "公告", "已批复", "流拍", "已报批", "待组卷", "挂牌", "前期", "已组卷", "终止", "公告", "未启动"];

const listing = (soldOn: number, draw: Random): { listedFrom: number; listedTo: number } => ({ listedFrom: soldOn - draw.int(10, 15), listedTo: soldOn });

function unitParcels(unit: SampleUnit, order: number): SampleParcel[] {
  const draw = random(`宗地 ${unit.name}`);
  const common = (use: string): Pick<SampleParcel, "unit" | "location" | "person" | "use"> => ({
    unit: unit.name, use, location: `${draw.pick(unit.places)}${draw.pick(sides)}`, person: draw.pick(unit.people),
  });
  const sold = soldParcels(draw, unit).map((base): SampleParcel => {
    const roll = draw.next();
    const soldOn = draw.pick(months[roll < 0.2 ? 0 : roll < 0.56 ? 1 : 2]!);
    const signed = workdaysAfter(soldOn, draw.int(2, 10));
    return {
      ...base, ...common(base.use), ...listing(soldOn, draw), id: null, state: "成交", soldOn,
      contractOn: signed <= typedOn ? signed : null, due: soldOn + draw.int(-6, 10),
      startPrice: Math.min(base.price, yuan((base.price / 10_000) * (0.85 + draw.next() * 0.16))),
    };
  });
  const later = Array.from({ length: unit.parcels.soldLater }, (_, index): SampleParcel => {
    const soldOn = draw.pick([serial(2025, 10, 9), serial(2025, 10, 10), serial(2025, 10, 11)]);
    const industrial = !(unit.name === "区自然资源局" && index === 0);
    const hundredths = draw.int(3_200, 7_800);
    const price = yuan((hundredths / 100) * (industrial ? unit.price.industrial : unit.price.other));
    return {
      ...common(useOf(draw, unit, industrial)), ...listing(soldOn, draw), id: null, industrial, area: ofMuHundredths(hundredths), areaForm: "number",
      state: "成交", soldOn, contractOn: null, due: serial(2025, 10, 15), startPrice: price, price,
    };
  });
  const unsold = Array.from({ length: unit.parcels.unsold }, (_, index): SampleParcel => {
    const state = pipeline[(order * 5 + index) % pipeline.length]!;
    const industrial = index % 5 !== 3;
    const hundredths = draw.int(2_600, 9_800);
    const unreadable: AreaForm | null = state === "未启动" ? "待定" : state === "前期" && order % 2 === 0 ? "约合" : null;
    const big = unit.name === "经开区管委会" && state === "待组卷";
    const put = state === "挂牌" || state === "公告" || state === "流拍";
    const from = state === "流拍" ? serial(2025, 8, draw.int(4, 20)) : state === "挂牌" ? serial(2025, 9, draw.int(22, 30)) : serial(2025, 10, draw.int(9, 13));
    const written: Base = {
      use: useOf(draw, unit, industrial), industrial,
      area: unreadable !== null ? null : ofMuHundredths(big ? 105_000 : index % 4 === 2 ? Math.round(hundredths / 10) * 10 : hundredths),
      areaForm: unreadable ?? (big ? "textCommas" : index % 4 === 2 ? "textMu" : "number"),
    };
    return {
      ...common(written.use), ...written, id: null, state, listedFrom: put ? from : null, listedTo: put ? workdaysAfter(from + 9 + draw.int(0, 3), 1) : null, soldOn: null,
      contractOn: null, due: draw.chance(0.35) ? serial(2025, 9, draw.int(1, 26)) : serial(2025, 10, draw.int(9, 22)),
      startPrice: put ? yuan((hundredths / 100) * (industrial ? unit.price.industrial : unit.price.other)) : null, price: null,
    };
  });
  return [...sold, ...later, ...unsold].map((parcel) => ({ parcel, key: draw.next() })).sort((left, right) => left.key - right.key).map(({ parcel }) => parcel);
}

/** Rows (counted over the whole ledger) whose id staff left out, and the row that repeats the id of another. */
const withoutId = new Set([17, 46, 71, 104, 139]);
const repeats: readonly [number, number] = [121, 58];

function build(): SampleParcel[] {
  const all = units.flatMap(unitParcels);
  const ids = all.map((parcel, index) => `YX${parcel.industrial ? "G" : "Z"}2025-${String(index + 1).padStart(3, "0")}`);
  return all.map((parcel, index) => ({
    ...parcel,
    id: withoutId.has(index) ? null : index === repeats[0] ? ids[repeats[1]]! : ids[index]!,
  }));
}

/** In the order of the ledger: unit by unit. */
export const parcels: readonly SampleParcel[] = build();
export const duplicateId: string = parcels[repeats[1]]!.id ?? "";

/** Land sold before this day is handed over by now. */
export const handedOverBefore = serial(2025, 9, 1);

/** 成交 on or before the day. */
export const isSoldBy = (parcel: SampleParcel, day: number): boolean => parcel.soldOn !== null && parcel.soldOn <= day;
