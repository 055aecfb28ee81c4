/** GB/T 9704-2012 in twips (1/20 pt): the page, the grid of 22 lines of 28 characters, fonts and sizes. All numbers of the layout are here. */

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** 天头 37, 订口 28, 版心 156 × 225 mm. */
export const page = {
  width: twips(210), height: twips(297),
  top: twips(37), bottom: twips(35), left: twips(28), right: twips(26),
  /** The page number stands 7 mm below the text: its own line ends 23 mm above the edge. */
  footer: twips(23),
  /** Nothing is in the header. */
  header: twips(15),
} as const;

/** Width of the text, upright and turned. */
export const textWidth = page.width - page.left - page.right;
export const turnedWidth = page.height - page.top - page.bottom;

/** 225 mm in 22 lines. */
export const linePitch = 579;

/** 16 pt less a quarter of a point: 28 of them in 156 mm. */
export const bodySpacing = -5;

/** Half points. */
export const sizes = { title: 44, body: 32, number: 28, notes: 21, table: 21, tableSmall: 18, tableLarge: 28, header: 88 } as const;
/** Exact line heights of what is smaller than the body. */
export const lines = { title: 660, notes: 340, table: 300, tableSmall: 250, tableLarge: 500, footer: 400 } as const;

/** The width of `count` characters of the body. */
export const characters = (count: number): number => Math.round(count * (320 + bodySpacing));

/** Numerals and Latin letters in the font of the text beside them. */
const font = (eastAsia: string) => ({ ascii: eastAsia, hAnsi: eastAsia, eastAsia, cs: eastAsia, hint: "eastAsia" }) as const;
export const fonts = { title: font("方正小标宋简体"), body: font("仿宋_GB2312"), first: font("黑体"), second: font("楷体_GB2312"), number: font("宋体") } as const;

/** What a machine takes where the font is not installed; named in the document's own font table. */
export const fallBacks: readonly { readonly name: string; readonly instead: string; readonly family: "roman" | "swiss" }[] = [
  { name: "方正小标宋简体", instead: "SimSun", family: "roman" },
  { name: "仿宋_GB2312", instead: "FangSong", family: "roman" },
  { name: "楷体_GB2312", instead: "KaiTi", family: "roman" },
  { name: "黑体", instead: "SimHei", family: "swiss" },
  { name: "宋体", instead: "SimSun", family: "roman" },
];

/**
 * 发文机关标志 in half points: as large as fits the width in one line, 22–44 pt; a longer name goes on two lines.
 *
 * @example headerSize("区百日攻坚指挥部文件") → 88; headerSize("云岫区百日攻坚行动指挥部办公室文件") → 50
 */
export function headerSize(name: string): number {
  const fitting = Math.floor(((textWidth / 20) * 2 * 0.98) / Math.max(1, [...name].length));
  return Math.max(44, Math.min(sizes.header, fitting));
}

/**
 * 发文机关标志 stands 35 mm below the upper edge of the text (7.2.5); twips of room above it, below the mark 送审稿 if there is one.
 * The name stands at the foot of its line, a third of a line higher in all.
 */
export const headerRoom = (draft: boolean): number => twips(32) - (draft ? linePitch : 0);

/** Up to here a table is kept on one page; a longer one breaks between rows, its header repeated. */
export const KEPT_ROWS = 16;
