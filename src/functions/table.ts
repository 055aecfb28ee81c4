/** Every custom function of the namespace GJ; the metadata of both languages are made from it. */
import { countdown } from "./countdown";
import type { FunctionDeclaration } from "./declare";
import { monthRank } from "./monthRank";
import { targetPct } from "./targetPct";

export const functionTable: readonly FunctionDeclaration[] = [countdown, targetPct, monthRank];
