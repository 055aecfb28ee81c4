/** Where a warning leads: to a page, to cells, or to the field that is to be filled in. */
import { cellAddress } from "../../workbook/address";
import type { BulletinInput, BulletinWarning } from "../../actions/bulletins/preview";
import type { TextField } from "./edits";

export interface WarningCell {
  readonly sheet: string;
  readonly cell: string | null;
}

export interface WarningWay {
  readonly place: "intake" | "audit" | "settings" | null;
  readonly field: TextField | null;
  readonly cells: readonly WarningCell[];
}

const nowhere: WarningWay = { place: null, field: null, cells: [] };
const distinct = (cells: readonly WarningCell[]): readonly WarningCell[] => [...new Map(cells.map((one) => [`${one.sheet}!${one.cell ?? ""}`, one])).values()];
const placed = (list: readonly { readonly sheet: string | null; readonly cell: string | null }[]): readonly WarningCell[] =>
  distinct(list.flatMap(({ sheet, cell }) => (sheet === null ? [] : [{ sheet, cell }])));

/** Cells of the units and metrics that a warning names: 甲镇挂牌出让面积. */
const ofUnits = (about: readonly string[], { facts }: Pick<BulletinInput, "facts">): readonly WarningCell[] =>
  distinct(facts.units.flatMap(({ unit, metrics }) => metrics.filter(({ metric }) => about.includes(`${unit}${metric}`) || about.includes(unit)).flatMap(({ parts }) => {
    const [part] = parts.cumulative.length > 0 ? parts.cumulative : parts.target;
    const at = part?.amount?.cell ?? part?.source;
    return at === undefined ? [] : [{ sheet: at.sheet, cell: cellAddress(at.row, at.column) }];
  })));

/** @example wayOf({ code: "no-office", … }, input) → { place: null, field: "office", cells: [] } */
export function wayOf({ code, about }: BulletinWarning, input: Pick<BulletinInput, "facts" | "findings" | "audit">): WarningWay {
  switch (code) {
    case "open-findings": return { ...nowhere, place: "intake", cells: placed(input.findings.filter(({ severity }) => severity !== "info")) };
    case "audit-errors": return { ...nowhere, place: "audit", cells: placed(input.audit) };
    case "no-campaign": return { ...nowhere, place: "settings" };
    case "no-office": return { ...nowhere, field: "office" };
    case "mixed-basis": case "fell-back": case "not-scored": return { ...nowhere, cells: ofUnits(about, input) };
    case "growth-day": case "cards-unread": return { ...nowhere, cells: about.filter((sheet) => sheet !== "").map((sheet) => ({ sheet, cell: null })) };
    case "too-long": case "policies-from-funds": case "blank-fields": return nowhere;
  }
}
