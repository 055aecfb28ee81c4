/** The genuine Office.js over the workbench's host, in a test file that runs in officeEnvironment.ts. */
import { createHost } from "../../workbench/host";
import type { BatchRecord, Host, HostOptions, WorkbookModel } from "../../workbench/host";

const CONVERSATION = "headless";
const ORIGIN = "https://localhost:3000";

type OpenOffice = (door: { readonly name: string; readonly query: string; toHost(text: string): void }) => (text: string) => void;

export interface OfficePage {
  readonly host: Host;
  /** From here on the library speaks to a host over this model: a new workbook behind the same page. */
  use(model: WorkbookModel): Host;
  /** All batches so far. */
  readonly batches: BatchRecord[];
  /** From here on batches break off as this says; null: none does. */
  breakOff(when: Exclude<HostOptions["breakOff"], undefined> | null): void;
}

/** Loads office.js once for the test file; resolves when `Office.onReady` says so. */
export async function openOffice(model: WorkbookModel, options: Pick<HostOptions, "excelApi" | "onPaneVisible"> = {}): Promise<OfficePage> {
  const batches: BatchRecord[] = [];
  let breaks: Exclude<HostOptions["breakOff"], undefined> | null = null;
  let toLibrary: (text: string) => void = () => undefined;
  const hostOver = (one: WorkbookModel): Host => {
    const host = createHost(one, { conversationId: CONVERSATION, ...options, onBatch: (batch) => void batches.push(batch), breakOff: (batch) => breaks?.(batch) ?? null });
    host.onPush((text) => setTimeout(() => toLibrary(text), 0));
    return host;
  };
  let host = hostOver(model);
  const open = (globalThis as unknown as { readonly openOffice: OpenOffice }).openOffice;
  toLibrary = open({
    ...host.frame(ORIGIN),
    toHost: (text) =>
      void host.handleMessage(text).then((answer) => {
        if (answer !== null) setTimeout(() => toLibrary(answer), 0);
      }, (error: unknown) => {
        // A gap in the host must fail the test that met it, not time out.
        setTimeout(() => { throw error; }, 0);
      }),
  });
  await Office.onReady();
  return {
    get host() {
      return host;
    },
    use: (other) => (host = hostOver(other)),
    batches,
    breakOff: (when) => { breaks = when; },
  };
}
