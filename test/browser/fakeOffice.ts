/** Just as much of Office.js as the pane touches, run in the page in place of the real one. */

export interface FakeWorkbook {
  /** Values by defined name. */
  readonly names: Readonly<Record<string, readonly (readonly (string | number | boolean)[])[]>>;
  /** Requirement sets that this Excel lacks. */
  readonly lacks?: readonly string[];
  readonly background?: string;
  /** The code of the error that the next reading ends with. */
  readonly fails?: string;
  /** No sheet holds a value. */
  readonly empty?: boolean;
  readonly displayLanguage?: string;
  /** Office.js answers, but never says that it is ready. */
  readonly never?: boolean;
}

/** The source of a script that defines Office, Excel and CustomFunctions over the workbook. */
export const fakeOffice = (workbook: FakeWorkbook): string => `(${install.toString()})(${JSON.stringify(workbook)})`;

function install(workbook: FakeWorkbook): void {
  const page = window as unknown as Record<string, unknown>;
  const listeners: ((event: { triggerSource: string }) => void)[] = [];
  const commands: Record<string, (event: { completed(): void }) => Promise<void>> = {};
  const state = { workbook, commands, syncs: 0, shown: 0, functions: [] as string[], change: (triggerSource: string) => listeners.forEach((listen) => listen({ triggerSource })) };
  page["fake"] = state;
  const typeOf = (value: unknown) => (value === "" ? "Empty" : typeof value === "number" ? "Double" : String(value).startsWith("#") ? "Error" : "String");
  const context = {
    workbook: {
      functions: { date: () => ({ load: () => undefined, value: 46204 }) },
      names: {
        getItemOrNullObject: (name: string) => ({
          isNullObject: state.workbook.names[name] === undefined,
          load() { return this; },
          getRangeOrNullObject: () => {
            const values = state.workbook.names[name];
            return { load: () => undefined, isNullObject: values === undefined, values, valueTypes: values?.map((row) => row.map(typeOf)) };
          },
        }),
      },
      worksheets: {
        load: () => undefined,
        items: [{ getUsedRangeOrNullObject: () => ({ load: () => ({ isNullObject: workbook.empty === true }) }) }],
        onChanged: { add: (listen: (typeof listeners)[number]) => { listeners.push(listen); return { remove: () => listeners.splice(0), context: {} }; } },
      },
    },
    sync: () => {
      state.syncs += 1;
      return state.workbook.fails === undefined ? Promise.resolve() : Promise.reject(Object.assign(new Error("failed"), { code: state.workbook.fails }));
    },
  };
  page["Excel"] = { run: (...parameters: ((given: typeof context) => Promise<unknown>)[]) => parameters.at(-1)!(context) };
  page["CustomFunctions"] = { associate: (id: string) => state.functions.push(id), Error: class {} };
  page["Office"] = {
    HostType: { Excel: "Excel" },
    onReady: (callback?: (info: { host: string }) => void) => workbook.never === true ? new Promise(() => undefined) : Promise.resolve({ host: "Excel" }).then((info) => { callback?.(info); return info; }),
    actions: { associate: (name: string, command: (typeof commands)[string]) => { commands[name] = command; } },
    addin: { showAsTaskpane: () => { state.shown += 1; return Promise.resolve(); } },
    context: {
      displayLanguage: workbook.displayLanguage ?? "zh-CN",
      requirements: { isSetSupported: (name: string) => !(workbook.lacks ?? []).includes(name) },
      officeTheme: workbook.background === undefined ? undefined : { bodyBackgroundColor: workbook.background },
    },
  };
}
