/** The page: one workbook in the grid, the add-in beside it, and the buttons around them. */
import "./fonts.css";
import "./page.css";
import { showCharts } from "../charts/overlay";
import { registerFunctions } from "../functions/register";
import type { FunctionsFile } from "../functions/metadata";
import { openBook } from "../book/openBook";
import type { OpenedBook } from "../book/openBook";
import { saveBook } from "../book/saveBook";
import { guardLockedCells } from "../grid/guard";
import { GridWorkbook } from "../grid/model";
import { createGrid } from "../grid/univer";
import { runAddin } from "./addin";
import { addCellMenu } from "./cellMenu";
import type { RunningAddin } from "./addin";
import { readManifest } from "./manifest";
import type { RibbonButton } from "./manifest";
import { cellAddress } from "../../src/workbook/address";
import { createRibbon } from "./ribbon";
import { exposeWorkbench } from "./testing";

function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is not on the page`);
  return found as T;
}

const WITHOUT = "未装加载项的人看到的样子";

function say(words: string): void {
  const toast = byId("toast");
  toast.textContent = words;
  toast.hidden = false;
  window.setTimeout(() => { toast.hidden = true; }, 6000);
}

const failure = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const fetched = async (url: string): Promise<Response> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`读不到 ${url}（${response.status}）`);
  return response;
};

/** The grid is drawn on a canvas, which does not draw again when a font arrives. */
const fontsThere = (): Promise<unknown> => Promise.all([...document.fonts].map((font) => font.load().catch(() => null)));

async function start(): Promise<void> {
  await fontsThere();
  const manifest = readManifest(await (await fetched("/manifest.xml")).text());
  const functions = (await (await fetched(manifest.functionsUrl)).json()) as FunctionsFile;
  const univer = createGrid(byId("grid"));
  let model: GridWorkbook | null = null;
  let opened: OpenedBook | null = null;
  let addin: RunningAddin | null = null;
  let registered: ReturnType<typeof registerFunctions> | null = null;
  let hideCharts = (): void => undefined;
  let isWithout = false;

  const showPane = (visible: boolean): void => { byId("pane").hidden = !visible; };
  const press = async (button: RibbonButton): Promise<void> => {
    // The strip is gone then; the entries of the cell's menu cannot be taken away.
    if (isWithout) return say(`没有装加载项的人没有“${button.label}”。`);
    try {
      if (button.action.kind === "showTaskpane") showPane(true);
      else await addin?.host.invokeCommand(button.action.functionName, button.id);
    } catch (error) {
      say(`“${button.label}”没有完成：${failure(error)}`);
    }
  };
  const ribbon = createRibbon(byId("tabs"), byId("ribbon"), press);
  addCellMenu(univer, manifest.cellMenus, press);

  /** Cells with functions of the add-in are entered again: the grid remembers what it made of an unknown name. */
  const recalculateFunctions = (): void => { model?.reenter((formula) => formula.toUpperCase().includes(`${manifest.namespace}.`.toUpperCase())); };

  const stopAddin = (): void => {
    addin?.stop();
    addin = null;
    registered?.dispose();
    registered = null;
  };
  const startAddin = (): void => {
    if (model === null) return;
    const running = runAddin(byId("pane-body"), manifest.paneUrl, model, showPane, testing.onBatch);
    addin = running;
    registered = registerFunctions(univer, functions, manifest.namespace, running.mappings);
    void running.ready.then(() => { if (addin === running) recalculateFunctions(); });
  };
  const setWithout = (without: boolean): void => {
    isWithout = without;
    stopAddin();
    ribbon.show(without ? null : manifest.ribbon);
    byId("state").textContent = without ? WITHOUT : "";
    showPane(!without);
    if (without) recalculateFunctions();
    else startAddin();
  };
  /** Under a single error Excel shows what the function said about it. */
  const watchSelection = (shown: GridWorkbook): void => {
    shown.onChange((event) => {
      if (event.kind !== "selection" || model !== shown) return;
      const { top, left } = event.range;
      const words = registered?.messageAt(event.sheetId, top, left) ?? null;
      byId("state").textContent = words === null ? (isWithout ? WITHOUT : "") : `${cellAddress(top, left)}：${words}`;
    });
  };
  const load = (name: string, bytes: Uint8Array): void => {
    const book = openBook(bytes);
    opened = book;
    stopAddin();
    hideCharts();
    model?.dispose();
    model = new GridWorkbook(univer, name, book);
    guardLockedCells(univer, model, say);
    hideCharts = showCharts(univer, byId("grid"), model);
    byId("file-name").textContent = name;
    document.title = `${name} - 百日攻坚工作台`;
    watchSelection(model);
    testing.loaded(model);
    setWithout(isWithout);
  };
  const save = async (): Promise<void> => {
    if (model === null || opened === null) return;
    const { bytes, notKept } = await saveBook(model, opened, { touched: model.touched, rewritten: model.rewritten() });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([bytes.slice()])), download: model.name });
    link.click();
    URL.revokeObjectURL(link.href);
    say(["已另存到浏览器的下载文件夹。", ...notKept].join("\n"));
  };
  const testing = exposeWorkbench(() => ({ univer, host: addin?.host ?? null, ready: addin?.ready ?? null }));

  byId("pane-title").textContent = manifest.name;
  byId("pane-close").addEventListener("click", () => { showPane(false); });
  byId<HTMLInputElement>("without").addEventListener("change", ({ target }) => { setWithout((target as HTMLInputElement).checked); });
  byId("open").addEventListener("click", () => { byId("file").click(); });
  byId("save").addEventListener("click", () => { save().catch((error: unknown) => { say(`没有保存：${failure(error)}`); }); });
  byId<HTMLInputElement>("file").addEventListener("change", ({ target }) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = "";
    if (file === undefined) return;
    file.arrayBuffer().then((buffer) => {
      // Only the sample has a day of its own.
      Object.assign(window, { demoDayOver: true });
      byId("day").textContent = "";
      load(file.name, new Uint8Array(buffer));
    }).catch((error: unknown) => { say(failure(error)); });
  });

  const response = await fetched("/workbench/opened.xlsx");
  const today = response.headers.get("x-today");
  if (today !== null) byId("day").textContent = `演示日期：${today.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, "$1年$2月$3日")}（示例台账）`;
  load(decodeURIComponent(response.headers.get("x-file-name") ?? "工作簿.xlsx"), new Uint8Array(await response.arrayBuffer()));
}

start().catch((error: unknown) => { byId("file-name").textContent = `没有打开：${failure(error)}`; });
