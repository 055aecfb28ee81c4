/** Where a person begins to type in the blank template (assets/samples/空白模板.xlsx; a test holds the two together). */
export const firstSheetToFill = { sheet: "目标任务", cell: "B2" } as const;
