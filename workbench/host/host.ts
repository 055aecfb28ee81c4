/** What a host takes and gives: messages and batches of the genuine library in, answers and pushes out. */
import type { WorkbookModel } from "./model";

export interface HostOptions {
  /** Origin of the add-in's page: the `_origin` it gives. */
  readonly documentUrl?: string;
  /** BCP 47, of the interface and the data. */
  readonly locale?: string;
  /** Stands in the frame's name and in `_conversationId`: a new one for each load of the frame. */
  readonly conversationId: string;
  /** Highest ExcelApi that is reported, at most 1.15; lower to see what an old Excel does. */
  readonly excelApi?: string;
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  readonly onPaneVisible?: (visible: boolean) => void;
  /** Each batch, for budgets and for looking on. */
  readonly onBatch?: (batch: BatchRecord) => void;
  /** For tests of what breaks off: how many actions of a batch are done before it fails (all: only its answer is lost); null, all is well. */
  readonly breakOff?: (batch: Pick<BatchRecord, "actions" | "members">) => number | null;
}

export interface BatchRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Members that were called, set or asked for, each once, as the wire names them. */
  readonly members: readonly string[];
  readonly milliseconds: number;
  readonly error: string | null;
}

/** The outcome of a custom function: a value or matrix, or an Excel error with the message the function gave. */
export type FunctionOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message: string | null };

export interface FunctionCall {
  /** `COUNTDOWN`, as in functions.json. */
  readonly id: string;
  /** Marshalled (see marshal.ts), in order. */
  readonly values: readonly unknown[];
  /** `'台账'!B3` of the calling cell, or null if the function does not ask. */
  readonly address: string | null;
}

export interface Host {
  /** Name and query of the frame that make office.js believe it is in Excel on the web. */
  frame(parentOrigin: string): { readonly name: string; readonly query: string };
  /** One message of the library (JSON text) → its answer, or null if none is due. */
  handleMessage(text: string): Promise<string | null>;
  /** One Rich API batch (JSON text) → its response. */
  processBatch(body: string): Promise<string>;
  /** Messages that the host sends of itself: events, commands, calls of custom functions. @returns what stops it */
  onPush(listener: (text: string) => void): () => void;
  /** Presses a ribbon button; done when the add-in says so. Rejects if the add-in never registered for commands. */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /** Calls a custom function through the library's own runtime. */
  invokeFunction(call: FunctionCall): Promise<FunctionOutcome>;
}

export type CreateHost = (model: WorkbookModel, options: HostOptions) => Host;
