/**
 * The one table of looks. Blue means ahead and orange behind: told apart by colour-blind readers, and always with a word.
 * Fonts: 微软雅黑 is on every Windows and Office for Mac maps it; others fall back to their own sans.
 */
import type { CellBorder, CellStyle } from "../workbook/plan";

export const palette = {
  ink: "#1F2937", faint: "#6B7280", navy: "#1F4E79", sky: "#DEEAF6", line: "#BFC7D1", white: "#FFFFFF",
  ahead: "#1F6FB2", aheadFill: "#DDEBF7", behind: "#C55A11", behindFill: "#FBE5D6", watchFill: "#FFF6E5", input: "#FFF8DC", band: "#F3F6FA",
  /** Bars with their figure on them. */
  bar: "#9DC3E6",
} as const;

/** Lines of one chart: told apart by colour-blind readers as well. Source: Okabe and Ito, Color Universal Design. */
export const lineColors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"] as const;

const family = "微软雅黑";
const font = (size: number, extra: Omit<NonNullable<CellStyle["font"]>, "name" | "size"> = {}) => ({ name: family, size, color: palette.ink, ...extra });
const grid: CellBorder = { sides: "all", weight: "thin", color: palette.line };
const middle = { verticalAlign: "middle" } as const;

const cell = (size: number, align: NonNullable<CellStyle["align"]>, numberFormat?: string): CellStyle => ({
  font: font(size), border: grid, align, ...middle, ...(numberFormat === undefined ? {} : { numberFormat }),
});
const input = (align: NonNullable<CellStyle["align"]>, numberFormat?: string): CellStyle => ({
  ...cell(10.5, align, numberFormat), fill: palette.input, wrap: align === "left", unlocked: true,
});

/** A hair line under each row of a panel: figures stand out, not boxes. */
const rule: CellBorder = { sides: "bottom", weight: "thin", color: palette.line };
/** White lines stand between the cards. */
const gutter: CellBorder = { sides: "outline", weight: "medium", color: palette.white };
/** Figures of the board and of 月度排名: lines under rows only, no boxes. */
const ruled = (size: number, align: NonNullable<CellStyle["align"]>, numberFormat?: string): CellStyle => ({ ...cell(size, align, numberFormat), border: rule });
const bigCard: CellStyle = { font: font(30, { bold: true, color: palette.navy }), fill: palette.sky, border: gutter, align: "center", ...middle, shrink: true };

/** `_)` keeps a figure off its right border in every program; an indent beside a data bar or a condition is not kept by all. */
const padded = (format: string): string => format.split(";").map((part) => `${part}_)`).join(";");
/** Signed: + ahead, − behind; the sign is printed on both sides. */
const signedPoints = "+0.0_);-0.0_);0.0_)";
const dayFormat = 'yyyy"年"m"月"d"日"';

export const styles = {
  title: { font: font(24, { bold: true, color: palette.navy }), align: "center", ...middle },
  subtitle: { font: font(11, { color: palette.faint }), align: "center", ...middle },
  /** From the left: a phone shows the first columns only. */
  boardTitle: { font: font(24, { bold: true, color: palette.navy }), align: "left", ...middle },
  boardSubtitle: { font: font(11, { color: palette.faint }), align: "left", ...middle },
  section: { font: font(12, { bold: true, color: palette.navy }), align: "left", ...middle },
  headline: { font: font(12, { bold: true, color: palette.ink }), fill: palette.band, align: "left", indent: 1, ...middle, shrink: true },
  note: { font: font(9.5, { color: palette.faint }), align: "left", wrap: true, verticalAlign: "top" },
  footnote: { font: font(9, { color: palette.faint }), align: "left", ...middle },

  cardLabel: { font: font(10.5, { color: palette.white, bold: true }), fill: palette.navy, border: gutter, align: "center", ...middle },
  /** The countdown: what is read first. */
  cardLead: { ...bigCard, font: font(32, { bold: true, color: palette.white }), fill: palette.navy, numberFormat: '0"天"' },
  cardLeadNote: { font: font(9.5, { color: palette.sky }), fill: palette.navy, border: gutter, align: "center", ...middle, shrink: true },
  cardDays: { ...bigCard, numberFormat: '0"天"' },
  cardAsOf: { ...bigCard, numberFormat: 'm"月"d"日"' },
  cardText: bigCard,
  cardNote: { font: font(9.5, { color: palette.faint }), fill: palette.sky, border: gutter, align: "center", ...middle, shrink: true },

  head: { font: font(11, { bold: true, color: palette.white }), fill: palette.navy, border: grid, align: "center", ...middle, wrap: true },
  headLarge: { font: font(11, { bold: true, color: palette.white }), fill: palette.navy, border: grid, align: "center", ...middle, wrap: true },
  targetName: { ...ruled(13, "left"), font: font(13, { bold: true }), indent: 1, shrink: true },
  /** Amounts by their decimals (`amountStyle`); of a target that has to be surpassed with ＞, since it is itself not enough. */
  targetNumber: { ...ruled(12, "right", padded("#,##0.00")), shrink: true },
  targetCount: { ...ruled(12, "right", padded("#,##0")), shrink: true },
  targetCountOver: { ...ruled(12, "right", padded('"＞"#,##0')), shrink: true },
  targetNumberOver: { ...ruled(12, "right", padded('"＞"#,##0.00')), shrink: true },
  targetTenth: { ...ruled(12, "right", padded("#,##0.0")), shrink: true },
  targetNumberStrong: { ...ruled(13, "right", padded("#,##0.00")), font: font(13, { bold: true, color: palette.navy }), shrink: true },
  targetCountStrong: { ...ruled(13, "right", padded("#,##0")), font: font(13, { bold: true, color: palette.navy }), shrink: true },
  targetPercent: { ...ruled(12, "right", padded("0.0%")), shrink: true },
  targetPercentStrong: { ...ruled(16, "center", "0.0%"), font: font(16, { bold: true, color: palette.navy }), shrink: true },
  targetPoints: { ...ruled(12, "right", signedPoints), shrink: true },
  targetLight: { ...ruled(12, "left"), font: font(12, { bold: true }), indent: 1, shrink: true },
  /** With its year: at a slow pace a target is reached years after the campaign. */
  targetDay: { ...ruled(12, "center", dayFormat), shrink: true },

  panelHead: { font: font(10, { bold: true, color: palette.navy }), fill: palette.sky, border: rule, align: "center", ...middle, shrink: true },
  panelText: { font: font(10.5), border: rule, align: "left", indent: 1, ...middle, shrink: true },
  panelCenter: { font: font(10.5), border: rule, align: "center", ...middle, shrink: true },
  panelRank: { font: font(11, { bold: true, color: palette.navy }), border: rule, align: "center", ...middle },
  panelPercent: { font: font(10.5, { bold: true }), border: rule, align: "right", ...middle, numberFormat: padded("0.0%"), shrink: true },
  panelDay: { font: font(10.5), border: rule, align: "center", ...middle, numberFormat: 'm"月"d"日"', shrink: true },
  /** Days from today: 3天, 已过3天. */
  panelLeft: { font: font(10.5, { bold: true, color: palette.behind }), border: rule, align: "center", ...middle, numberFormat: '0"天";"已过"0"天";"今天"', shrink: true },
  panelNote: { font: font(10.5, { color: palette.faint }), align: "left", indent: 1, ...middle, shrink: true },
  link: { font: { name: family, size: 10.5, color: palette.ahead }, align: "right", ...middle, shrink: true },

  text: { ...ruled(12, "left"), indent: 1, shrink: true },
  /** A long name on two lines: shrunk to one it could not be read on paper. */
  textLong: { ...ruled(9.5, "left"), indent: 1, wrap: true },
  textCenter: { ...ruled(12, "center"), shrink: true },
  number: { ...ruled(12, "right", padded("#,##0.00")), shrink: true },
  count: { ...ruled(12, "right", padded("#,##0")), shrink: true },
  rank: { ...ruled(14, "center", "0"), font: font(14, { bold: true, color: palette.navy }) },
  percent: { ...ruled(12, "right", padded("0.0%")), shrink: true },
  growth: { ...ruled(12, "right", padded("+0.0%;-0.0%;0.0%")), shrink: true },
  light: { ...ruled(12, "center"), shrink: true },
  points: { ...ruled(12, "right", signedPoints), shrink: true },

  dataHead: { font: font(10, { bold: true, color: palette.white }), fill: palette.faint, border: grid, align: "center", ...middle, wrap: true },
  dataText: { ...cell(10, "left"), indent: 1 },
  dataWrap: { ...cell(10, "left"), wrap: true },
  dataNumber: { ...cell(10, "right", padded("#,##0.0000;-#,##0.0000;0")), shrink: true },
  /** Figures of a metric as every sheet shows them; `dataNumber` is for records, which keep the digits of the ledger. */
  dataAmount: { ...cell(10, "right", padded("#,##0.00;-#,##0.00;0")), shrink: true },
  dataTenth: { ...cell(10, "right", padded("#,##0.0;-#,##0.0;0")), shrink: true },
  dataCount: { ...cell(10, "right", padded("#,##0")), shrink: true },
  dataPercent: cell(10, "right", padded("0.0%")),
  dataFlag: cell(10, "center", "0"),
  /** 0 stands for a day that nobody knows. */
  dataDay: cell(10, "center", '[=0]"—";yyyy-mm-dd'),
  dataLink: { ...cell(10, "left"), font: { name: family, size: 10, color: palette.ahead } },

  listText: { ...cell(10, "left"), indent: 1, wrap: true },
  listState: cell(10, "center"),
  listFigure: { ...cell(10, "right"), indent: 1, shrink: true },
  listFigureStrong: { ...cell(10, "right"), indent: 1, shrink: true, font: font(10, { bold: true, color: palette.navy }) },
  listInput: { ...cell(10, "left"), fill: palette.input, wrap: true, unlocked: true },
  keyText: { font: font(8, { color: palette.line }), align: "left", ...middle },

  label: { ...cell(10.5, "left"), indent: 1, fill: palette.band },
  value: { ...cell(10.5, "left"), indent: 1, shrink: true },
  inputText: input("left"),
  inputCenter: input("center"),
  inputNumber: input("right", "General"),
  inputDay: input("center", dayFormat),
  /** What is wrong with the row or entry beside it. */
  hint: { font: font(10, { color: palette.behind }), align: "left", wrap: true, ...middle },
} satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;

const byDecimals = {
  target: ["targetCount", "targetTenth", "targetNumber"], targetStrong: ["targetCountStrong", "targetNumberStrong", "targetNumberStrong"], targetOver: ["targetCountOver", "targetNumberOver", "targetNumberOver"],
  list: ["count", "number", "number"], data: ["dataCount", "dataTenth", "dataAmount"],
} as const satisfies Record<string, readonly [StyleName, StyleName, StyleName]>;

/** The look of an amount with so many digits after the point (`decimalsOf`). @example amountStyle("target", 2) // "targetNumber" */
export const amountStyle = (place: keyof typeof byDecimals, decimals: number): StyleName => byDecimals[place][decimals <= 0 ? 0 : decimals === 1 ? 1 : 2];
