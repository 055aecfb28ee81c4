/** RangeFormat with font, fill, borders and protection: what is read of a range is what its cells have in common, else null. */
import { HostError } from "../hostError";
import { objectKind } from "../members";
import type { BorderLine, BorderSide, CellLook, CellRange, LineKind } from "../model";
import type { Session } from "../session";
import type { RangeTarget } from "./rangeTarget";
import { checkWritable, live } from "./sheetState";
import { color, columnsOf, flag, number, rowsOf, text } from "./values";

type Looks = Omit<CellLook, "borders">;

const MOST_COMPARED = 2_000;

/** What the cells have in common; a range too large to compare is judged by its corner. */
function common<K extends keyof Looks>({ sheet, range }: RangeTarget, key: K): Looks[K] | null {
  const first = sheet.look(range.top, range.left)[key];
  if (rowsOf(range) * columnsOf(range) > MOST_COMPARED) return first;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) if (sheet.look(row, column)[key] !== first) return null;
  }
  return first;
}

const setLook = <K extends keyof Looks>(key: K, take: (value: unknown) => Looks[K]) => (target: RangeTarget, value: unknown, session: Session): void => {
  checkWritable(target.sheet, target.range, session);
  target.sheet.setLook(target.range, { [key]: take(value) });
};

const oneOf = (...words: readonly string[]) => (value: unknown): string => {
  const given = text(value);
  if (words.includes(given)) return given;
  throw new HostError("InvalidArgument", `${given} is none of ${words.join()}`);
};

function commonSize({ sheet, range }: RangeTarget, kind: LineKind): number | null {
  const [first, last] = kind === "row" ? [range.top, range.bottom] : [range.left, range.right];
  const size = sheet.size(kind, first);
  for (let index = first; index <= Math.min(last, first + 100); index++) if (sheet.size(kind, index) !== size) return null;
  return size;
}

const MOST_POINTS = { row: 409.5, column: 1_792 };

const setSize = (kind: LineKind) => ({ sheet, range }: RangeTarget, value: unknown, session: Session): void => {
  checkWritable(sheet, range, session);
  const points = number(value);
  if (points < 0 || points > MOST_POINTS[kind]) throw new HostError("InvalidArgument");
  if (kind === "row") sheet.setSize("row", range.top, range.bottom, points);
  else sheet.setSize("column", range.left, range.right, points);
};

const standardSize = (kind: LineKind) => ({ sheet, range }: RangeTarget, value: unknown, session: Session): void => {
  checkWritable(sheet, range, session);
  if (value !== true) return;
  if (kind === "row") sheet.setSize("row", range.top, range.bottom, null);
  else sheet.setSize("column", range.left, range.right, null);
};

const fontKind = objectKind<RangeTarget>("RangeFont", {
  read: {
    Name: (target) => common(target, "fontName"), Size: (target) => common(target, "fontSize"), Bold: (target) => common(target, "bold"),
    Italic: (target) => common(target, "italic"), Underline: (target) => common(target, "underline"), Color: (target) => common(target, "fontColor"),
  },
  write: {
    Name: setLook("fontName", text), Size: setLook("fontSize", number), Bold: setLook("bold", flag), Italic: setLook("italic", flag),
    Underline: setLook("underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")),
    Color: setLook("fontColor", (value) => color(value) ?? "#000000"),
  },
});

const fillKind = objectKind<RangeTarget>("RangeFill", {
  read: { Color: (target) => common(target, "fill") ?? "" },
  write: { Color: setLook("fill", color) },
  methods: {
    Clear: (target, _, session) => {
      checkWritable(target.sheet, target.range, session);
      target.sheet.setLook(target.range, { fill: null });
    },
  },
});

const protectionKind = objectKind<RangeTarget>("FormatProtection", {
  read: { Locked: (target) => common(target, "locked") },
  write: { Locked: setLook("locked", flag) },
});

interface BorderTarget extends RangeTarget {
  readonly index: string;
}

/** The cells of the range whose side it is, and that side. */
function sides({ range, index }: BorderTarget): readonly (readonly [CellRange, BorderSide])[] {
  switch (index) {
    case "EdgeTop": return [[{ ...range, bottom: range.top }, "top"]];
    case "EdgeBottom": return [[{ ...range, top: range.bottom }, "bottom"]];
    case "EdgeLeft": return [[{ ...range, right: range.left }, "left"]];
    case "EdgeRight": return [[{ ...range, left: range.right }, "right"]];
    case "InsideHorizontal": return range.top === range.bottom ? [] : [[{ ...range, bottom: range.bottom - 1 }, "bottom"], [{ ...range, top: range.top + 1 }, "top"]];
    case "InsideVertical": return range.left === range.right ? [] : [[{ ...range, right: range.right - 1 }, "right"], [{ ...range, left: range.left + 1 }, "left"]];
    default: throw new HostError("InvalidArgument", `not a border index: ${index}`);
  }
}

const NO_LINE: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

function lineOf(target: BorderTarget): BorderLine {
  const side = sides(target)[0];
  return side === undefined ? NO_LINE : target.sheet.look(side[0].top, side[0].left).borders[side[1]] ?? NO_LINE;
}

const setLine = (change: (value: unknown) => Partial<BorderLine>) => (target: BorderTarget, value: unknown, session: Session): void => {
  checkWritable(target.sheet, target.range, session);
  const given = change(value);
  // A weight or colour alone draws a continuous line, as in Excel.
  const before = lineOf(target);
  const line = { ...before, ...(before.style === "None" ? { style: "Continuous" } : {}), ...given };
  for (const [range, side] of sides(target)) target.sheet.setBorder(range, side, line.style === "None" ? null : line);
};

const borderKind = objectKind<BorderTarget>("RangeBorder", {
  id: ({ index }) => index,
  read: { Style: (target) => lineOf(target).style, Weight: (target) => lineOf(target).weight, Color: (target) => lineOf(target).color, SideIndex: ({ index }) => index },
  write: {
    Style: setLine((value) => ({ style: oneOf("None", "Continuous", "Dash", "Dot", "Double")(value) })),
    Weight: setLine((value) => ({ weight: oneOf("Hairline", "Thin", "Medium", "Thick")(value) })),
    Color: setLine((value) => ({ color: color(value) ?? "#000000" })),
  },
});

const bordersKind = objectKind<RangeTarget>("RangeBorderCollection", {
  objects: { GetItem: (target, [index]) => borderKind.of({ ...target, index: text(index) }) },
});

export const formatKind = objectKind<RangeTarget>("RangeFormat", {
  read: {
    ColumnWidth: (target, session) => (live(target.sheet, session), commonSize(target, "column")),
    RowHeight: (target, session) => (live(target.sheet, session), commonSize(target, "row")),
    HorizontalAlignment: (target) => common(target, "horizontal"),
    VerticalAlignment: (target) => common(target, "vertical"),
    WrapText: (target) => common(target, "wrap"),
    ShrinkToFit: (target) => common(target, "shrink"),
    IndentLevel: (target) => common(target, "indent"),
  },
  write: {
    ColumnWidth: setSize("column"),
    RowHeight: setSize("row"),
    UseStandardWidth: standardSize("column"),
    UseStandardHeight: standardSize("row"),
    HorizontalAlignment: setLook("horizontal", oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed")),
    VerticalAlignment: setLook("vertical", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    WrapText: setLook("wrap", flag),
    ShrinkToFit: setLook("shrink", flag),
    IndentLevel: setLook("indent", number),
  },
  objects: {
    Font: (target) => fontKind.of(target),
    Fill: (target) => fillKind.of(target),
    Borders: (target) => bordersKind.of(target),
    Protection: (target) => protectionKind.of(target),
  },
});
