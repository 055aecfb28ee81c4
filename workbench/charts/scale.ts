/** The value axis: round steps that cover the data, as spreadsheets choose them. */

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
const WANTED_TICKS = 6;

/**
 * `fixed` bounds of the axis are kept.
 *
 * @example scaleOf([0.12, 0.87], { minimum: 0, maximum: null }) → 0 … 1, step 0.2
 */
export function scaleOf(values: readonly number[], fixed: { readonly minimum: number | null; readonly maximum: number | null }): Scale {
  const low = fixed.minimum ?? Math.min(0, ...values);
  const high = fixed.maximum ?? Math.max(0, ...values);
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / WANTED_TICKS));
  const step = (STEPS.find((one) => one * power * WANTED_TICKS >= span) ?? 10) * power;
  const minimum = fixed.minimum ?? Math.floor(low / step) * step;
  const maximum = fixed.maximum ?? minimum + Math.max(1, Math.ceil((high - minimum) / step - 1e-9)) * step;
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  return { minimum, maximum, ticks: Array.from({ length: count + 1 }, (_, index) => minimum + index * step) };
}
