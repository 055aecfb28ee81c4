/** The add-in as Excel runs it: its page in a frame that stays alive when the pane is closed, and our host at the other end of the messages. */
import { createHost } from "../host";
import type { BatchRecord, Host, WorkbookModel } from "../host";
import type { Mappings } from "../functions/register";

export interface RunningAddin {
  readonly host: Host;
  /** Implementations of the custom functions, once the page has associated them. */
  readonly mappings: Mappings;
  /** Done when the page has associated its functions and listens to the ribbon. */
  readonly ready: Promise<void>;
  stop(): void;
}

interface AddinWindow extends Window {
  readonly CustomFunctions?: { readonly _association?: { readonly mappings?: NonNullable<ReturnType<Mappings>> } };
}

const POLL = 50;

export function runAddin(body: HTMLElement, url: string, model: WorkbookModel, onPaneVisible: (visible: boolean) => void, onBatch: (batch: BatchRecord) => void): RunningAddin {
  const frame = document.createElement("iframe");
  const host = createHost(model, { conversationId: crypto.randomUUID(), documentUrl: `${location.origin}/${encodeURIComponent(model.name)}`, locale: "zh-CN", onPaneVisible, onBatch });
  const { name, query } = host.frame(location.origin);
  frame.name = name;
  frame.title = "百日攻坚";
  frame.src = `${url}${query.startsWith("?") ? "" : "?"}${query}`;
  const post = (text: string): void => { frame.contentWindow?.postMessage(text, location.origin); };
  let listensToRibbon = false;
  const receive = ({ source, data }: MessageEvent): void => {
    if (source !== frame.contentWindow || typeof data !== "string") return;
    listensToRibbon ||= data.includes('"appCommandInvoked"');
    void host.handleMessage(data).then((answer) => { if (answer !== null) post(answer); });
  };
  window.addEventListener("message", receive);
  const stopPush = host.onPush(post);
  body.replaceChildren(frame);
  const mappings: Mappings = () => {
    const found = (frame.contentWindow as AddinWindow | null)?.CustomFunctions?._association?.mappings;
    return found === undefined || Object.keys(found).length === 0 ? null : found;
  };
  let polling = 0;
  const ready = new Promise<void>((resolve) => {
    polling = window.setInterval(() => {
      if (mappings() === null || !listensToRibbon) return;
      window.clearInterval(polling);
      resolve();
    }, POLL);
  });
  return {
    host, mappings, ready,
    stop() {
      window.clearInterval(polling);
      window.removeEventListener("message", receive);
      stopPush();
      frame.remove();
    },
  };
}
