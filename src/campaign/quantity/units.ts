/** Units of measure: the words of the ledgers, what they measure, and exact conversion by pairs of whole numbers. */

export type UnitKind = "area" | "money" | "price" | "share" | "length" | "time" | "count";

/** A factor kept as two whole numbers, so that 1/15 is never rounded: value × multiply / divide. */
export interface ConversionFactor {
  readonly multiply: number;
  readonly divide: number;
}

export interface UnitDefinition {
  /** The one word we use for it: 平方米, never ㎡. */
  readonly word: string;
  readonly kind: UnitKind;
  /** Units convert into one another when they share this. */
  readonly base: string;
  /** Into the base. */
  readonly factor: ConversionFactor;
}

type Row = readonly [word: string, kind: UnitKind, base: string, multiply: number, divide: number, aliases: readonly string[], source: string];

const section2 = "domain-rules §2：1 公顷=15 亩=10,000㎡；1 亿元=10,000 万元";
const writing = "workbooks.md：表头与单元格中的写法";
const prefix = "SI 与中文数词";

/** Aliases are lower case, half-width, without spaces. 万 and 亿 alone are money: other kinds never go without their unit. */
const unitRows: readonly Row[] = [
  ["公顷", "area", "公顷", 1, 1, ["hm2", "ha"], section2],
  ["亩", "area", "公顷", 1, 15, ["市亩", "畝"], section2],
  ["平方米", "area", "公顷", 1, 10_000, ["m2", "平米", "平方", "㎡"], section2],
  ["万亩", "area", "公顷", 10_000, 15, [], section2],
  ["万平方米", "area", "公顷", 1, 1, ["万m2", "万平米", "万平方"], section2],
  ["平方公里", "area", "公顷", 100, 1, ["km2", "平方千米"], section2],
  ["元", "money", "万元", 1, 10_000, ["元整", "圆", "块钱", "rmb", "cny"], section2],
  ["千元", "money", "万元", 1, 10, [], prefix],
  ["万元", "money", "万元", 1, 1, ["万", "万元整", "万圆"], section2],
  ["百万元", "money", "万元", 100, 1, [], prefix],
  ["千万元", "money", "万元", 1_000, 1, [], prefix],
  ["亿元", "money", "万元", 10_000, 1, ["亿", "亿元整", "亿圆"], section2],
  // Money of other countries is a count of its own: there is no fixed rate to 万元.
  ["美元", "count", "万美元", 1, 10_000, ["usd"], prefix],
  ["万美元", "count", "万美元", 1, 1, [], prefix],
  ["亿美元", "count", "万美元", 10_000, 1, [], prefix],
  ["%", "share", "%", 1, 1, ["百分点", "个百分点", "个点"], writing],
  ["‰", "share", "%", 1, 10, [], writing],
  ["米", "length", "米", 1, 1, ["m"], prefix],
  ["公里", "length", "米", 1_000, 1, ["km", "千米"], prefix],
  ["天", "time", "天", 1, 1, ["日历日", "个日历日"], prefix],
  ["工作日", "time", "工作日", 1, 1, ["个工作日"], "domain-rules §3：工作日不能折成日历日"],
  ["个月", "time", "个月", 1, 1, [], prefix],
  ["年", "time", "个月", 12, 1, [], prefix],
  ["人", "count", "人", 1, 1, ["名", "人次", "位"], writing],
  ["万人", "count", "人", 10_000, 1, [], prefix],
  ["户", "count", "户", 1, 1, [], writing],
  ["万户", "count", "户", 10_000, 1, [], prefix],
  ...(["个", "宗", "项", "件", "家", "套", "栋", "幢", "处", "块", "次", "起", "条", "批", "份", "场", "座", "所", "组", "台", "辆", "株", "只", "吨", "分"] as const).map(
    (word): Row => [word, "count", word, 1, 1, [], writing],
  ),
];

const unitsByWord: ReadonlyMap<string, UnitDefinition> = new Map(
  unitRows.flatMap(([word, kind, base, multiply, divide, aliases]) => {
    const unit: UnitDefinition = { word, kind, base, factor: reduced(multiply, divide) };
    return [word, ...aliases].map((name) => [plain(name), unit] as const);
  }),
);

/** Every word a unit is written with, half-width and lower case, longest first, so that 万平方米 is met before 万. */
export const unitWords: readonly string[] = [...unitsByWord.keys()].sort((a, b) => b.length - a.length);

/**
 * The unit a word stands for; null where it is none. Prices by area are units as well.
 *
 * @example unitOf(" ㎡ ")?.word → "平方米"; unitOf("人民币万元")?.word → "万元"; unitOf("万元/亩")?.kind → "price"; unitOf("㎡/亩") → null
 */
export function unitOf(word: string): UnitDefinition | null {
  const name = plain(word);
  const single = unitsByWord.get(name);
  if (single) return single;
  const [above, below, ...more] = name.replace(/^每(.+)$/, "$1").split(/\/|每/);
  if (above === undefined || below === undefined || more.length > 0) return null;
  const money = unitsByWord.get(above);
  const area = unitsByWord.get(below);
  if (money?.kind !== "money" || area?.kind !== "area") return null;
  return {
    word: `${money.word}/${area.word}`,
    kind: "price",
    base: `${money.base}/${area.base}`,
    factor: reduced(money.factor.multiply * area.factor.divide, money.factor.divide * area.factor.multiply),
  };
}

const standardUnits: Readonly<Record<UnitKind, string | null>> = {
  area: "公顷", money: "万元", price: "万元/公顷", share: "%", length: "米", time: null, count: null,
};

/**
 * The unit records are kept in; null where each word is its own standard (个, 户, 宗 …; 工作日).
 *
 * @example standardUnit("area") → "公顷"; standardUnit("money") → "万元"; standardUnit("count") → null
 */
export function standardUnit(kind: UnitKind): string | null {
  return standardUnits[kind];
}

/**
 * How to get from one unit to another; null where either is unknown or they measure different things.
 *
 * @example conversionFactor("亩", "公顷") → { multiply: 1, divide: 15 }; conversionFactor("亩", "万元") → null
 */
export function conversionFactor(from: string, to: string): ConversionFactor | null {
  const source = unitOf(from);
  const target = unitOf(to);
  if (!source || !target || source.base !== target.base || source.kind !== target.kind) return null;
  return reduced(source.factor.multiply * target.factor.divide, source.factor.divide * target.factor.multiply);
}

/**
 * Converts exactly: one multiplication and one division by whole numbers, nothing rounded on the way.
 *
 * @example convert(32917.91, "平方米", "亩") → 49.376865; convert(12.5, "亿元", "万元") → 125000; convert(1, "亩", "户") → null
 * @source domain-rules §2
 */
export function convert(value: number, from: string, to: string): number | null {
  const factor = conversionFactor(from, to);
  return factor && (value * factor.multiply) / factor.divide;
}

function plain(word: string): string {
  const name = word.normalize("NFKC").replace(/\s/g, "").toLowerCase().replace(/人民币|[¥()]/g, "");
  return name === "" && /人民币|[¥￥]/.test(word) ? "元" : name;
}

function reduced(multiply: number, divide: number): ConversionFactor {
  const divisor = greatestCommonDivisor(multiply, divide);
  return { multiply: multiply / divisor, divide: divide / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
