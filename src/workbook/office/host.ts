/** What this Excel is: which of the needed interfaces it lacks, its theme, and what its failures mean in Chinese. */

/** The floor of the add-in: Excel of LTSC 2021 (docs/architecture). */
const required = [
  { name: "ExcelApi", version: "1.14", gives: "读写工作簿" },
  { name: "SharedRuntime", version: "1.1", gives: "面板与功能区按钮" },
  { name: "CustomFunctionsRuntime", version: "1.3", gives: "GJ 自定义函数" },
] as const;

export interface MissingInterface {
  readonly name: string;
  readonly version: string;
  /** Chinese: what does not work without it. */
  readonly gives: string;
}

/** False in a plain browser and in other programs of Office. */
export const isExcel = (host: Office.HostType | null): boolean => host === Office.HostType.Excel;

/** Empty where everything is there. */
export const missingInterfaces = (): readonly MissingInterface[] =>
  required.filter(({ name, version }) => !Office.context.requirements.isSetSupported(name, version));

/** Opened to be read only: protected view, a viewer's link, a file marked final. False where Excel does not tell. */
export const isReadOnly = (): boolean => (Office.context as { document?: { mode?: unknown } }).document?.mode === "readOnly";

/** Null where Excel does not tell: the system's theme is followed. */
export function officeTheme(): "light" | "dark" | null {
  const background = (Office.context as { officeTheme?: Office.OfficeTheme }).officeTheme?.bodyBackgroundColor;
  const [, red, green, blue] = /^#?(..)(..)(..)$/.exec(background ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const luminance = [red, green, blue].map((part) => parseInt(part, 16)).reduce((sum, part, index) => sum + part * ([0.299, 0.587, 0.114][index] ?? 0), 0);
  return luminance < 128 ? "dark" : "light";
}

/** Excel's error codes that a person can do something about. */
const failures: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "有单元格正在编辑：请按回车键或 Esc 键结束编辑，再点“重新读取”。",
  AccessDenied: "没有读取本工作簿的权限：请确认文件已启用编辑，再点“重新读取”。",
  HostIsNotResponding: "Excel 没有响应：请稍候再点“重新读取”；仍不行时保存文件、重新打开 Excel。",
  RequestTimeout: "Excel 没有及时回答：请稍候再点“重新读取”。",
};

/** What went wrong while reading, and what to do. */
export function readFailure(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return failures[code] ?? `没能读取本工作簿${code === "" ? "" : `（${code}）`}：请点“重新读取”再试；仍不行时保存文件、重新打开 Excel。`;
}
