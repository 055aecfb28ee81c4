/** What a document says of itself in its properties. */
import { formatDay } from "../../campaign/calendar/day";
import type { BulletinProperties } from "../document";

/** @example factsLine(…) → "数据截至2025-08-15；档次：默认；来源：宗地台账、时间账本；事实摘要：3f2a…" */
export const factsLine = ({ asOf, preset, sources, factsHash }: BulletinProperties): string =>
  [`数据截至${formatDay(asOf)}`, ...(preset === "" ? [] : [`档次：${preset}`]), `来源：${sources.join("、")}`, `事实摘要：${factsHash}`].join("；");
