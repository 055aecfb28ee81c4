/** `npm run samples`: writes the fictional sample workbook, byte for byte the same each time. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { sampleFile, sampleSheets } from "./samples/workbook";
import { writeWorkbook } from "./samples/write";

void writeWorkbook(sampleSheets(), "云岫区“百日攻坚”行动工作台账").then((bytes) => {
  mkdirSync(dirname(sampleFile), { recursive: true });
  writeFileSync(sampleFile, bytes);
  console.log(`${sampleFile}  ${Math.round(bytes.length / 1024)} KB`);
  // The Go runtime behind excelize keeps the process alive.
  process.exit(0);
});
