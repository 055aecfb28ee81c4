/** `npm run samples [-- another path]`: writes the fictional sample workbook and, beside it, the blank template; byte for byte the same each time. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { blankFile, blankSheets, blankTitle } from "./samples/blank";
import { sampleFile, sampleSheets, sampleTitle } from "./samples/workbook";
import { writeWorkbook } from "./samples/write";

const out = process.argv[2] ?? sampleFile;
const blank = join(dirname(out), basename(blankFile));

function save(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${path}  ${Math.round(bytes.length / 1024)} KB`);
}

async function write(): Promise<void> {
  save(out, await writeWorkbook(sampleSheets(), sampleTitle));
  save(blank, await writeWorkbook(blankSheets(), blankTitle, { Creator: "百日攻坚", LastModifiedBy: "百日攻坚" }));
}

void write().then(() => {
  // The Go runtime behind excelize keeps the process alive.
  process.exit(0);
});
