/** The same through a file that another program has typed into: written, read, refreshed twice. */
import { describe, expect, it } from "@jest/globals";
import { connect } from "../../src/actions/connect";
import { refresh } from "../../src/actions/refresh";
import { openWorkbook } from "../../src/workbook/file";
import { holding } from "../support/staffEdits";
import { typedIntoXlsx } from "../support/typeIntoXlsx";
import { xlsxOf } from "../support/xlsx";
import { ledgers, options } from "./support";

const typed = [
  { sheet: "百日看板", cell: "X12", value: "板上手写" }, { sheet: "百日看板", cell: "C90", value: "板下手写" },
  { sheet: "月度排名", cell: "N6", value: "排名备注手写" }, { sheet: "月度排名", cell: "Q2", value: 987001.25 },
  { sheet: "攻坚数据", cell: "AH7", value: "数据右侧手写" }, { sheet: "攻坚数据", cell: "K5", value: "数据格内手写" },
  { sheet: "数据问题清单", cell: "H4", value: "联系人" }, { sheet: "数据问题清单", cell: "H5", value: "王五" },
  { sheet: "核对结果", cell: "J2", value: "题头手写" },
  { sheet: "攻坚设置", cell: "K1", value: "标题旁手写" }, { sheet: "攻坚设置", cell: "M7", value: 987002.25 }, { sheet: "攻坚设置", cell: "C8", value: "说明上手写" },
] as const;

describe("a refresh of a file", () => {
  it("takes nothing of its own for the staff's", async () => {
    const port = await openWorkbook(xlsxOf(ledgers));
    await connect(port, options());
    const again = await openWorkbook(port.bytes());
    const { findings } = await refresh(again, options());
    expect(findings.filter(({ code }) => ["staff-text-kept", "kept-text-unclaimed", "settings-unknown-key"].includes(code))).toEqual([]);
  });
  it("loses nothing that was typed", async () => {
    const port = await openWorkbook(xlsxOf(ledgers));
    await connect(port, options());
    let bytes = typedIntoXlsx(port.bytes(), typed);
    for (const times of ["first", "second"]) {
      const again = await openWorkbook(bytes);
      await refresh(again, options());
      bytes = again.bytes();
      const after = await (await openWorkbook(bytes)).read();
      for (const { value } of typed) expect([times, value, holding(after, { value, day: false })]).toEqual([times, value, "once"]);
    }
  });
});
