/** Connect and refresh through Excel's port, in the add-in's own page: the product's code over genuine Office.js. */
import { track } from "../../src/actions/track";
import { officePort } from "../../src/workbook/office";

export interface Connected {
  readonly tables: number;
  readonly findings: number;
  /** Sheets that were written. */
  readonly sheets: readonly string[];
}

declare global {
  interface Window {
    connectWorkbook?: (today: number) => Promise<Connected>;
  }
}

window.connectWorkbook = async (today) => {
  const { intake, findings, plan } = await track(officePort(), { asOf: null, settingsFile: null, today });
  return { tables: intake.tables.length, findings: findings.length, sheets: plan.sheets.map(({ name }) => name) };
};
