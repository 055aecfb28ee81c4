/** `npm run look -- <workbook.xlsx> [directory]`: the sheets as they print, as PNG pages, through LibreOffice. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { findLibreOffice, findPdfToPpm } from "./programs";

const [workbook, directory = "out/pictures"] = process.argv.slice(2);
const soffice = findLibreOffice();
const pdftoppm = findPdfToPpm();
if (workbook === undefined) fail("用法：npm run look -- <工作簿.xlsx> [目录]");
if (soffice === null || pdftoppm === null) fail("需要 LibreOffice 和 pdftoppm（Debian：apt-get install libreoffice-calc poppler-utils fonts-noto-cjk）。");

const profile = mkdtempSync(join(tmpdir(), "look-"));
try {
  mkdirSync(directory, { recursive: true });
  const convert = spawnSync(soffice, [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "pdf", "--outdir", profile, resolve(workbook)], { stdio: "inherit" });
  if (convert.status !== 0) fail("LibreOffice 转换失败。");
  const stem = basename(workbook, extname(workbook));
  for (const old of readdirSync(directory)) if (old.startsWith(`${stem}-`) && old.endsWith(".png")) rmSync(join(directory, old));
  spawnSync(pdftoppm, ["-r", "80", "-png", join(profile, `${stem}.pdf`), join(directory, stem)], { stdio: "inherit" });
  console.log(readdirSync(directory).filter((name) => name.startsWith(`${stem}-`)).map((name) => join(directory, name)).join("\n"));
} finally {
  rmSync(profile, { recursive: true, force: true });
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
