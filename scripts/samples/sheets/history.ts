/** 历史数据 (hidden): what was done in the same months of the year before. */
import { units } from "../district";
import { center, header, heading, number, total, two, whole } from "../looks";
import { random } from "../random";
import { type SampleSheet, SheetDraft } from "../sheet";

const headers = ["序号", "单位", "7月面积\n（亩）", "8月面积\n（亩）", "9月面积\n（亩）", "7月收入\n（万元）", "8月收入\n（万元）", "9月收入\n（万元）"];

export function history(): SampleSheet {
  const draw = random("历史数据");
  const sheet = new SheetDraft("历史数据", [6, 18, 12, 12, 12, 12, 12, 12]);
  heading(sheet, headers.length, "2024年7—9月土地出让情况", "（供对比，勿删）", "单位：亩、万元", 5);
  headers.forEach((name, at) => sheet.put(2, at, name, header));
  sheet.heights.set(2, 32);
  const sums = headers.map(() => 0);
  units.forEach((unit, index) => {
    const row = 3 + index;
    sheet.put(row, 0, index + 1, center);
    sheet.put(row, 1, unit.name, center);
    for (let at = 2; at < headers.length; at += 1) {
      const area = at < 5;
      // Hundredths, so that the column's sum is exact.
      const value = Math.round((area ? unit.target.area * 10 : unit.target.revenue * 8) * (0.5 + draw.next()));
      sums[at] = (sums[at] ?? 0) + value;
      sheet.put(row, at, value / 100, number(area ? two : whole));
    }
  });
  const last = 3 + units.length;
  sheet.put(last, 0, null, total());
  sheet.put(last, 1, "合计", total());
  for (let at = 2; at < headers.length; at += 1) {
    const letter = "ABCDEFGH"[at] ?? "";
    sheet.put(last, at, (sums[at] ?? 0) / 100, total(at < 5 ? two : whole), `SUM(${letter}4:${letter}${last})`);
  }
  return sheet.finish({ hidden: true });
}
