/** A cell of ours is known again after Excel has moved, recalculated, saved and read it; another content is another word. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fingerprint, template } from "../../../src/tracker/written/fingerprint";

describe("template", () => {
  it.each([
    ["=IF('攻坚数据'!$D5>0,F5/1.50,\"无\")", '=IF(@>#,@/#,"无")'],
    ["=IF(攻坚数据!$D$17>0,F9/1.5,\"无\")", '=IF(@>#,@/#,"无")'],
    ["=IF(#REF!>0,F9/1.5,\"无\")", '=IF(@>#,@/#,"无")'],
    ["=SUM( A1:B2 )", "=SUM(@)"],
    ["=SUM(#REF!)", "=SUM(@)"],
    ["=SUM('攻坚数据'!#REF!,#REF!C27,#REF!$A$5:$B$9)", "=SUM(@,@,@)"],
    ["=@GJ_asOf+1", "=GJ_ASOF+#"],
    ["=_xlfn.RANK.EQ(A1,B1)", "=RANK.EQ(@,@)"],
    ["=GJ_asOf-1", "=GJ_ASOF-#"],
  ])("%s → %s", (formula, said) => expect(template(formula)).toBe(said));
  it("texts within a formula are left as they are", () => expect(template('="A1 和 2"&B3')).toBe('="A1 和 2"&@'));
});

describe("fingerprint", () => {
  it("does not see what programs change: last digits, line ends, blanks", () => {
    expect(fingerprint(0.1 + 0.2, null)).toBe(fingerprint(0.3, null));
    expect(fingerprint("超欠序时\n（百分点）", null)).toBe(fingerprint("超欠序时\r\n（百分点） ", null));
    expect(fingerprint(3, "=A1+1")).toBe(fingerprint(9, "=C7+1"));
  });
  it("tells a number from its text, and a formula from its result", () => {
    expect(new Set([fingerprint(5, null), fingerprint("5", null), fingerprint(5, "=A1"), fingerprint(true, null), fingerprint("true", null)]).size).toBe(5);
  });
  it("of a link is that of its text, whatever it shows", () => {
    const link = "=HYPERLINK(\"#'台账'!D5\",\"台账!D5\")";
    expect([fingerprint("台账!D5", link), fingerprint(0, link), fingerprint({ error: "#NAME?" }, link)]).toEqual(Array(3).fill(fingerprint("台账!D5", null)));
    expect(fingerprint("网页", '=HYPERLINK("https://example.com","网页")')).not.toBe(fingerprint("网页", null));
  });
  it("of an empty cell there is none", () => expect([fingerprint(null, null), fingerprint("", null), fingerprint(" \n", null)]).toEqual([null, null, null]));
  it("is seven letters and digits", () => fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => {
    const print = fingerprint(text, null);
    if (print !== null) expect(print).toMatch(/^[0-9a-z]{7}$/);
    else expect(text.replace(/[\s\p{Cc}]+/gu, "")).toBe("");
  })));
});
