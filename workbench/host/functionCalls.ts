/** Custom functions through the library's own runtime: one message a call, the answer by `SetInvocationArrayResults`. */
import type { EventEntry } from "./events";
import type { FunctionCall, FunctionOutcome } from "./host";
import type { Session } from "./session";

const INVOKE = { category: 1, type: 1000 } as const;
/** Errors in arguments of type `any` are passed, not propagated (functions.json: allowErrorForDataTypeAny). */
const ERRORS_ALLOWED = 4;

/** By the runtime's error code; what it does not name is #VALUE!, as in Excel. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

const outcomeOf = (ok: boolean, value: unknown, errorCode: number | undefined): FunctionOutcome =>
  ok ? { ok, value } : { ok, error: ERRORS[errorCode ?? 0] ?? "#VALUE!", message: typeof value === "string" && value !== "" ? value : null };

export const functionCalls = (session: Session, send: (entry: EventEntry) => void) => ({ id, values, address }: FunctionCall): Promise<FunctionOutcome> =>
  new Promise((resolve) => {
    const invocation = session.nextId();
    session.functionResults.set(invocation, (ok, value, errorCode) => {
      session.functionResults.delete(invocation);
      resolve(outcomeOf(ok, value, errorCode));
    });
    send([INVOKE.category, INVOKE.type, "", JSON.stringify([invocation, id, values, address, ERRORS_ALLOWED, null]), invocation, false]);
  });
