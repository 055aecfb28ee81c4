import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { chineseDay, dayParts, formatDay } from "../../../src/campaign/calendar/day";
import { readDay } from "../../../src/campaign/calendar/readDay";
import { on } from "./days";

const without = { year: null };
const in2025 = { year: 2025 };

describe("readDay: a day with its year", () => {
  it.each([
    ["2025/7/5", "2025-07-05"],
    ["2025.7.15", "2025-07-15"],
    ["2025-07-15", "2025-07-15"],
    ["2025年7月15日", "2025-07-15"],
    ["2025年07月15号", "2025-07-15"],
    ["2025 年 7 月 15 日", "2025-07-15"],
    ["2025\n年7月15日", "2025-07-15"],
    ["２０２５年７月１５日", "2025-07-15"],
    ["２０２５／７／１５", "2025-07-15"],
    ["2025/07/15;", "2025-07-15"],
    ["20220316", "2022-03-16"],
    ["2016/1/12 10:59:31", "2016-01-12"],
    ["2025-07-15T10:59:31.000Z", "2025-07-15"],
    ["2025年9月30日09时00分", "2025-09-30"],
    ["2025年9月30日上午9:00", "2025-09-30"],
    ["2025/8/31 24:00", "2025-08-31"],
    ["2025年7月15日（星期二）", "2025-07-15"],
    ["2025年7月15日前", "2025-07-15"],
    ["2025年7月15日18:00前", "2025-07-15"],
    ["2025年7月底前", "2025-07-31"],
    ["2025年底", "2025-12-31"],
    ["2024-02-29", "2024-02-29"],
  ])("%j is %s", (text, day) => {
    expect(readDay(text, without)).toEqual({ kind: "day", day: on(day) });
  });
});

describe("readDay: a day without its year", () => {
  it.each([["7月15日", "2025-07-15"], ["7.15", "2025-07-15"], ["7/15", "2025-07-15"], ["7.5", "2025-07-05"], ["10月22日前", "2025-10-22"], ["7月底", "2025-07-31"], ["年底前", "2025-12-31"]])(
    "%j takes the caller's year, or none",
    (text, day) => {
      expect(readDay(text, in2025)).toEqual({ kind: "day", day: on(day) });
      expect(readDay(text, without)).toMatchObject({ kind: "unreadable", reason: expect.stringContaining("年份") });
    },
  );
});

describe("readDay: a month", () => {
  it.each(["2021年7月", "2021年07月份", "2021/7", "2021.7", "2021-07", "202107"])("%j is all of July", (text) => {
    expect(readDay(text, without)).toEqual({ kind: "month", first: on("2021-07-01"), last: on("2021-07-31") });
  });

  it("takes the caller's year for 7月", () => {
    expect(readDay("7月", in2025)).toEqual({ kind: "month", first: on("2025-07-01"), last: on("2025-07-31") });
    expect(readDay("2月份", { year: 2024 })).toMatchObject({ last: on("2024-02-29") });
  });
});

describe("readDay: numbers", () => {
  it("takes serials, with the time of day cut off", () => {
    expect(readDay(45853, without)).toEqual({ kind: "day", day: 45853 });
    expect(readDay(45853.999, without)).toEqual({ kind: "day", day: 45853 });
  });

  it("moves the serials of a 1904 workbook", () => {
    expect(readDay(44391, { year: null, dateSystem: 1904 })).toEqual({ kind: "day", day: on("2025-07-15") });
    expect(readDay("44391", { year: null, dateSystem: 1904 })).toEqual({ kind: "day", day: on("2025-07-15") });
  });

  it("takes 20220316 and 202107 for what they show", () => {
    expect(readDay(20220316, without)).toEqual({ kind: "day", day: on("2022-03-16") });
    expect(readDay(202107, without)).toMatchObject({ kind: "month", first: on("2021-07-01") });
  });

  it("takes a serial in text from 2000 on, where no other style has five digits", () => {
    expect(readDay("45853", without)).toEqual({ kind: "day", day: 45853 });
    expect(readDay("20257", without).kind).toBe("unreadable");
  });

  it.each([7.15, 2025, 2025.7, 60, -3, 1e9, Number.NaN, Infinity])("does not make a day of %d", (value) => {
    expect(readDay(value, in2025).kind).toBe("unreadable");
  });
});

describe("readDay: none", () => {
  it.each(["", "/", "—", "无", "1900年01月01日", "1900-01-01", "1900/1/0", "0000-00-00", 0, 1])("%j is none", (value) => {
    expect(readDay(value, in2025)).toEqual({ kind: "none" });
  });
});

describe("readDay: unreadable, with the reason", () => {
  it.each([
    ["2025年2月30日", "没有 2025年2月30日"],
    ["2月30日", "没有 2025年2月30日"],
    ["2025-02-29", "没有 2025年2月29日"],
    ["20251332", "没有 2025年13月32日"],
    ["2025年13月", "没有 2025年13月"],
    ["25.7.15", "两位"],
    ["7/15/2025", "最前"],
    ["2025.7.1-7.15", "一段时间"],
    ["2025年7月1日至7月15日", "一段时间"],
    ["7.1-7.15", "一段时间"],
    ["2025年7月中旬", "旬"],
    ["2025年", "只有年份"],
    ["2025-07/15", "不是能读懂的日期"],
    ["2025/7/1510:30", "不是能读懂的日期"],
    ["16:00", "不是能读懂的日期"],
    ["#N/A", "错误值"],
    ["长期", "不是日期"],
  ])("%j: %s", (text, reason) => {
    expect(readDay(text, in2025)).toMatchObject({ kind: "unreadable", reason: expect.stringContaining(reason) });
  });
});

describe("readDay: properties", () => {
  const anyDay = fc.integer({ min: on("1950-01-01"), max: on("2099-12-31") });

  it("reads back every style a day is written in", () => {
    const styles: readonly ((serial: number) => string | number)[] = [
      (serial) => serial,
      (serial) => formatDay(serial),
      (serial) => chineseDay(serial),
      (serial) => formatDay(serial).replaceAll("-", ""),
      (serial) => formatDay(serial).replaceAll("-", "/"),
      (serial) => `${formatDay(serial)} 10:59:31`,
      (serial) => Object.values(dayParts(serial)).join("."),
      (serial) => ` ${chineseDay(serial).replace("年", " 年 ")}\n`,
      (serial) => chineseDay(serial).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...styles), (day, write) => {
        expect(readDay(write(day), without)).toEqual({ kind: "day", day });
      }),
      { numRuns: 1000 },
    );
  });

  it("reads back 7月15日 and 7.15 in the caller's year", () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (serial, chinese) => {
        const { year, month, day } = dayParts(serial);
        expect(readDay(chinese ? `${month}月${day}日` : `${month}.${day}`, { year })).toEqual({ kind: "day", day: serial });
      }),
    );
  });

  it("never throws, and never gives a day that is none", () => {
    const pieces = fc.constantFrom("2025", "20", "7", "15", "0", "年", "月", "日", "-", "/", ".", ":", " ", "至", "前", "底", "(", "①", "７", "\n");
    fc.assert(
      fc.property(fc.oneof(fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join("")), fc.string(), fc.double()), (value) => {
        const read = readDay(value, in2025);
        if (read.kind === "day") expect(Number.isInteger(read.day) && read.day > 1).toBe(true);
        if (read.kind === "month") expect(read.last - read.first).toBeGreaterThanOrEqual(27);
      }),
      { numRuns: 3000 },
    );
  });
});
