/**
 * `npm run look -- <workbook.xlsx> [directory] [--today 2025-10-01]`: the sheets as they print, as PNG pages, through
 * LibreOffice. With `--today` formulas see that day instead of the machine's.
 */
import { spawnSync } from "node:child_process";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { findLibreOffice, findPdfToPpm } from "./programs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { today: { type: "string" }, dpi: { type: "string" } } });
const [workbook, directory = "out/pictures"] = positionals;
const soffice = findLibreOffice();
const pdftoppm = findPdfToPpm();
if (workbook === undefined) fail("用法：npm run look -- <工作簿.xlsx> [目录]");
if (soffice === null || pdftoppm === null) fail("需要 LibreOffice 和 pdftoppm（Debian：apt-get install libreoffice-calc libreoffice-writer poppler-utils fonts-noto-cjk）。");

const profile = mkdtempSync(join(tmpdir(), "look-"));
try {
  mkdirSync(directory, { recursive: true });
  const convert = spawnSync(soffice, [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "pdf", "--outdir", profile, seen(workbook, values.today)], { stdio: "inherit" });
  if (convert.status !== 0) fail("LibreOffice 转换失败。");
  const stem = basename(workbook, extname(workbook));
  for (const old of readdirSync(directory)) if (old.startsWith(`${stem}-`) && old.endsWith(".png")) rmSync(join(directory, old));
  spawnSync(pdftoppm, ["-r", values.dpi ?? "80", "-png", join(profile, `${stem}.pdf`), join(directory, stem)], { stdio: "inherit" });
  console.log(readdirSync(directory).filter((name) => name.startsWith(`${stem}-`)).map((name) => join(directory, name)).join("\n"));
} finally {
  rmSync(profile, { recursive: true, force: true });
}

/** A copy of the workbook in which TODAY() is a given day. */
function seen(path: string, today: string | undefined): string {
  const copy = join(profile, basename(path));
  const day = today?.split("-").map(Number);
  const bytes = readFileSync(path);
  if (day === undefined) writeFileSync(copy, bytes);
  else {
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) {
        parts[name] = strToU8(strFromU8(part).replaceAll("TODAY()", `DATE(${day.join(",")})`).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"));
      }
    }
    writeFileSync(copy, zipSync(parts));
  }
  return copy;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
