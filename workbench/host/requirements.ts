/** The requirement sets that the host reports: never more than the library on npm knows (ExcelApi 1.15). */
const HIGHEST_EXCEL_API = 15;

/** JSON as the app context carries it. @example requirementMatrix("1.14") // '{"ExcelApi":"1.14",…}' */
export function requirementMatrix(excelApi: string): string {
  const minor = Number(excelApi.split(".")[1]);
  if (!(minor >= 1 && minor <= HIGHEST_EXCEL_API)) throw new RangeError(`ExcelApi ${excelApi}: the library ends at 1.15`);
  return JSON.stringify({
    ExcelApi: excelApi, SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", CustomFunctions: "1.7", AddInCommands: "1.1", Settings: "1.1", RibbonApi: "1.2",
    DelayForCellEdit: "1.1",
  });
}
