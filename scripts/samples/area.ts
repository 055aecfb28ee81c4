/**
 * Areas without rounding: an integer count of 1/300 ㎡, in which 0.01 ㎡, 0.01 亩 and 1 ㎡ are all whole.
 * 1 公顷 = 15 亩 = 10,000 ㎡.
 */

export type Area = number;

const perSquareMetre = 300;
const perMu = 200_000;
const perHectare = 3_000_000;

/** `ofMu(4550)` → 45.50 亩. */
export const ofMuHundredths = (hundredths: number): Area => (hundredths * perMu) / 100;
/** `ofSquareMetreHundredths(3291791)` → 32,917.91 ㎡. */
export const ofSquareMetreHundredths = (hundredths: number): Area => (hundredths * perSquareMetre) / 100;

export const inHectares = (area: Area): number => area / perHectare;
export const inMu = (area: Area): number => area / perMu;
export const inSquareMetres = (area: Area): number => area / perSquareMetre;

/** 亩 to two places, as a whole number of hundredths; half away from zero. */
export const muHundredths = (area: Area): number => Math.floor((area * 2 + perMu / 100) / ((perMu / 100) * 2));

/** `decimals(1280.5, 1)` → "1280.5"; with commas from 1,000 on where `commas` is set. */
export function decimals(value: number, places: number, commas = false): string {
  const fixed = value.toFixed(places);
  if (!commas) return fixed;
  const [whole = "", rest] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
