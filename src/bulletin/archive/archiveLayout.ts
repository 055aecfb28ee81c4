/** 通报存档 as it stands on the sheet. Columns are found by their header; rows are appended only. 文号 and 备注 are the staff's. */
export const archiveSheetName = { role: "bulletinArchive", name: "通报存档" } as const;

export const archiveHeader = {
  number: "文号", kind: "种类", title: "标题", period: "期次", first: "起始日", last: "截止日", asOf: "数据截至日", preset: "亮牌档次", hash: "事实摘要（SHA-256）", fileName: "文件名", remarks: "备注",
} as const;
export type ArchiveField = keyof typeof archiveHeader;
export const archiveHeaders: readonly string[] = Object.values(archiveHeader);
/** Without these the sheet is not ours to append to. */
export const archiveNeeds: readonly string[] = [archiveHeader.kind, archiveHeader.asOf, archiveHeader.hash];

/** Below the title. */
export const ARCHIVE_NOTE = "每份通报写出一次记一行，只追加，不改写；黄底的“文号”“备注”由人填写，其余各列请勿改动。事实摘要相同，即所依据的数一个不差。";
export const ARCHIVE_HEADER_ROW = 2;
/** Columns that hold days: written as the workbook counts them. */
export const archiveDays: ReadonlySet<string> = new Set([archiveHeader.first, archiveHeader.last, archiveHeader.asOf]);
