/** 写通报: what a person asked for, out of what `computeTracker` found. Nothing is issued here: it is a draft for approval. */
export { readArchive, type KeptArchive } from "../../bulletin/archive/readArchive";
export type { ArchiveRow } from "../../bulletin/archive/archiveRow";
export { documentsForBatch, type BatchDocuments, type DocumentsOfBatch } from "./batch";
export { changesSince, changesSinceAll, latestArchived, type ChangesShown, type ComparedFacts } from "./changes";
export { composeBulletin, kindNames, type BulletinKind, type ComposedBulletin } from "./compose";
export type { BulletinOptions, TrackedFacts } from "./inputs";
export { bulletinIssue, noticeIssue } from "./issue";
export { bulletinOptionsFor, bulletinOptionsOf, noticeOptionsOf } from "./options";
export { bulletinFiles, writeBulletin, type BulletinFile, type WrittenBulletin } from "./writeBulletin";
export { archiveBulletin, planBulletinSheets, writeBulletinSheets, type PlannedBulletins, type WrittenSheets } from "./writeSheets";
export { composeNotices, writeNotices, type NoticeOptions, type WrittenNotices } from "./notices";
export { planNoticeSheet, writeNoticeSheet, type WrittenNoticeSheet } from "./writeNoticeSheet";
export { figureSource, type FigureSource } from "./figureSource";
export type { SourceCell } from "./recordCells";
export { canUndo, sheetsBefore, undoBulletinSheets, type SheetsBefore } from "./undoSheets";
