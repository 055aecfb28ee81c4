/**
 * The add-in's custom functions in the grid: synchronous, because the grid's asynchronous ones run cell by cell and hang on a
 * rejection. They call the implementations that the add-in's own page has associated.
 */
import { FunctionType } from "@univerjs/preset-sheets-core";
import { BooleanNumber } from "@univerjs/presets";
import type { CellValue } from "../../src/workbook/sheet";
import type { Grid } from "../grid/univer";
import { marshal } from "./marshal";
import type { Argument } from "./marshal";
import type { FunctionMetadata, FunctionsFile } from "./metadata";
import { outcomeOf } from "./outcome";

/** By upper-case id, as `CustomFunctions.associate` keeps them; null while the page is on its way. */
export type Mappings = () => Readonly<Record<string, (...values: readonly unknown[]) => unknown>> | null;

export interface FunctionErrors {
  /** The message a cell's function gave with its error. */
  messageAt(sheetId: string, row: number, column: number): string | null;
}

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)$/;

const cellValue = (value: unknown): CellValue => {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return ERROR.test(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
};

/** The grid hands a single cell over as a range of one. */
const argument = (value: unknown): Argument => (Array.isArray(value) ? value.map((row: unknown[]) => row.map(cellValue)) : cellValue(value));

/** The calling cell, as the grid tells it. */
interface Caller { readonly subUnitId?: string; readonly row?: number; readonly column?: number }

function description({ description: words, parameters }: FunctionMetadata, name: string) {
  return {
    functionName: name, functionType: FunctionType.User, description: words ?? "", abstract: words ?? "",
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name, detail: parameter.description ?? "", example: "", require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

/** @returns what takes them out again, so that their formulas become `#NAME?` */
export function registerFunctions(univer: Grid, file: FunctionsFile, namespace: string, mappings: Mappings): FunctionErrors & { dispose(): void } {
  const messages = new Map<string, string>();
  const at = (sheet: string, row: number, column: number): string => `${sheet}/${row}/${column}`;
  const registered = file.functions.map((declared) => {
    const name = `${namespace}.${declared.name}`.toUpperCase();
    const calculate = function calculate(this: Caller, ...given: unknown[]) {
      const place = at(this.subUnitId ?? "", this.row ?? -1, this.column ?? -1);
      messages.delete(place);
      const implementation = mappings()?.[declared.id.toUpperCase()];
      if (implementation === undefined) return "#BUSY!";
      const { cells, message } = outcomeOf(() => {
        const marshalled = marshal(declared, given.map(argument), file);
        return marshalled.kind === "error" ? [[{ code: marshalled.error }]] : implementation(...marshalled.values, {});
      });
      if (message !== null) messages.set(place, message);
      return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells.map((row) => [...row]);
    };
    const register = () => univer.getFormula().registerFunction(name, calculate as Parameters<ReturnType<Grid["getFormula"]>["registerFunction"]>[1], { description: description(declared, name) });
    // The engine remembers formulas with a name it did not know; it forgets them when the name is taken out.
    register().dispose();
    return register();
  });
  return {
    messageAt: (sheetId, row, column) => messages.get(at(sheetId, row, column)) ?? null,
    dispose: () => { for (const one of registered) one.dispose(); },
  };
}
