/** The shapes of Office-on-the-web messages and Rich API batches, as the library's build 16.0.15407 sends and reads them. */

const enum MessageKind { request = 0, response = 1 }
export const enum RequestKind { invoke = 0, register = 1, unregister = 2 }

export interface WireRequest {
  readonly _messageType: MessageKind.request;
  readonly _actionType: RequestKind;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
}

/** `executeMethod` of these: see `OSF.DDA.MethodDispId`. */
export const DISPATCH = { settingsRead: 75, settingsSave: 76, batch: 93, commandCompleted: 94 } as const;

/** Error codes that refuse a whole batch: see `OSF.DDA.ErrorCodeManager.errorCodes`. */
export const REFUSED = { cellEditing: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

export const ACTION = {
  instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9,
} as const;

export const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Nested as the arguments are: 0 is a plain one, any other number the path of an object. */
export type PathIds = readonly (number | PathIds)[];

export interface WireArguments {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: PathIds | null;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] | null; readonly Expand?: readonly string[] | null; readonly Top?: number; readonly Skip?: number };
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface WireAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}
