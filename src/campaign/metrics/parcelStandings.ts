/** Every parcel on the way to a sale with its plan at `asOf`: where it is stuck and by when its next step must begin. */
import { campaignSpan } from "../calendar/campaignDay";
import type { Finding, Parcel } from "../records";
import { parcelPlanner, type OpenParcelPlan } from "../schedule/parcelPlan";
import { notListed, type Settings } from "../settings";
import { missingYearMessage } from "../calendar/known";

export interface ParcelStanding {
  readonly parcel: Parcel;
  readonly plan: OpenParcelPlan;
}

export interface ParcelStandings {
  /** The closest to its 不可逆转日 first, those that are past it last. */
  readonly open: readonly ParcelStanding[];
  /** The day from which days are counted. */
  readonly asOf: number;
  readonly findings: readonly Finding[];
}

/** The day the present step began, where the ledger keeps one for it. */
function stepSince(parcel: Parcel): number | null {
  switch (parcel.stage) {
    case "已挂牌": return parcel.listedOn?.day ?? null;
    case "已成交": return parcel.soldOn?.day ?? null;
    case "已签合同": return parcel.contractOn?.day ?? null;
    default: return null;
  }
}

/** 划拨, 协议出让 and the like need no listing, whatever an office counts. */
const isListed = ({ supplyMethod }: Parcel): boolean => supplyMethod === null || !notListed.some((word) => supplyMethod.includes(word));

/**
 * The deadline is the campaign's last day: a parcel that misses it does not count, whatever its own 完成时限.
 * Parcels without a stage are left out: nobody has said where they stand.
 *
 * @example parcelStandings([parcel at 公告中], settings of a campaign that ends 2025-10-22, 2025-09-30).open[0].plan.lastPossibleDay // 2025-10-12
 */
export function parcelStandings(parcels: readonly Parcel[], settings: Settings, asOf: number): ParcelStandings {
  const { campaign, schedule, extraDays } = settings;
  if (campaign === null) return { open: [], asOf, findings: [] };
  const deadline = campaignSpan(campaign).last;
  const planOf = parcelPlanner(deadline, asOf, { goal: schedule.goal, durations: schedule.durations, extra: extraDays });
  const open: ParcelStanding[] = [];
  for (const parcel of parcels) {
    if (parcel.stage === null || !isListed(parcel)) continue;
    const plan = planOf({ stage: parcel.stage, since: stepSince(parcel) });
    if (plan.kind === "missing-year") {
      return { open: [], asOf, findings: [{ severity: "warning", code: "no-holiday-table", sheet: null, cell: null, message: `${missingYearMessage(plan.year)}（宗地的不可逆转日因此未算）` }] };
    }
    if (plan.value.kind === "open") open.push({ parcel, plan: plan.value });
  }
  const order = ({ plan }: ParcelStanding): number => (plan.lastSlack >= 0 ? plan.lastPossibleDay : 1e6 - plan.lastSlack);
  return { open: open.sort((a, b) => order(a) - order(b) || a.plan.lastSlack - b.plan.lastSlack), asOf, findings: [] };
}

/** Those that become impossible within `nearDays`, and those that the law's minima already make impossible. */
export function closeToLastDay({ open, asOf }: ParcelStandings, nearDays: number): { readonly near: readonly ParcelStanding[]; readonly past: readonly ParcelStanding[] } {
  return {
    near: open.filter(({ plan }) => plan.lastSlack >= 0 && plan.lastPossibleDay - asOf <= nearDays),
    past: open.filter(({ plan }) => plan.lastSlack < 0),
  };
}
