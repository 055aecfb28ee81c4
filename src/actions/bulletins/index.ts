/** 写通报: what a person asked for, out of what `computeTracker` found. Nothing is issued here: it is a draft for approval. */
export { readArchive, type KeptArchive } from "../../bulletin/archive/readArchive";
export type { ArchiveRow } from "../../bulletin/archive/archiveRow";
export { documentsForBatch, type BatchDocuments } from "./batch";
export { changesSince, changesSinceAll, latestArchived } from "./changes";
export { composeBulletin, kindNames, type BulletinKind, type ComposedBulletin } from "./compose";
export type { BulletinOptions, TrackedFacts } from "./inputs";
export { bulletinIssue } from "./issue";
export { bulletinOptionsOf, noticeOptionsOf } from "./options";
export { writeBulletin, type BulletinFile, type WrittenBulletin } from "./writeBulletin";
export { archiveBulletin, writeBulletinSheets, type WrittenSheets } from "./writeSheets";
export { composeNotices, writeNotices } from "./notices";
export { writeNoticeSheet } from "./writeNoticeSheet";
export { figureSource } from "./figureSource";
export { canUndo, sheetsBefore, undoBulletinSheets, type SheetsBefore } from "./undoSheets";
