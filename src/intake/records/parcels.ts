/** Rows of a 宗地 table → parcels. */
import type { Parcel } from "../../campaign/records";
import { stageOf } from "../../campaign/schedule/stages";
import type { DataRow } from "../rows";
import { parcelDays } from "./parcelDays";
import { looseKey, type ReadTable, rowBase } from "./context";

/** Beyond these a figure is more likely in the wrong unit than right: 1,000 公顷, 1,000 亿元 for one parcel. */
const likely = { area: 1_000, price: 10_000_000 } as const;

export function readParcels(table: ReadTable): Parcel[] {
  return table.rows.data.flatMap((row) => {
    const parcel = readParcel(table, row);
    return parcel === null ? [] : [parcel];
  });
}

function readParcel(table: ReadTable, row: DataRow): Parcel | null {
  const { cells, sink, sheet } = table;
  const base = rowBase(table, row);
  const id = cells.text(row, "parcelId");
  const location = cells.text(row, "location");
  const area = cells.number(row, "area");
  const project = cells.text(row, "project");
  const use = cells.text(row, "use");
  if (id === null && location === null && project === null && use === null && cells.text(row, "batch") === null && cells.text(row, "buyer") === null) {
    const figure = area !== null;
    sink.add(figure ? "warning" : "info", "row-skipped", area?.source ?? { sheet, row: row.row, column: 0 },
      figure ? `第${row.row + 1}行只有面积等数字，没有宗地编号、位置、项目和用途，看不出是哪一宗（也可能是未写“合计”的合计），未计；请补写` : `第${row.row + 1}行没有宗地编号、位置、面积和用途，未作宗地`);
    return null;
  }
  const stageText = cells.text(row, "stage");
  const statusText = cells.text(row, "status");
  const price = cells.number(row, "price");
  const { listedOn, soldOn, contractOn } = parcelDays(table, row);
  if (area !== null && area.unit === "公顷" && area.value > likely.area) sink.add("warning", "unlikely-area", area.source, `面积合${Math.round(area.value)}公顷，疑似单位写错（平方米写成亩或公顷），请核对`);
  if (price !== null && price.value > likely.price) sink.add("warning", "unlikely-price", price.source, `成交价合${Math.round(price.value / 10_000)}亿元，疑似单位写错，请核对`);
  return {
    kind: "parcel", ...base,
    key: table.unique("parcel", id ?? looseKey(sheet, location ?? project, base.unit)),
    id, location, area, use, project, price,
    supplyMethod: cells.text(row, "supplyMethod"),
    problem: cells.text(row, "problem"),
    stage: (stageText === null ? null : stageOf(stageText)) ?? (statusText === null ? null : stageOf(statusText)),
    status: statusText ?? stageText,
    listedOn, soldOn, contractOn,
    due: cells.day(row, "due"),
    startPrice: cells.number(row, "startPrice"),
    remark: cells.text(row, "remark"),
  };
}
