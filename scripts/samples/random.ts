/** A seeded stream of numbers (mulberry32): the same name gives the same stream on every machine. */

export interface Random {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** Both ends included. */
  readonly int: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  /** `total` (an integer) cut into `count` integers, each within ± `spread` of the even share. */
  readonly split: (total: number, count: number, spread: number) => number[];
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Each part of the sample draws from a stream of its own, so that a change in one leaves the others as they were. */
export function random(name: string): Random {
  let state = hash(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    pick: (list) => list[int(0, list.length - 1)]!,
    chance: (share) => next() < share,
    split: (total, count, spread) => {
      const weights = Array.from({ length: count }, () => 1 + (next() * 2 - 1) * spread);
      const sum = weights.reduce((left, right) => left + right, 0);
      const parts = weights.map((weight) => Math.round((total * weight) / sum));
      const rest = total - parts.reduce((left, right) => left + right, 0);
      return parts.map((part, index) => (index === count - 1 ? part + rest : part));
    },
  };
}
