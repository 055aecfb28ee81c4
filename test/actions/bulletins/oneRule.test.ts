/** Cards, 月排名通报 and 月度排名 name the same units for 约谈: one rule of 后K位. */
import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { composeBulletin } from "../../../src/actions/bulletins";
import { proposeCards, readCards } from "../../../src/actions/cards";
import { renderText } from "../../../src/bulletin/render/text";
import { openWorkbook } from "../../../src/workbook/file";
import { trackAt } from "../cards/sample";

describe("约谈 of the sample on 2025-09-30", () => {
  it("is the same in 亮牌, 月排名通报 and 月度排名", async () => {
    const workbook = await (await openWorkbook(readFileSync("assets/samples/百日攻坚台账.xlsx"))).read();
    const tracked = trackAt(workbook, "2025-09-30");
    const runs = tracked.computed.facts.units.flatMap(({ unit, metrics }) => metrics.filter(({ bottomRun }) => bottomRun >= 2).map(({ metric }) => `${unit}${metric}`)).sort();
    const cards = proposeCards(readCards(workbook, tracked)).proposals.flatMap(({ tier, evaluation: { facts } }) => (tier?.name === "约谈" ? [`${facts.unit}${facts.title}`] : [])).sort();
    const words = renderText(composeBulletin("month", tracked).bulletin);
    const said = [...words.matchAll(/(?:[：；\s]|^)([^：；。\s]+?)连续\d+个月排名居/gmu)].map(([, who]) => who).sort();
    expect(runs.length).toBeGreaterThan(5);
    expect(cards).toEqual(runs);
    expect(said).toEqual(runs);
  });
});
