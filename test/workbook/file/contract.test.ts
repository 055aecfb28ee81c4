/** The file port keeps the contract of all ports. */
import { openWorkbook } from "../../../src/workbook/file";
import { xlsxOf } from "../../support/xlsx";
import { portContract } from "../contract";

portContract("file", (fixture) => openWorkbook(xlsxOf(fixture)));
