/** 通报存档: one row a bulletin. What it was made from is kept as a hash; the figures themselves are in the snapshots. */
import type { Bulletin } from "../document";
import type { BulletinPeriod } from "../period";

export interface ArchiveRow {
  /** 文号; empty for a draft without one. */
  readonly number: string;
  /** 周调度, 半月通报 … */
  readonly kind: string;
  readonly title: string;
  /** 第5周, 8月下半月, 2025年8月 */
  readonly period: string;
  /** 1900 serials, both ends included. */
  readonly first: number;
  readonly last: number;
  readonly asOf: number;
  readonly preset: string;
  /** `factsHash` */
  readonly hash: string;
  readonly fileName: string;
}

export function archiveRow(bulletin: Bulletin, kind: string, period: BulletinPeriod, fileName: string): ArchiveRow {
  const { asOf, preset, factsHash } = bulletin.properties;
  return {
    number: bulletin.number ?? "", kind, title: bulletin.title.join(""), period: period.label, first: period.first, last: period.last, asOf, preset, hash: factsHash, fileName,
  };
}
