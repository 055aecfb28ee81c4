/** What the pane says of itself; a test holds the version to package.json. */
export const VERSION = "0.1.0";
/** The pane opens only where Excel has all of them. */
export const INTERFACES = "ExcelApi 1.14 · SharedRuntime 1.1 · CustomFunctionsRuntime 1.3";
