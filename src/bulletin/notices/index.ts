/** 通知书和回执 for cards: one, or all that are due. */
export { notice, type Notice, type NoticeInput } from "./notice";
export { noticeKind } from "./noticeKind";
export { noticeTemplates, type NoticeKind } from "./templates";
