/** 亮牌流水: what happened to cards, in order, appended only. One flat shape, so that a row of the sheet is an event. */
import type { CellRef } from "../records";
import type { CardEventKind } from "./states";
import type { CardPeriod } from "./subject";

/** What a draft is about; only `drafted` carries it. */
export interface CardSubject {
  readonly kind: "unit" | "parcel" | "task";
  readonly unit: string;
  readonly matter: string;
  readonly title: string;
  readonly period: CardPeriod;
  /** `hand`: drafted by a person for reasons of their own (急事特办); figures neither lower nor drop it. */
  readonly origin: "figures" | "history" | "hand";
  /** 数据截至日 of the figures. */
  readonly asOf: number;
  /** Which rule of which preset, and the figures, in words. */
  readonly explanation: string;
  readonly release: string;
  readonly sources: readonly CellRef[];
  /** The card that this one takes further (升级). */
  readonly escalates: string | null;
}

/** A part that does not belong to the kind of event is null. */
export interface CardEvent {
  /** Unique in the log; the same id twice is the same event, written twice. */
  readonly id: string;
  /** Draft id. */
  readonly card: string;
  readonly event: CardEventKind;
  /** 1900 serial. */
  readonly on: number;
  /** As declared by the person. */
  readonly actor: string;
  readonly subject: CardSubject | null;
  readonly tier: string | null;
  readonly reason: string | null;
  readonly approver: string | null;
  readonly number: string | null;
  /** 暂缓: suppressed up to and including this day. */
  readonly until: number | null;
  /** 答复期限, on `issued`. */
  readonly answerBy: number | null;
  /** 主送, free text, on `issued`. */
  readonly addressee: string | null;
}

const blank = { subject: null, tier: null, reason: null, approver: null, number: null, until: null, answerBy: null, addressee: null } as const;

/**
 * An event with the parts that are given. Its id follows from card, kind, day and the count of the card's events so
 * far, so that a thing done twice has one id.
 *
 * @param before how many events the card has already
 * @example cardEvent("submitted", { card: "拟202508-ABC", on: 45900, actor: "张三" }, 1).id → "拟202508-ABC#2submitted"
 */
export function cardEvent(
  event: CardEventKind,
  parts: Pick<CardEvent, "card" | "on" | "actor"> & Partial<Omit<CardEvent, "id" | "event">>,
  before: number,
): CardEvent {
  return { ...blank, ...parts, event, id: `${parts.card}#${before + 1}${event}` };
}

/** Letters and digits that are not mistaken for one another. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Forty bits a draft: a second attempt is already rare. */
const mostAttempts = 100;

/** FNV-1a, 32 bits, over code units; seeds give independent parts. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/**
 * Draft id: follows from unit, matter, period and tier, so that the same draft made twice, or by two people at once,
 * is the same card. `taken` tells whether an id belongs to another card already.
 *
 * @example draftId({ unit: "自然资源局", matter: "挂牌出让面积", period: "2025-08", tier: "黄牌" }, () => false) → 拟2025-08-XXXXXXXX
 */
export function draftId(
  key: { readonly unit: string; readonly matter: string; readonly period: string; readonly tier: string },
  taken: (id: string) => boolean,
): string {
  const text = [key.unit, key.matter, key.period, key.tier].join("\u001f");
  let id = "";
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const salted = `${text}\u001f${attempt}`;
    let letters = "";
    for (const seed of [0, 0x5bd1e995]) {
      let rest = hash(salted, seed);
      for (let at = 0; at < 4; at += 1) {
        letters += alphabet.charAt(rest % alphabet.length);
        rest = Math.floor(rest / alphabet.length);
      }
    }
    id = `拟${key.period}-${letters}`;
    if (!taken(id)) break;
  }
  return id;
}
