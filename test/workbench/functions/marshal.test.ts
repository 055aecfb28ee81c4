import { describe, expect, it } from "@jest/globals";
import { marshal } from "../../../workbench/functions/marshal";
import type { Argument } from "../../../workbench/functions/marshal";
import type { FunctionMetadata, ParameterMetadata } from "../../../workbench/functions/metadata";
import { outcomeOf } from "../../../workbench/functions/outcome";

const declared = (...parameters: Partial<ParameterMetadata>[]): FunctionMetadata => ({ id: "F", name: "F", parameters: parameters.map((one, index) => ({ name: `p${index}`, ...one })) });
const call = (parameters: Partial<ParameterMetadata>[], ...given: Argument[]) => marshal(declared(...parameters), given, { allowErrorForDataTypeAny: true });

describe("arguments of a custom function", () => {
  it.each<[string, Partial<ParameterMetadata>, Argument, unknown]>([
    ["text that is a number", { type: "number" }, "3", 3],
    ["an empty cell as a number", { type: "number" }, null, 0],
    ["TRUE as a number", { type: "number" }, true, 1],
    ["a number as text", { type: "string" }, 3, "3"],
    ["TRUE as text", { type: "string" }, true, "TRUE"],
    ["text as a boolean", { type: "boolean" }, "true", true],
    ["one cell of a range", { type: "number" }, [[7]], 7],
    ["one value as a matrix", { dimensionality: "matrix" }, 7, [[7]]],
    ["empty cells of a matrix", { dimensionality: "matrix" }, [[null, 1]], [["", 1]]],
    ["an error where any may come", { type: "any" }, { error: "#REF!" }, { type: "CustomFunctionError", code: "#REF!" }],
    ["what is left out", { optional: true }, undefined, null],
  ])("come as declared: %s", (_, parameter, given, expected) => {
    expect(call([parameter], given)).toEqual({ kind: "call", values: [expected] });
  });

  it.each<[string, Partial<ParameterMetadata>, Argument, string]>([
    ["text that is no number", { type: "number" }, "三", "#VALUE!"],
    ["blank text as a number", { type: "number" }, " ", "#VALUE!"],
    ["a range where one value is wanted", { type: "number" }, [[1, 2]], "#VALUE!"],
    ["an error among numbers", { type: "number", dimensionality: "matrix" }, [[1, { error: "#DIV/0!" }]], "#DIV/0!"],
  ])("stop the call: %s", (_, parameter, given, error) => {
    expect(call([parameter], given)).toEqual({ kind: "error", error });
  });

  it("are gathered where they repeat", () => {
    expect(call([{ type: "string" }, { type: "number", repeating: true }], "a", 1, "2", 3)).toEqual({ kind: "call", values: ["a", [1, 2, 3]] });
  });

  it("are refused when too few or too many", () => {
    expect(call([{}, { optional: true }])).toEqual({ kind: "error", error: "#VALUE!" });
    expect(call([{}], 1, 2)).toEqual({ kind: "error", error: "#VALUE!" });
  });
});

describe("the outcome of a custom function", () => {
  it("is cells: values, errors of single cells, numbers that are none", () => {
    expect(outcomeOf(() => [[1, "a"], [{ code: "#N/A" }, Infinity]])).toEqual({ cells: [[1, "a"], ["#N/A", "#NUM!"]], message: null });
    expect(outcomeOf(() => 5)).toEqual({ cells: [[5]], message: null });
  });

  it("keeps the words of what was thrown, and is #VALUE! for what nobody foresaw", () => {
    const thrown = (what: unknown) => outcomeOf(() => { throw what; });
    expect(thrown({ code: "#N/A", message: "没有数据" })).toEqual({ cells: [["#N/A"]], message: "没有数据" });
    expect(thrown("x")).toEqual({ cells: [["#VALUE!"]], message: null });
  });
});
