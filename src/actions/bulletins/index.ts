/** 写通报: what a person asked for, out of what `computeTracker` found. Nothing is issued here: it is a draft for approval. */
export { composeBulletin, kindNames, type BulletinKind, type ComposedBulletin } from "./compose";
export type { BulletinOptions, TrackedFacts } from "./inputs";
export { bulletinFiles, writeBulletin, type BulletinFile, type WrittenBulletin } from "./writeBulletin";
export { composeNotices, writeNotices, type NoticeOptions, type WrittenNotices } from "./notices";
