import { describe, expect, it } from "@jest/globals";
import { editCount, issueOf, noEdits, serialOf, shownText, type Edits } from "../../../src/taskpane/bulletins/edits";

const typed = (texts: Edits["texts"]): Edits => ({ ...noEdits, texts });
const base = { office: "云岫区政府督查室", addressees: "各镇街", imprint: { copyTo: "区委办公室", printedBy: "云岫区政府督查室", printedOn: null } };

describe("what is typed for a bulletin", () => {
  it("leads over the settings; what was emptied is left out; what was not touched is not said", () => {
    expect(issueOf(noEdits, base)).toEqual({ approved: false, additions: [] });
    expect(issueOf(typed({ number: " 云督〔2025〕7号 ", addressees: "", title: "甲\n乙" }), base)).toEqual({ number: "云督〔2025〕7号", addressees: null, title: "甲\n乙", approved: false, additions: [] });
  });

  it("keeps the other half of 版记 when one half is typed, and drops 版记 when both are empty", () => {
    expect(issueOf(typed({ copyTo: "各镇街" }), base).imprint).toEqual({ copyTo: "各镇街", printedBy: "云岫区政府督查室", printedOn: null });
    expect(issueOf(typed({ copyTo: "", printedBy: "" }), base).imprint).toBeNull();
    expect(issueOf(typed({ copyTo: "各镇街" }), { office: "督查室" }).imprint).toEqual({ copyTo: "各镇街", printedBy: "督查室", printedOn: null });
  });

  it("takes a day only where it is one", () => {
    expect(["2025-10-08", "2025-02-30", "", null, "8日"].map(serialOf)).toEqual([45938, null, null, null, null]);
    expect(issueOf({ ...noEdits, day: "2025-10-08" }, {}).day).toBe(45938);
    expect("day" in issueOf({ ...noEdits, day: "" }, {})).toBe(false);
  });

  it("leaves blank additions out and counts what was changed", () => {
    const edits: Edits = { texts: { number: "7号" }, day: "2025-10-08", approved: true, approvedFacts: "a", additions: { 存在问题: { text: "甲", instead: false }, 下一步要求: { text: " \n", instead: true } } };
    expect(issueOf(edits, {}).additions).toEqual([{ section: "存在问题", text: "甲", instead: false }]);
    expect([editCount(edits), editCount(noEdits)]).toEqual([4, 0]);
  });

  it("shows what would be printed until something is typed", () => {
    expect([shownText("office", noEdits, base), shownText("copyTo", noEdits, base), shownText("number", noEdits, base), shownText("office", typed({ office: "" }), base)]).toEqual(["云岫区政府督查室", "区委办公室", "", ""]);
  });
});
