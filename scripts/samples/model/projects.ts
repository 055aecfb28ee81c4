/** The rolling pool of 省市区级 key projects; 26 of them have their land by the end of September. */
import { asOf } from "../days";
import { companies, products, units } from "../district";
import { random } from "../random";
import { isSoldBy, parcels, type SampleParcel } from "./parcels";

export interface SampleProject {
  readonly name: string;
  readonly level: "省级" | "市级" | "区级";
  readonly phase: "储备" | "开工" | "建设" | "投产";
  readonly unit: string;
  readonly parcelId: string | null;
  /** What the cell 是否保障用地 says. */
  readonly saysSecured: string | null;
  /** By `asOf`: a linked parcel is 成交, or the row says so. */
  readonly secured: boolean;
  /** 亿元, hundredths */
  readonly total: number;
  readonly yearPlan: number;
  readonly done: number;
  readonly remark: string | null;
}

/** Projects per unit: secured through a parcel, secured by the row alone, not yet secured with and without a parcel. */
const counts: Readonly<Record<string, readonly [number, number, number, number]>> = {
  澄砚镇: [3, 0, 0, 1], 鹤洄镇: [1, 0, 1, 0], 竹笙街道: [2, 0, 1, 0], 澜桥街道: [2, 0, 1, 0], 雁陂镇: [1, 0, 1, 1], 枫屿镇: [2, 0, 0, 1],
  岫前街道: [2, 1, 0, 0], 棠汀镇: [1, 0, 1, 1], 经开区管委会: [5, 1, 2, 1], 物流园管委会: [2, 0, 1, 0], 区自然资源局: [1, 1, 1, 0], 区国资中心: [1, 0, 0, 0],
};

const yes = ["是", "已保障", "是", null];
const no = ["否", "未保障", "正在办理", "否"];

function build(): SampleProject[] {
  const draw = random("重点项目");
  let serialNumber = 0;
  return units.flatMap(({ name: unit }) => {
    const [linked = 0, stated = 0, waiting = 0, none = 0] = counts[unit] ?? [];
    const own = parcels.filter((parcel) => parcel.unit === unit && parcel.industrial && parcel.id !== null);
    // The id that two rows share is left out: which of them a project means could not be told.
    const unique = own.filter((parcel) => parcels.filter(({ id }) => id === parcel.id).length === 1);
    const sold = unique.filter((parcel) => isSoldBy(parcel, asOf));
    const open = unique.filter((parcel) => !isSoldBy(parcel, asOf) && parcel.state !== "终止");
    const make = (parcel: SampleParcel | null, secured: boolean, says: string | null): SampleProject => {
      const at = serialNumber;
      serialNumber += 1;
      const total = draw.int(120, 2_600);
      const yearPlan = Math.round(total * (0.2 + draw.next() * 0.3));
      // Land that was sold within the last months can hardly bear a running plant.
      const phase = !secured ? "储备" : parcel === null ? draw.pick(["建设", "投产"] as const) : draw.pick(["开工", "开工", "建设"] as const);
      const share = phase === "储备" ? draw.next() * 0.1 : phase === "投产" ? 0.9 + draw.next() * 0.15 : phase === "开工" ? 0.15 + draw.next() * 0.3 : 0.4 + draw.next() * 0.4;
      return {
        name: `${companies[(at * 7 + 3) % companies.length]!}${products[(at * 7 + 3) % products.length]!}${at >= companies.length ? "二期" : ""}项目`,
        level: draw.pick(["省级", "市级", "市级", "区级", "区级"] as const),
        phase, unit, parcelId: parcel?.id ?? null, saysSecured: says, secured, total, yearPlan, done: Math.round(yearPlan * share),
        remark: secured && parcel === null ? "利用存量建设用地，已办理供地手续" : !secured && parcel === null ? "正在选址" : null,
      };
    };
    return [
      ...sold.slice(0, linked).map((parcel) => make(parcel, true, draw.pick(yes))),
      ...Array.from({ length: stated }, () => make(null, true, "已保障")),
      ...open.slice(0, waiting).map((parcel) => make(parcel, false, draw.pick(no))),
      ...Array.from({ length: none }, () => make(null, false, draw.pick(no))),
    ];
  });
}

export const projects: readonly SampleProject[] = build();
