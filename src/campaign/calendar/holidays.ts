/** Days off and make-up working days as announced each year. A year that is not here has no working days, only an error. */

export interface HolidayTable {
  readonly year: number;
  /** First and last day off, month and day; a single day twice. */
  readonly off: readonly (readonly [first: MonthDay, last: MonthDay])[];
  /** 调休: Saturdays and Sundays at work. */
  readonly atWork: readonly MonthDay[];
  readonly source: string;
}

export type MonthDay = readonly [month: number, day: number];

export const holidayTables: readonly HolidayTable[] = [
  {
    year: 2025,
    off: [
      [[1, 1], [1, 1]],
      [[1, 28], [2, 4]],
      [[4, 4], [4, 6]],
      [[5, 1], [5, 5]],
      [[5, 31], [6, 2]],
      [[10, 1], [10, 8]],
    ],
    atWork: [[1, 26], [2, 8], [4, 27], [9, 28], [10, 11]],
    source: "国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号），gov.cn content_6986383",
  },
  {
    year: 2026,
    off: [
      [[1, 1], [1, 3]],
      [[2, 15], [2, 23]],
      [[4, 4], [4, 6]],
      [[5, 1], [5, 5]],
      [[6, 19], [6, 21]],
      [[9, 25], [9, 27]],
      [[10, 1], [10, 7]],
    ],
    atWork: [[1, 4], [2, 14], [2, 28], [5, 9], [9, 20], [10, 10]],
    source: "国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日），gov.cn content_7047091",
  },
];

/**
 * Holidays that fall on the same day every year and are off by law. A table that staff add is taken as the whole
 * year's only when it marks all of them 休: one stray day must not turn the rest of a year into Monday–Friday.
 *
 * @source 全国年节及纪念日放假办法 第二条：元旦、劳动节、国庆节
 */
export const fixedHolidays: readonly MonthDay[] = [[1, 1], [5, 1], [10, 1]];
