/** `npm run samples [-- another path]`: writes the fictional sample workbook, byte for byte the same each time. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { sampleFile, sampleSheets, sampleTitle } from "./samples/workbook";
import { writeWorkbook } from "./samples/write";

const out = process.argv[2] ?? sampleFile;
void writeWorkbook(sampleSheets(), sampleTitle).then((bytes) => {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  console.log(`${out}  ${Math.round(bytes.length / 1024)} KB`);
  // The Go runtime behind excelize keeps the process alive.
  process.exit(0);
});
