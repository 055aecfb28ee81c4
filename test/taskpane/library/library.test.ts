import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeCatalogue } from "../../../scripts/library/makeCatalogue";
import { catalogue, helpUnder, searchFunctions } from "../../../src/taskpane/library/catalogue";
import { conversionFormula } from "../../../src/taskpane/library/conversions";
import { argumentText, gjFormula, missingParameters, referenceTo } from "../../../src/taskpane/library/formula";
import { plainFormula, plainWays } from "../../../src/taskpane/library/plain";
import { purposes } from "../../../src/taskpane/library/purposes";
import { call } from "../../functions/formula";

const root = join(__dirname, "../../..");
const entryOf = (name: string) => catalogue.find((one) => one.name === name)!;

describe("the catalogue of functions", () => {
  it("is what declarations and reference pages say (else: npx tsx scripts/catalogue.ts)", () => {
    expect(JSON.parse(readFileSync(join(root, "src/taskpane/library/catalogue.json"), "utf8"))).toEqual(makeCatalogue(root));
  });

  it("has words in both languages and two examples with answers for every function", () => {
    for (const { name, title, zh, en, examples, parameters } of catalogue) {
      expect([name, examples.length]).toEqual([name, 2]);
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toBe(en);
      for (const { about, answer } of examples) expect([name, about === "", answer.length > 0 && answer.every((row) => row.length === answer[0]!.length)]).toEqual([name, false, true]);
      expect(parameters.length).toBeGreaterThan(0);
    }
  });

  it("lists every function under one purpose, and says of each how leaders can read it", () => {
    const names = catalogue.map(({ name }) => name).sort();
    expect(purposes.flatMap((purpose) => [...purpose.names]).sort()).toEqual(names);
    expect(Object.keys(plainWays).sort()).toEqual(names);
  });

  it("gives help without repeating the label and the 可选 above it, and loses nothing else", () => {
    const [deadline, , way] = entryOf("COUNTDOWN").parameters;
    expect(helpUnder(deadline!, "zh")).toBe("日期或日期文字，可为区域。");
    expect(helpUnder(deadline!, "en")).toBe(deadline!.en);
    expect([way!.zh, way!.en]).toEqual([`可选。${helpUnder(way!, "zh")}`, `Optional. ${helpUnder(way!, "en")}`]);
    for (const help of catalogue.flatMap(({ parameters }) => parameters)) expect(help.zh.endsWith(helpUnder(help, "zh")) && helpUnder(help, "zh").length > 2).toBe(true);
  });

  it("is searched by name, use and parameter, every word counting", () => {
    expect(searchFunctions(" ").length).toBe(20);
    expect(searchFunctions("gj.countdown").map(({ name }) => name)).toEqual(["COUNTDOWN"]);
    expect(searchFunctions("倒计时 截止日").map(({ name }) => name)).toEqual(["COUNTDOWN"]);
    expect(searchFunctions("名次 升降").map(({ name }) => name)).toEqual(["MONTHRANK", "RANKCHANGE"]);
    expect(searchFunctions("不会有")).toEqual([]);
  });
});

describe("a formula from the form", () => {
  it("writes references, figures and names as they are, all else as text", () => {
    expect(["K5", "$K$5:K9", "台账!A1", "'7月 进度'!B2:B9", "'（附表）'!A1", "１２", "-3.5", "GJ_asOf", "GJ_start+GJ_days-1", "TRUE", '"是"'].map(argumentText))
      .toEqual(["K5", "$K$5:K9", "台账!A1", "'7月 进度'!B2:B9", "'（附表）'!A1", "12", "-3.5", "GJ_asOf", "GJ_start+GJ_days-1", "TRUE", '"是"']);
    expect(["2025-10-22", "40%", "工作日", '他说"行"', "2400亩", "GJ_a;drop"].map(argumentText)).toEqual(['"2025-10-22"', '"40%"', '"工作日"', '"他说""行"""', '"2400亩"', '"GJ_a;drop"']);
  });

  it("leaves out what is left empty at the end, and keeps the places of the rest", () => {
    expect(gjFormula(entryOf("COUNTDOWN"), { deadline: "K5", as_of: "GJ_asOf" })).toBe("=GJ.COUNTDOWN(K5,GJ_asOf)");
    expect(gjFormula(entryOf("RANK"), { values: "B2:B7", exempt: "区财政局" })).toBe('=GJ.RANK(B2:B7,,,,,"区财政局")');
    expect(missingParameters(entryOf("COUNTDOWN"), { deadline: " " })).toEqual(["截止日", "数据截至日"]);
  });

  it("names the sheet of a selection elsewhere", () => {
    const selected = { sheet: "7月 '进度'", address: "B2:B9", first: "B2" };
    expect(referenceTo(selected, "台账")).toBe("'7月 ''进度'''!B2:B9");
    expect(referenceTo(selected, selected.sheet)).toBe("B2:B9");
  });

  it("is one that the functions themselves take: the examples, typed into the form, give the same call", () => {
    for (const entry of catalogue) {
      for (const { formula } of entry.examples) {
        const list = /\((.*)\)$/.exec(formula)![1]!.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
        const typed = Object.fromEntries(list.map((text, index) => [entry.parameters[index]!.name, text.replace(/^"(.*)"$/, "$1")]));
        const sheet = Array.from({ length: 20 }, () => Array.from({ length: 8 }, () => 1));
        // A figure in quotes is a figure without them, a share a percentage in quotes: the functions read both alike.
        const inputs = (text: string): string => JSON.stringify(call(text.replace(/(?<=[(,])([\d.]+%)(?=[,)])/g, '"$1"'), sheet).inputs).replace(/"(-?[\d.]+)"/g, "$1");
        expect(inputs(gjFormula(entry, typed))).toBe(inputs(formula));
      }
    }
  });
});

describe("a native formula for leaders", () => {
  it("stands in for the simple case, and needs its arguments", () => {
    expect(plainFormula("COUNTDOWN", { deadline: "K5", as_of: "GJ_asOf" })).toBe("=K5-GJ_asOf");
    expect(plainFormula("COUNTDOWN", { deadline: "K5" })).toBeNull();
    expect(plainFormula("RANK", { values: "F2:F9" })).toBe("=RANK(F2,$F$2:$F$9)");
    expect(plainFormula("RANK", { values: "'7月'!F2:F9" })).toBe("=RANK('7月'!F2,'7月'!$F$2:$F$9)");
    expect(plainFormula("RANK", { values: "不是区域" })).toBeNull();
    expect(plainFormula("PACEGAP", { actual: "B2", target: "C2", time_pct: "40%" })).toBe("=B2/C2-40%");
    expect(plainFormula("CHECKPCT", { published: "92.36%", actual: "88", target: "95" })).toBe('=IF(ROUND(88/95*100,2)=92.36,"一致","不符：应为"&ROUND(88/95*100,2))');
    expect(plainFormula("GRADE", { score: "B2" })).toBe('=IF(B2="","",IF(B2>=90,"好",IF(B2>=75,"中","差")))');
    expect(["MONTHRANK", "CARD", "WORKDAYS", "LATESTSTART"].map((name) => plainFormula(name, {}))).toEqual([null, null, null, null]);
  });

  it("converts exactly", () => {
    expect(conversionFormula("area", { x: "B2", from: "平方米", to: "亩" })).toBe("=B2*3/2000");
    expect(conversionFormula("area", { x: "B2", from: "亩", to: "公顷" })).toBe("=B2/15");
    expect(conversionFormula("area", { x: "B2", from: "公顷", to: "公顷" })).toBe("=B2");
    expect(conversionFormula("money", { x: "B2", from: "亿元", to: "万元" })).toBe("=B2*10000");
    expect(conversionFormula("money", { x: "B2", from: "亩", to: "万元" })).toBeNull();
    expect(conversionFormula("area", { x: "B2", to: "亩" })).toBeNull();
  });
});
