/** Which composer and inputs each kind of bulletin has. */
import { metricTables } from "../../bulletin/compare";
import { funds } from "../../bulletin/compose/funds";
import { halfMonth } from "../../bulletin/compose/halfMonth";
import { month } from "../../bulletin/compose/month";
import { weekly } from "../../bulletin/compose/weekly";
import type { Bulletin } from "../../bulletin/document";
import type { BulletinInput } from "../../bulletin/input";
import { bulletinWarnings, type BulletinWarning } from "../../bulletin/warnings";
import { fundsInput, inputOf, monthsUpTo, type BulletinOptions, type TrackedFacts } from "./inputs";

/** As `--bulletin` names them. */
export type BulletinKind = "weekly" | "halfmonth" | "month" | "funds";

/** As people name them, for file names. */
export const kindNames: Readonly<Record<BulletinKind, string>> = { weekly: "周调度", halfmonth: "半月通报", month: "月排名通报", funds: "对上争取评价通报" };

export interface ComposedBulletin {
  readonly bulletin: Bulletin;
  readonly input: BulletinInput;
  readonly warnings: readonly BulletinWarning[];
}

/** No file, no library, no wait: what the pane previews. Of a live workbook `options` come from `bulletinOptionsOf`. */
export function composeBulletin(kind: BulletinKind, tracked: TrackedFacts, options: BulletinOptions = {}): ComposedBulletin {
  const composed = ofKind(kind, tracked, options);
  return { ...composed, warnings: [...composed.warnings, ...(options.warnings ?? [])] };
}

function ofKind(kind: BulletinKind, tracked: TrackedFacts, options: BulletinOptions): ComposedBulletin {
  switch (kind) {
    case "weekly": {
      const input = inputOf(tracked, "week", options);
      return judged(weekly(input), input);
    }
    case "halfmonth": {
      const input = inputOf(tracked, "halfMonth", options);
      return judged(halfMonth(input), input);
    }
    case "month": {
      const input = inputOf(tracked, "month", options);
      return judged(month({ ...input, months: monthsUpTo(tracked) }), input);
    }
    case "funds": {
      const input = fundsInput(tracked, options);
      const composed = judged(funds(input), input, false);
      return { ...composed, warnings: [...composed.warnings, ...fundWarnings(tracked, input)] };
    }
  }
}

function judged(bulletin: Bulletin, input: BulletinInput, metrics = true): ComposedBulletin {
  const tables = metrics ? metricTables(input.facts, input.before) : [];
  const warnings = [...bulletinWarnings(bulletin, input.findings, input.audit, tables)];
  if (input.facts.campaign === null) warnings.push({ code: "no-campaign", message: "未设战役首日和总天数，通报中没有序时进度；请在攻坚设置填写后再写。", about: [] });
  if (input.issue.office === null) warnings.push({ code: "no-office", message: "未填发文机关署名，落款只有日期；请在发文前补填。", about: [] });
  return { bulletin, input, warnings };
}

function fundWarnings({ intake, asOf }: TrackedFacts, input: ReturnType<typeof fundsInput>): readonly BulletinWarning[] {
  const warnings: BulletinWarning[] = [];
  const through = intake.tables.filter((table) => table.kind === "fund" && table.through !== null && table.through !== asOf.day);
  if (through.length > 0) {
    warnings.push({
      code: "growth-day", about: through.map(({ sheet }) => sheet),
      message: `${through.map(({ sheet }) => `「${sheet}」`).join("")}所填上年同期数不是到数据截至日的同期数，增速和增速得分不可比；请更新上年同期数或改用该表的截至日。`,
    });
  }
  if (input.policies === "fundRows") warnings.push({ code: "policies-from-funds", message: "政策含金量未另行填报，暂按资金台账中有级别、有文号的事项计分；请核对或填报政策事项。", about: [] });
  const missing = input.rows.filter(({ evaluation }) => evaluation.score === null).map(({ evaluation }) => evaluation.unit);
  if (missing.length > 0) warnings.push({ code: "not-scored", message: `${missing.join("、")}缺数未评分；请补齐后再评定等次。`, about: missing });
  return warnings;
}
