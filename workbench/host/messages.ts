/** The seven kinds of message that the library sends to a page around it. Anything else is an error that names itself. */
import type { HostOptions } from "./host";
import { requirementMatrix } from "./requirements";
import { DISPATCH, RequestKind } from "./wire";
import type { WireRequest } from "./wire";

export interface MessageContext {
  readonly options: HostOptions;
  /** Window events that the library listens to. */
  readonly registered: Set<string>;
  /** Document settings, each as JSON text. */
  readonly settings: Map<string, string>;
  processBatch(body: string): Promise<string>;
  /** When nobody is typing into a cell. */
  editingEnds(): Promise<void>;
  /** The error code that refuses a batch as a whole, or null. */
  refusal(body: string): number | null;
  commandCompleted(id: string, status: number): void;
}

const appContext = ({ options, settings }: MessageContext) => ({
  _id: options.conversationId, _appName: 16, _appVersion: "16.01", _appUILocale: options.locale ?? "zh-CN", _dataLocale: options.locale ?? "zh-CN",
  _docUrl: options.documentUrl ?? "workbench", _clientMode: 1, _settings: [...settings], _reason: 0, _osfControlType: 1, _eToken: "",
  _correlationId: options.conversationId, _appInstanceId: options.conversationId, _appMinorVersion: 0,
  _requirementMatrix: requirementMatrix(options.excelApi ?? "1.15"), _hostFullVersion: "16.0.15407.0", _initialDisplayMode: 2, _addinName: "", _appDomains: [],
});

/** Request flag of `Excel.run({ delayForCellEdit: true }, …)`. */
const WAITS_FOR_CELL_EDIT = 64;

async function executeMethod(data: Readonly<Record<string, unknown>>, context: MessageContext): Promise<unknown> {
  const dispatch = (data["DdaMethod"] as { readonly DispatchId?: number } | undefined)?.DispatchId;
  switch (dispatch) {
    case DISPATCH.batch: {
      const call = data["ArrayData"] as readonly unknown[];
      const body = String(call[4]);
      if ((Number(call[6]) & WAITS_FOR_CELL_EDIT) !== 0) await context.editingEnds();
      const refused = context.refusal(body);
      if (refused !== null) return { Version: 1, Error: refused };
      return { Version: 1, Error: 0, Data: [200, [], await context.processBatch(body)] };
    }
    case DISPATCH.settingsSave: {
      const given = (data["DdaSettingsMethod"] as { readonly Properties?: readonly (readonly [string, string])[] } | undefined)?.Properties ?? [];
      context.settings.clear();
      for (const [key, value] of given) context.settings.set(key, value);
      return { Version: 1, Error: 0 };
    }
    case DISPATCH.settingsRead: return { Version: 1, Error: 0, DdaSettingsMethod: { Properties: [...context.settings] } };
    case DISPATCH.commandCompleted:
      context.commandCompleted(String(data["0"]), Number(data["1"]));
      return { Version: 1, Error: 0 };
    default: throw new Error(`workbench/host does not serve dispatch id ${String(dispatch)}`);
  }
}

function invoked(request: WireRequest, context: MessageContext): unknown {
  switch (request._actionName) {
    case "ContextActivationManager_getAppContextAsync": return appContext(context);
    // Unanswered, the library waits 65 seconds for it.
    case "ContextActivationManager_notifyHost": return null;
    case "executeMethod": return executeMethod(request._data as Readonly<Record<string, unknown>>, context);
    default: throw new Error(`workbench/host does not serve the message ${request._actionName}`);
  }
}

const EVENTS = new Set(["appCommandInvoked", "richApiMessage", "documentSelectionChanged"]);

function register(request: WireRequest, context: MessageContext): unknown {
  if (!EVENTS.has(request._actionName)) throw new Error(`workbench/host does not serve the event ${request._actionName}`);
  if (request._actionType === RequestKind.register) context.registered.add(request._actionName);
  else context.registered.delete(request._actionName);
  return { Error: 0 };
}

export async function answerMessage(text: string, context: MessageContext): Promise<string | null> {
  const request = JSON.parse(text) as WireRequest;
  if (request._messageType !== 0) return null;
  const data = await (request._actionType === RequestKind.invoke ? invoked(request, context) : register(request, context));
  return JSON.stringify({
    _messageType: 1, _responseType: 0, _errorCode: 0, _actionName: request._actionName, _conversationId: request._conversationId,
    _correlationId: request._correlationId, _origin: "", _data: data, _serializerVersion: 1,
  });
}
