/**
 * The Excel port keeps the contract of all ports, over the genuine Office.js and the workbench's host. That host keeps formulas
 * and does not compute them.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { openExcel } from "../../support/officePort";
import { portContract } from "../contract";

portContract("Excel", async (fixture) => (await openExcel(fixture)).port, { formulaResults: false });
