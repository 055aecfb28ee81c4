import { describe, expect, it } from "@jest/globals";
import { shortNames } from "../../src/tracker/data/side";

const towns = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇"];

describe("names under the columns of a chart", () => {
  it("cuts long ones where there are many", () => {
    expect(shortNames([...towns, "东关镇", "物流园区管理委员会办公室", "经济技术开发区局"]).slice(-3)).toEqual(["东关镇", "物流园区管理委…", "经济技术开发区局"]);
    expect(shortNames(["东关镇", "物流园区管理委员会办公室"])).toEqual(["东关镇", "物流园区管理委员会办公室"]);
  });
  it("leaves those whole that would read the same", () => {
    const alike = ["云岫经济技术开发区管委会", "云岫经济技术开发区投资公司", "云岫经济技术合作局办公室"];
    expect(shortNames([...towns, ...alike]).slice(-3)).toEqual([alike[0], alike[1], "云岫经济技术合…"]);
  });
});
