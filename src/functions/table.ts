/** Every custom function of the namespace GJ; the metadata of both languages are made from it. */
import { card } from "./card";
import { checkPct } from "./checkPct";
import { cnDate } from "./cnDate";
import { area, money } from "./conversion";
import { countdown } from "./countdown";
import { dayNumber } from "./dayNumber";
import type { FunctionDeclaration } from "./declare";
import { forecast } from "./forecast";
import { grade } from "./grade";
import { backPlan, latestStart } from "./latestStart";
import { monthRank } from "./monthRank";
import { paceGap } from "./paceGap";
import { rank } from "./rank";
import { rankChange } from "./rankChange";
import { requiredRate } from "./requiredRate";
import { targetPct } from "./targetPct";
import { timePctFunction } from "./timePct";
import { addWorkdays, workdays } from "./workdays";

/** In the order of the doors in functions.ts. */
export const functionTable: readonly FunctionDeclaration[] = [
  countdown, dayNumber, targetPct, timePctFunction, paceGap, requiredRate, forecast, rank, monthRank, rankChange,
  card, grade, workdays, addWorkdays, latestStart, backPlan, area, money, cnDate, checkPct,
];
