/** Numbers of issued cards by GB/T 9704: full-width 〔〕, four-digit year, no leading zero, no 第. Never changed, never reused. */
import { dayParts, lastSerial } from "../calendar/day";

export interface CardNumber {
  /** Office and tier: ×督黄 */
  readonly word: string;
  readonly year: number;
  readonly serial: number;
}

/** @example formatNumber({ word: "×督黄", year: 2025, serial: 3 }) → "×督黄〔2025〕3号" */
export const formatNumber = ({ word, year, serial }: CardNumber): string => `${word}〔${String(year).padStart(4, "0")}〕${serial}号`;

/**
 * Reads a number that staff typed: any bracket, any width, spaces, 第 and leading zeros are understood.
 *
 * @returns null for a free text that has another form; it is still a valid 文号
 * @example parseNumber("×督黄[2025]第03号") → { word: "×督黄", year: 2025, serial: 3 }
 */
export function parseNumber(text: string): CardNumber | null {
  const found = /^(.*?)[[(〔【{](\d{4})[\])〕】}]第?0*([1-9]\d{0,8})号$/u.exec(text.normalize("NFKC").replace(/\s/gu, ""));
  if (found === null) return null;
  const [, word = "", year = "", serial = ""] = found;
  return { word, year: Number(year), serial: Number(serial) };
}

/** Two writings of one number are one number. @example numberKey(" ×督黄（2025）03号") === numberKey("×督黄〔2025〕3号") */
export function numberKey(text: string): string {
  const parsed = parseNumber(text);
  if (parsed === null) return text.normalize("NFKC").replace(/\s/gu, "");
  return formatNumber(parsed);
}

/**
 * The next free number of a year and tier: after the highest ever used, withdrawn and released cards included.
 *
 * @param office 机关代字: ×督
 * @param numberWord the tier's word: 黄
 * @param issuedOn 1900 serial; gives the year
 * @param used every number in the log
 * @example nextNumber("×督", "黄", daySerial(2025, 8, 1), ["×督黄〔2025〕2号"]) → "×督黄〔2025〕3号"
 */
export function nextNumber(office: string, numberWord: string, issuedOn: number, used: readonly string[]): string {
  const { year } = dayParts(Math.min(Math.max(Math.floor(issuedOn), 1), lastSerial));
  const word = `${office}${numberWord}`;
  const key = word.normalize("NFKC").replace(/\s/gu, "");
  let last = 0;
  for (const text of used) {
    const parsed = parseNumber(text);
    if (parsed !== null && parsed.word === key && parsed.year === year) last = Math.max(last, parsed.serial);
  }
  return formatNumber({ word, year, serial: last + 1 });
}
