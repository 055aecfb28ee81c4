/** What a custom function gave, as cells; an error keeps the message that Excel would show on its card. */

export interface Outcome {
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  /** The function's own words about a single error. */
  readonly message: string | null;
}

const failed = (error: string, message: string | null = null): Outcome => ({ cells: [[error]], message });

const codeOf = (value: unknown): string | null => (typeof value === "object" && value !== null && "code" in value && typeof value.code === "string" ? value.code : null);

function cellOf(value: unknown): string | number | boolean {
  const code = codeOf(value);
  if (code !== null) return code;
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "object" && value !== null && "basicValue" in value) return cellOf(value.basicValue);
  return value === null || value === undefined ? "" : "#VALUE!";
}

/** Runs the function; whatever it throws is an error of its cell, never of the grid. */
export function outcomeOf(run: () => unknown): Outcome {
  try {
    const result = run();
    if (!Array.isArray(result)) return { cells: [[cellOf(result)]], message: null };
    return { cells: result.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)])), message: null };
  } catch (error) {
    // Not `instanceof`: the error was made in the add-in's own frame.
    const message = typeof error === "object" && error !== null && "message" in error && typeof error.message === "string" && error.message !== "" ? error.message : null;
    return failed(codeOf(error) ?? "#VALUE!", message);
  }
}
