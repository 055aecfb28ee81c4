/** Entry of the pane: chooses Excel's port and replaces the static shell of taskpane.html. */
import { render } from "preact";
import { daySerial } from "../campaign/calendar/day";
import { isExcel, missingInterfaces, officeTheme, readFailure } from "../workbook/office/host";
import { readNames } from "../workbook/office/readNames";
import { watchSheets } from "../workbook/office/watchSheets";
import { App } from "./components/App";
import { Notice } from "./components/Notice";
import { TooOld } from "./components/TooOld";
import "./pane.css";
import type { PanePort } from "./port";

const port: PanePort = {
  readNames,
  watchSheets,
  readFailure,
  today() {
    const now = new Date();
    return daySerial(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  },
};

void Office.onReady(({ host }) => {
  const root = document.getElementById("app");
  if (root === null) return;
  const theme = officeTheme();
  if (theme !== null) document.documentElement.dataset["theme"] = theme;
  document.documentElement.dataset["ready"] = "";
  root.replaceChildren();
  render(page(isExcel(host)), root);
});

function page(inExcel: boolean) {
  if (!inExcel) {
    return <main class="page"><Notice title="请在 Excel 中打开"><p>这是 Excel 加载项的面板，要在 Excel 的“百日攻坚”选项卡中点“今日面板”打开。</p></Notice></main>;
  }
  const missing = missingInterfaces();
  return missing.length > 0 ? <TooOld missing={missing} /> : <App port={port} />;
}
