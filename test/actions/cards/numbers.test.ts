/** 文号: by year and tier, never twice. */
import { describe, expect, it } from "@jest/globals";
import { carryOut, readCards } from "../../../src/actions/cards";
import { memoryWorkbook } from "../../../src/workbook/memory";
import { done, editedCells, stateIn } from "./support";
import { august, draftByHandOf, drafted, issue, message, step } from "./steps";

describe("文号", () => {
  it("按年按档连续；自填的换成规范写法；撤回的号不再用", async () => {
    const port = await drafted();
    const [yellow, reminder] = (await stateIn(port, august)).rows.map(({ card }) => card);
    expect(message(await issue(port, yellow!, { number: " 督黄[2025]第07号 " }))).toBe("planned");
    await done(port, august, step("withdrawn", { card: yellow!, reason: "有误", approver: "李四" }));
    await done(port, august, draftByHandOf("东镇", "另一件事"));
    const other = (await stateIn(port, august)).rows.at(-1)!.card;
    await done(port, august, step("submitted", { card: other }));
    expect(message(await carryOut(port, () => august, step("issued", { card: other, approver: "李四", number: "督黄（2025）7号" })))).toContain("文号不重复使用");
    await done(port, august, step("issued", { card: other, approver: "李四" }));
    expect(message(await issue(port, reminder!))).toBe("planned");
    expect((await stateIn(port, august)).rows.map(({ number }) => number)).toEqual(["督黄〔2025〕7号", "督提〔2025〕1号", "督黄〔2025〕8号"]);
  });
  it("读不懂的行里的文号也不再用", async () => {
    const port = await drafted();
    const [yellow] = (await stateIn(port, august)).rows.map(({ card }) => card);
    await issue(port, yellow!);
    const broken = memoryWorkbook(editedCells(await port.read(), "cardEvents", (values) => { values[6]![3] = "？"; }));
    const state = readCards(await broken.read(), august);
    expect(state.rows[0]).toMatchObject({ state: "submitted", number: null });
    await done(broken, august, step("issued", { card: yellow!, approver: "李四" }));
    expect((await stateIn(broken, august)).rows[0]?.number).toBe("督黄〔2025〕2号");
  });
  it("以往版本在档次表里填的机关代字照用；攻坚设置填了发文代字的，以攻坚设置为准", async () => {
    const port = await drafted();
    const own = memoryWorkbook(editedCells(await port.read(), "cardTiers", (values) => { values[values.findIndex((row) => row[0] === "发文代字")] = ["机关代字", "云督"]; }));
    expect((await stateIn(own, { ...august, settings: { ...august.settings, offices: { ...august.settings.offices, numberPrefix: "澜督" } } })).rules.office).toBe("澜督");
    const { card } = (await stateIn(own, august)).rows[0]!;
    await done(own, august, step("submitted", { card }));
    await done(own, august, step("issued", { card, approver: "李四" }));
    expect((await stateIn(own, august)).rows[0]?.number).toBe("云督黄〔2025〕1号");
  });
  it("用攻坚设置的发文代字；没有填的用“督”", async () => {
    const port = await drafted();
    const facts = { ...august, settings: { ...august.settings, offices: { ...august.settings.offices, numberPrefix: "澜督" } } };
    const { card } = (await stateIn(port, facts)).rows[0]!;
    await done(port, facts, step("submitted", { card }));
    await done(port, facts, step("issued", { card, approver: "李四" }));
    expect((await stateIn(port, facts)).rows[0]?.number).toBe("澜督黄〔2025〕1号");
    expect((await stateIn(port, august)).rules.office).toBe("督");
  });
});
