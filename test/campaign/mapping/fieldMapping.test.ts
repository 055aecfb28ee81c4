import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type FieldMapping, inverseChanges, type MappingChange, mappingKey, mergeMapping } from "../../../src/campaign/mapping/fieldMapping";

const rows: fc.Arbitrary<FieldMapping> = fc.record({
  sheet: fc.constantFrom("甲", "乙"), header: fc.constantFrom(null, "面积", "面积/亩", "单位"), nth: fc.constantFrom(null, 1, 2),
  kind: fc.constantFrom(null, "parcel" as const, "unused" as const), field: fc.constantFrom(null, "面积", "不采用"), unit: fc.constantFrom(null, "亩"),
  metric: fc.constant(null), note: fc.constantFrom(null, "核过"),
});
const stated = fc.uniqueArray(rows, { selector: mappingKey, maxLength: 8 });
const changes: fc.Arbitrary<MappingChange[]> = fc.uniqueArray(fc.tuple(rows, fc.boolean()), { selector: ([row]) => mappingKey(row), maxLength: 6 })
  .map((list) => list.map(([row, away]) => ({ sheet: row.sheet, header: row.header, nth: row.nth, row: away ? null : row })));
const sorted = (list: readonly FieldMapping[]): string[] => list.map((row) => JSON.stringify(row)).sort();

describe("changes of 字段对照", () => {
  it("are found again however the header is spaced", () => {
    const key = (header: string) => mappingKey({ sheet: "宗地", header, nth: null });
    expect(key("土地面积\n（亩）")).toBe(key("土地面积(亩)"));
    expect(key("面积")).not.toBe(mappingKey({ sheet: "宗地", header: null, nth: null }));
    expect(key("面积")).not.toBe(mappingKey({ sheet: "宗地", header: "面积", nth: 2 }));
  });

  it("leave every other row as it stands, in its order", () => {
    fc.assert(fc.property(stated, changes, (before, made) => {
      const touched = new Set(made.map(mappingKey));
      const others = (list: readonly FieldMapping[]) => list.filter((row) => !touched.has(mappingKey(row)));
      expect(others(mergeMapping(before, made))).toEqual(others(before));
    }));
  });

  it("made twice are made once", () => {
    fc.assert(fc.property(stated, changes, (before, made) => {
      const once = mergeMapping(before, made);
      expect(mergeMapping(once, made)).toEqual(once);
    }));
  });

  it("are taken back by their inverse, also when somebody has added rows of his own meanwhile", () => {
    const theirs: FieldMapping = { sheet: "丙", header: "别人的", nth: null, kind: null, field: "面积", unit: null, metric: null, note: null };
    fc.assert(fc.property(stated, changes, (before, made) => {
      const after = mergeMapping([...mergeMapping(before, made), theirs], inverseChanges(before, made));
      expect(after.map(mappingKey).sort()).toEqual([...before, theirs].map(mappingKey).sort());
      const noted = (list: readonly FieldMapping[]) => sorted(list.map((row) => ({ ...row, note: null })));
      expect(noted(after)).toEqual(noted([...before, theirs]));
    }));
  });

  it("keep the note of staff where they bring none", () => {
    const row: FieldMapping = { sheet: "甲", header: "面积", nth: null, kind: null, field: "面积", unit: null, metric: null, note: "张三核过" };
    expect(mergeMapping([row], [{ sheet: "甲", header: "面积", nth: null, row: { ...row, unit: "亩", note: null } }])).toEqual([{ ...row, unit: "亩" }]);
  });
});
