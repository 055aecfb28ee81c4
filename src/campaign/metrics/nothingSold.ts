/** Ledgers of parcels before the first sale: why the figures that count sales are 0, and why there are no units. */
import type { Finding, Parcel } from "../records";
import type { MetricDefinition } from "../settings";

const counted: ReadonlySet<MetricDefinition["measure"]> = new Set(["parcelArea", "parcelPrice"]);

/**
 * At most two findings, both only to be known: nothing sold, and nobody responsible.
 *
 * @example nothingSold of four listed parcels, counted by 成交日
 * // "宗地4宗均无成交日，按成交计的指标为0；如按挂牌计，请在攻坚设置“指标口径”改“计入日”。"
 */
export function nothingSold(parcels: readonly Parcel[], metrics: readonly MetricDefinition[], units: number): readonly Finding[] {
  const [first] = parcels;
  if (first === undefined) return [];
  const found: Finding[] = [];
  const bySale = metrics.some(({ measure, countOn }) => counted.has(measure) && countOn === "sold");
  if (bySale && parcels.every(({ soldOn, contractOn }) => soldOn === null && contractOn === null)) {
    found.push({
      severity: "info", code: "nothing-sold", sheet: first.sheet, cell: null,
      message: `宗地${parcels.length}宗均无成交日，按成交计的指标为0；如按挂牌计，请在攻坚设置“指标口径”改“计入日”。`,
    });
  }
  if (units === 0) {
    found.push({
      severity: "info", code: "no-units", sheet: first.sheet, cell: null,
      message: `宗地${parcels.length}宗均未写责任单位，责任单位为0个，不排名；如需排名，请在台账加“责任单位”一列并填写后刷新。`,
    });
  }
  return found;
}
