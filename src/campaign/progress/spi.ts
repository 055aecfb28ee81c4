/** 进度绩效指数 (SPI): completion rate over time progress; below 1 is behind. */

/**
 * Null when a part is missing or nothing is due yet.
 *
 * @example spi(0.32, 0.4) // 0.8
 */
export const spi = (rate: number | null, time: number | null): number | null =>
  rate === null || time === null || time <= 0 ? null : rate / time;
