import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { draftId, formatNumber, nextNumber, numberKey, parseNumber } from "../../../src/campaign/cards";
import { day } from "./support";

describe("文号（GB/T 9704）", () => {
  it("六角括号、四位年份、不编虚位、不加第", () => {
    expect(formatNumber({ word: "银督黄", year: 2025, serial: 3 })).toBe("银督黄〔2025〕3号");
  });
  it.each(["×督黄〔2025〕3号", "×督黄[2025]3号", "×督黄（2025）第03号", " ×督黄【2025】０３号 "])("%s 是同一个号", (text) => {
    expect(numberKey(text)).toBe("×督黄〔2025〕3号");
  });
  it("自拟的文号照样可用，只比是否相同", () => {
    expect(parseNumber("区攻坚办督字3")).toBeNull();
    expect(numberKey("区攻坚办 督字３")).toBe("区攻坚办督字3");
  });
});

describe("下一个号", () => {
  const used = ["×督黄〔2025〕1号", "×督黄[2025]第4号", "×督红〔2025〕9号", "×督黄〔2024〕30号", "区攻坚办督字77"];
  it.each([
    ["黄", "2025-08-01", "×督黄〔2025〕5号"],
    ["红", "2025-08-01", "×督红〔2025〕10号"],
    ["蓝", "2025-08-01", "×督蓝〔2025〕1号"],
    ["黄", "2026-01-01", "×督黄〔2026〕1号"],
  ])("%s，%s → %s", (word, on, number) => expect(nextNumber("×督", word, day(on), used)).toBe(number));

  it("不论怎样用过，都不重复", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("黄", "红", "蓝"), { maxLength: 60 }), fc.array(fc.string(), { maxLength: 5 }), (words, noise) => {
        const given = [...noise];
        for (const word of words) given.push(nextNumber("×督", word, day("2025-08-01"), given));
        const keys = given.slice(noise.length).map(numberKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const word of ["黄", "红", "蓝"]) {
          const serials = keys.map(parseNumber).filter((number) => number?.word === `×督${word}`).map((number) => number?.serial);
          expect(serials).toEqual(serials.map((_, at) => (serials[0] ?? 1) + at));
        }
      }),
    );
  });
});

describe("拟稿号", () => {
  const key = { unit: "自然资源局", matter: "挂牌出让面积", period: "2025-08", tier: "黄牌" };
  it("同一件事总是同一个号，别的事是别的号", () => {
    expect(draftId(key, () => false)).toBe(draftId(key, () => false));
    expect(draftId(key, () => false)).toMatch(/^拟2025-08-[A-Z2-9]{8}$/);
    expect(draftId({ ...key, tier: "约谈" }, () => false)).not.toBe(draftId(key, () => false));
  });
  it("已被占用的，另取一个", () => {
    const first = draftId(key, () => false);
    expect(draftId(key, (id) => id === first)).not.toBe(first);
    expect(draftId(key, () => true)).toMatch(/^拟/);
  });
  it("一万个单位事项没有重号", () => {
    const ids = new Set(Array.from({ length: 10_000 }, (_, at) => draftId({ ...key, unit: `单位${at}` }, () => false)));
    expect(ids.size).toBe(10_000);
  });
});
