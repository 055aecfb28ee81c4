/**
 * A Jest environment in which the genuine Office.js believes it stands in a task pane of Excel on the web: a window of about
 * thirty lines around the files of node_modules, unchanged. Library, add-in and test share one realm. Say in the test file:
 * `@jest-environment ./test/support/officeEnvironment.ts`, then load with office.ts.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import vm from "node:vm";
import { TestEnvironment } from "jest-environment-node";

const DIST = resolve(import.meta.dirname ?? __dirname, "../../node_modules/@microsoft/office-js/dist");
const ORIGIN = "https://localhost:3000";
const BASE = `${ORIGIN}/office-js/`;

interface Script {
  src: string;
  onload?: (() => void) | null;
  onreadystatechange?: (() => void) | null;
}

const element = (tag: string): Record<string, unknown> => {
  const made: Record<string, unknown> = { tagName: tag.toUpperCase(), style: {}, setAttribute: (name: string, value: string) => void (made[name] = value), getAttribute: (name: string) => made[name] ?? null, appendChild: () => undefined };
  if (tag !== "a") return made;
  // The library parses addresses with anchors.
  Object.defineProperty(made, "href", { set: (address: string) => void Object.assign(made, Object.fromEntries(["protocol", "host", "hostname", "port", "pathname", "search", "hash", "origin"].map((part) => [part, new URL(address, ORIGIN)[part as "host"]]))) });
  return made;
};

export default class OfficeEnvironment extends TestEnvironment {
  private readonly timers: NodeJS.Timeout[] = [];

  override async teardown(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    await super.teardown();
  }

  override async setup(): Promise<void> {
    await super.setup();
    const context = this.getVmContext();
    if (context === null) throw new Error("no context");
    const page = this.global as unknown as Record<string, unknown>;
    const listeners = new Map<string, Set<(event: unknown) => void>>();
    const listen = (kind: string, listener: (event: unknown) => void): void => void (listeners.get(kind) ?? listeners.set(kind, new Set()).get(kind))?.add(listener);
    const fire = (kind: string, event: unknown): void => listeners.get(kind)?.forEach((listener) => listener(event));
    const run = (file: string): void => void vm.runInContext(readFileSync(resolve(DIST, file), "utf8"), context, { filename: file });
    const head = {
      appendChild: (script: Script) => {
        if (!script.src.startsWith(BASE)) throw new Error(`the library asks for ${script.src}`);
        // Never at once: the library is still in the middle of itself.
        setTimeout(() => {
          run(script.src.slice(BASE.length).split("?")[0] ?? "");
          script.onload?.();
        }, 0);
        return script;
      },
    };
    const document = {
      readyState: "complete", domain: "localhost", title: "", cookie: "", URL: `${ORIGIN}/taskpane.html`, documentElement: element("html"), body: element("body"), head,
      createElement: element, createTextNode: (data: string) => ({ data }), getElementById: () => null, addEventListener: listen, removeEventListener: () => undefined,
      getElementsByTagName: (tag: string) => (tag === "head" ? [head] : tag === "script" ? [{ src: `${BASE}office.js`, getAttribute: () => null }] : []),
      querySelectorAll: () => [],
    };
    const timed = (start: (run: () => void, delay?: number) => NodeJS.Timeout) => (callback: () => void, delay?: number) => {
      const timer = start(callback, delay);
      this.timers.push(timer);
      return timer;
    };
    Object.assign(page, {
      setTimeout: timed(setTimeout), setInterval: timed(setInterval),
      window: page, self: page, top: {}, opener: null, document, history: { pushState: () => undefined, replaceState: () => undefined },
      location: Object.assign(new URL(`${ORIGIN}/taskpane.html`), { reload: () => undefined }),
      navigator: { userAgent: "Mozilla/5.0 Chrome/156", platform: "Linux", language: "zh-CN" },
      addEventListener: listen, removeEventListener: () => undefined, alert: () => undefined, confirm: () => undefined, prompt: () => undefined,
      /** For office.ts: opens the door to a host and loads office.js as a page does. */
      openOffice: ({ name, query, toHost }: { readonly name: string; readonly query: string; toHost(text: string): void }) => {
        page["name"] = name;
        (page["location"] as { search: string }).search = `?${query}`;
        page["parent"] = { postMessage: toHost };
        run("office.js");
        return (text: string) => fire("message", { data: text, origin: ORIGIN, source: page["parent"] });
      },
    });
  }
}
