/** What 攻坚设置 “单位和文书” says of every document, so that it is typed once: office, red header, 主送, 版记. */
import type { IssueFields } from "../../bulletin/input";
import type { Settings } from "../../campaign/settings";

/**
 * Of a bulletin. What the office has not said is left out, and `plainIssue` holds. Number, day and approval are a person's.
 *
 * @example bulletinIssue({ offices: { issuer: "云岫区政府督查室", recipients: "各镇街", … null } }) → { office: "云岫区政府督查室", addressees: "各镇街" }
 */
export function bulletinIssue({ offices: { header, issuer, recipients, copies } }: Pick<Settings, "offices">): Partial<IssueFields> {
  // A paper with a red header has 印发机关 at its foot, whether or not anyone gets a copy (GB/T 9704-2012 7.4).
  const foot = copies !== null || (header !== null && issuer !== null);
  return {
    ...(issuer !== null && { office: issuer }),
    ...(header !== null && { header }),
    ...(recipients !== null && { addressees: recipients }),
    ...(foot && { imprint: { copyTo: copies ?? "", printedBy: issuer ?? header ?? "", printedOn: null } }),
  };
}

/**
 * Of a notice: 主送 is the unit that the card is for, and there is no 版记: a notice goes to one unit, with 署名 and date under it
 * (domain-rules §6), and not to those who get the bulletins.
 */
export function noticeIssue({ offices: { issuer, header } }: Pick<Settings, "offices">): Partial<IssueFields> {
  return { ...(issuer !== null && { office: issuer }), ...(header !== null && { header }) };
}
