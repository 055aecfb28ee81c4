/**
 * The one table of looks. Blue means ahead and orange behind: told apart by colour-blind readers, and always with a word.
 * Fonts: 微软雅黑 is on every Windows and Office for Mac maps it; others fall back to their own sans.
 */
import type { CellBorder, CellStyle } from "../workbook/plan";

export const palette = {
  ink: "#1F2937", faint: "#6B7280", navy: "#1F4E79", sky: "#DEEAF6", line: "#BFC7D1", white: "#FFFFFF",
  ahead: "#1F6FB2", aheadFill: "#DDEBF7", behind: "#C55A11", behindFill: "#FBE5D6", watchFill: "#FFF6E5", input: "#FFF8DC", band: "#F7F9FC",
} as const;

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

/** Signed: + ahead, − behind; the sign is printed on both sides. */
const signedPoints = "+0.0;-0.0;0.0";
const dayFormat = 'yyyy"年"m"月"d"日"';

export const styles = {
  title: { font: font(26, { bold: true, color: palette.navy }), align: "center", ...middle },
  subtitle: { font: font(12, { color: palette.faint }), align: "center", ...middle },
  section: { font: font(13, { bold: true, color: palette.navy }), align: "left", ...middle },
  note: { font: font(9.5, { color: palette.faint }), align: "left", wrap: true, verticalAlign: "top" },
  footnote: { font: font(9, { color: palette.faint }), align: "left", ...middle },

  cardLabel: { font: font(11, { color: palette.white, bold: true }), fill: palette.navy, align: "center", ...middle },
  cardValue: { font: font(36, { bold: true, color: palette.navy }), fill: palette.sky, align: "center", ...middle, numberFormat: "0", shrink: true },
  cardPercent: { font: font(36, { bold: true, color: palette.navy }), fill: palette.sky, align: "center", ...middle, numberFormat: "0.0%", shrink: true },
  cardDayNumber: { font: font(36, { bold: true, color: palette.navy }), fill: palette.sky, align: "center", ...middle, numberFormat: '"第"0"天"', shrink: true },
  cardNote: { font: font(10, { color: palette.faint }), fill: palette.sky, align: "center", ...middle, numberFormat: dayFormat, shrink: true },

  head: { font: font(11, { bold: true, color: palette.white }), fill: palette.navy, border: grid, align: "center", ...middle, wrap: true },
  headLarge: { font: font(12, { bold: true, color: palette.white }), fill: palette.navy, border: grid, align: "center", ...middle, wrap: true },
  kpiName: { ...cell(15, "left"), font: font(15, { bold: true }), indent: 1, shrink: true },
  kpiUnit: cell(13, "center"),
  kpiNumber: { ...cell(15, "right", "#,##0.00"), shrink: true },
  kpiCount: { ...cell(15, "right", "#,##0"), shrink: true },
  /** 超过30个: the target itself is not enough. */
  kpiCountOver: { ...cell(15, "right", '"＞"#,##0'), shrink: true },
  kpiTenth: { ...cell(15, "right", "#,##0.0"), shrink: true },
  kpiNumberStrong: { ...cell(17, "right", "#,##0.00"), font: font(17, { bold: true, color: palette.navy }), shrink: true },
  kpiCountStrong: { ...cell(17, "right", "#,##0"), font: font(17, { bold: true, color: palette.navy }), shrink: true },
  kpiPercent: { ...cell(15, "right", "0.0%"), shrink: true },
  kpiPercentStrong: { ...cell(17, "right", "0.0%"), font: font(17, { bold: true, color: palette.navy }), shrink: true },
  kpiPoints: { ...cell(15, "right", signedPoints), shrink: true },
  kpiWord: { ...cell(13, "center"), font: font(13, { bold: true }), shrink: true },

  text: { ...cell(12, "left"), indent: 1, shrink: true },
  textCenter: cell(12, "center"),
  number: { ...cell(12, "right", "#,##0.00"), indent: 1 },
  count: { ...cell(12, "right", "#,##0"), indent: 1 },
  rank: { ...cell(14, "center", "0"), font: font(14, { bold: true, color: palette.navy }) },
  percent: { ...cell(12, "right", "0.0%"), indent: 1 },
  growth: { ...cell(12, "right", "+0.0%;-0.0%;0.0%"), indent: 1, shrink: true },
  light: { ...cell(12, "center"), shrink: true },
  points: { ...cell(12, "right", signedPoints), indent: 1 },

  dataHead: { font: font(10, { bold: true, color: palette.white }), fill: palette.faint, border: grid, align: "center", ...middle, wrap: true },
  dataText: cell(10, "left"),
  dataWrap: { ...cell(10, "left"), wrap: true },
  dataNumber: { ...cell(10, "right", "#,##0.0000"), shrink: true },
  dataPercent: cell(10, "right", "0.00%"),
  dataFlag: cell(10, "center", "0"),
  /** 0 stands for a day that nobody knows. */
  dataDay: cell(10, "center", '[=0]"—";yyyy-mm-dd'),
  dataLink: { ...cell(10, "left"), font: { name: family, size: 10, color: palette.ahead } },

  listText: { ...cell(10, "left"), wrap: true },
  listState: cell(10, "center"),
  listFigure: cell(10, "right"),
  listFigureStrong: { ...cell(10, "right"), font: font(10, { bold: true, color: palette.navy }) },
  listInput: { ...cell(10, "left"), fill: palette.input, wrap: true, unlocked: true },
  keyText: { font: font(8, { color: palette.line }), align: "left", ...middle },

  label: { ...cell(10.5, "left"), fill: palette.band },
  value: cell(10.5, "left"),
  inputText: input("left"),
  inputCenter: input("center"),
  inputNumber: input("right", "General"),
  inputDay: input("center", dayFormat),
  /** What is wrong with the row or entry beside it. */
  hint: { font: font(10, { color: palette.behind }), align: "left", wrap: true, ...middle },
} satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;
