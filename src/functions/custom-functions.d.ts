/** The part of the custom functions runtime that the doors use; the package of Office.js types lacks it. */
declare namespace CustomFunctions {
  class Error {
    /** `message` is shown in the cell's error card; Excel takes one with `#VALUE!` and `#N/A` only. */
    constructor(code: string, message?: string);
    readonly code: string;
    readonly message?: string;
  }
  function associate(id: string, implementation: (...parameters: never[]) => unknown): void;
}
