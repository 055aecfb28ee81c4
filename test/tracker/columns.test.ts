/** Columns of ours after staff have inserted, cleared and renamed; columns of theirs beside them. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { findColumns, placed } from "../../src/tracker/columns";

const names = ["责任单位", "分组", "不参加排名", "别名", "提示"];
const found = (...headers: (string | null)[]) => names.map((name) => findColumns(headers, names).get(name) ?? null);

describe("findColumns", () => {
  it("by the text, the leftmost of a name", () => expect(found("备注", "责任单位", "分组", "不参加排名", "别名", "提示", "分组")).toEqual([1, 2, 3, 4, 5]));
  it("by its neighbours where the header was cleared or renamed", () => {
    expect(found("责任单位", null, "不参加排名", "别名", "提示")).toEqual([0, 1, 2, 3, 4]);
    expect(found("单位名称", "分组", "不参加排名", "别名", "提示")).toEqual([0, 1, 2, 3, 4]);
  });
  it("not where two columns may be it", () => expect(found("责任单位", null, null, "不参加排名", "别名", "提示")).toEqual([0, null, 3, 4, 5]));
  it("not beyond the last of ours: that may be the staff's", () => expect(found("责任单位", "分组", "不参加排名", "别名", null)).toEqual([0, 1, 2, 3, null]));
});

describe("placed", () => {
  it("leaves what stands right of ours, moves the rest behind it", () => expect([...placed([2, 7, 9], 7)]).toEqual([[7, 7], [9, 9], [2, 8]]));
  it("never puts two into one column, and changes nothing the second time", () => fc.assert(fc.property(fc.array(fc.nat(30)), fc.nat(12), (columns, least) => {
    const once = placed(columns, least);
    const places = [...once.values()];
    expect(new Set(places).size).toBe(places.length);
    expect(places.every((place) => place >= least)).toBe(true);
    expect([...placed(places, least)].every(([from, to]) => from === to)).toBe(true);
  })));
});
