/** Entry of the pane: chooses Excel's port, takes the ribbon's buttons, and replaces the static shell of taskpane.html. */
import { render } from "preact";
import { daySerial } from "../campaign/calendar/day";
import { hasContent } from "../workbook/office/hasContent";
import { isExcel, isReadOnly, missingInterfaces, officeTheme, readFailure } from "../workbook/office/host";
import { insertSheets } from "../workbook/office/insertSheets";
import { readNames } from "../workbook/office/readNames";
import { selectCell, selectedCell, selectRow } from "../workbook/office/selectCell";
import { watchSheets } from "../workbook/office/watchSheets";
import { App } from "./frame/App";
import { NotInExcel, TooOld } from "./frame/TooOld";
import { takeCommands } from "./takeCommands";
import "./styles/index";
import type { ActionControl, ActionName, PanePort, Work, WorkOutcome } from "./port";
import { createSession } from "./session";
import { languageOf, textsOf, type Language } from "./texts";

function today(): number {
  const now = new Date();
  return daySerial(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

const acting = () => import("./excelActions").catch(() => null);

async function run(action: ActionName, control: ActionControl) {
  const excel = await acting();
  return excel === null ? { kind: "notLoaded" } as const : excel.runInExcel(action, control, today());
}

async function work<T>(job: Work<T>, control: ActionControl): Promise<WorkOutcome<T>> {
  const excel = await acting();
  return excel === null ? { kind: "notLoaded" } : excel.workInExcel(job, control, today());
}

const formulas = () => import("../workbook/office/insertFormula").catch(() => null);

const excelPort = (language: Language): PanePort => ({
  language, readOnly: isReadOnly(), readNames, hasContent, watchSheets, run, work, selectCell, selectRow, selectedCell, insertSheets, readFailure, today,
  selectedRange: async () => (await formulas())?.selectedRange() ?? null,
  insertFormula: async (...given) => (await formulas())?.insertFormula(...given) ?? { kind: "refused", message: textsOf(language).notLoaded },
});

void Office.onReady(({ host }) => {
  const root = document.getElementById("app");
  if (root === null) return;
  const language = languageOf((Office.context as { displayLanguage?: string }).displayLanguage);
  const theme = officeTheme();
  if (theme !== null) document.documentElement.dataset["theme"] = theme;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en-US";
  document.documentElement.dataset["ready"] = "";
  root.replaceChildren();
  render(page(isExcel(host), language), root);
});

function page(inExcel: boolean, language: Language) {
  const texts = textsOf(language);
  if (!inExcel) return <NotInExcel texts={texts} />;
  const missing = missingInterfaces();
  if (missing.length > 0) return <TooOld missing={missing} texts={texts} />;
  const session = createSession(excelPort(language));
  takeCommands(session);
  session.start();
  return <App session={session} />;
}
