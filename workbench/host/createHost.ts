/** Joins messages, batches and events over one model and one load of the add-in's page. */
import { runBatch } from "./batch";
import { commandPresses } from "./commands";
import { forwardEvents } from "./events";
import { functionCalls } from "./functionCalls";
import type { CreateHost } from "./host";
import { answerMessage } from "./messages";
import { Session } from "./session";
import { REFUSED } from "./wire";
import type { WireAnswer, WireBatch } from "./wire";

/** Excel on the web refuses a larger request. */
export const LARGEST_REQUEST = 5 * 1024 * 1024;

const membersOf = ({ Actions }: WireBatch): readonly string[] =>
  [...new Set(Actions.flatMap(({ Name, QueryInfo }) => [...(Name === undefined || Name === "" ? [] : [Name]), ...(QueryInfo?.Select ?? [])]))];

/** A batch of which only so many actions are done. */
async function brokenOff(batch: WireBatch, done: number, session: Session): Promise<WireAnswer> {
  const answer = await runBatch({ ...batch, Actions: batch.Actions.slice(0, done) }, session);
  return { Error: { Code: "ConnectionFailure", Message: "broken off", Location: "", ActionIndex: Math.min(done, batch.Actions.length - 1) }, ...answer };
}

/** Milliseconds between looks at a cell that is being edited. */
const LOOK_AGAIN = 20;

export const createHost: CreateHost = (model, options) => {
  const session = new Session(model, options.onPaneVisible);
  const listeners = new Set<(text: string) => void>();
  /** Events that the library registered with the window. */
  const registered = new Set<string>();
  const settings = new Map<string, string>();
  const push = (name: string, data: unknown): void => {
    if (!registered.has(name)) return;
    const text = JSON.stringify({
      _messageType: 1, _responseType: 1, _errorCode: 0, _actionName: name, _conversationId: options.conversationId, _correlationId: -1, _origin: "", _data: data, _serializerVersion: 1,
    });
    for (const listener of listeners) listener(text);
  };
  let last: Promise<unknown> = Promise.resolve();

  async function execute(body: string): Promise<string> {
    const started = performance.now();
    const batch = JSON.parse(body) as WireBatch;
    const done = options.breakOff?.({ actions: batch.Actions.length, members: membersOf(batch) }) ?? null;
    const answer = done === null ? await runBatch(batch, session) : await brokenOff(batch, done, session);
    const text = JSON.stringify(answer);
    options.onBatch?.({
      requestBytes: new TextEncoder().encode(body).length, responseBytes: new TextEncoder().encode(text).length,
      actions: batch.Actions.length, members: membersOf(batch), milliseconds: performance.now() - started, error: answer.Error?.Code ?? null,
    });
    return text;
  }
  /** One batch at a time, in the order of arrival. */
  function processBatch(body: string): Promise<string> {
    const next = last.then(() => execute(body));
    last = next.catch(() => undefined);
    return next;
  }
  const editingEnds = async (): Promise<void> => {
    while (model.cellEditing) await new Promise((resume) => setTimeout(resume, LOOK_AGAIN));
  };
  const refusal = (body: string): number | null =>
    model.cellEditing ? REFUSED.cellEditing : new TextEncoder().encode(body).length > LARGEST_REQUEST ? REFUSED.requestTooLarge : null;

  forwardEvents(session, (entry) => push("richApiMessage", { ArrayData: [entry] }));
  const commands = commandPresses((data) => push("appCommandInvoked", data), () => registered.has("appCommandInvoked"));
  const functions = functionCalls(session, (entry) => push("richApiMessage", { ArrayData: [entry] }));
  const hostInfo = `Excel$Web$16.01$${options.locale ?? "zh-CN"}$${options.conversationId}$$disableLogging$3`;

  return {
    frame: (parentOrigin) => ({
      name: JSON.stringify({ baseFrameName: "addin", hostInfo, xdmInfo: `${options.conversationId}|${options.conversationId}|${parentOrigin}`, serializerVersion: 1 }),
      query: `_host_Info=${encodeURIComponent(hostInfo)}`,
    }),
    handleMessage: (text) => answerMessage(text, { options, registered, settings, processBatch, editingEnds, refusal, commandCompleted: commands.completed }),
    processBatch,
    onPush(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    invokeCommand: commands.press,
    invokeFunction: functions,
  };
};
