/** What a file is by its first bytes and its parts, whatever its name says: all that is not an .xlsx package is refused here. */
import { FileRefused } from "./guardRefused";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** Size of a directory entry of a compound file; entries are aligned to it because sectors are. [MS-CFB] 2.6.1 */
const ENTRY = 128;
const ENTRY_NAME_LENGTH = 64;

/** Names of the streams of a compound file ([MS-CFB] 2.6), read from wherever an entry can stand. */
function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const utf16 = new TextDecoder("utf-16le");
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = (bytes[at + ENTRY_NAME_LENGTH] ?? 0) + 256 * (bytes[at + ENTRY_NAME_LENGTH + 1] ?? 0);
    if (length >= 4 && length <= ENTRY_NAME_LENGTH && length % 2 === 0) names.add(utf16.decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

function compoundFileRefusal(bytes: Uint8Array): FileRefused {
  const streams = streamNames(bytes);
  if (streams.has("EncryptedPackage")) {
    return new FileRefused("encrypted", "这个工作簿设有打开密码，读不出内容。请先在 Excel 或 WPS 里打开，取消密码后保存，再重新选择。");
  }
  if (streams.has("Workbook") || streams.has("Book")) {
    return new FileRefused("oldFormat", "这是旧格式的表格文件（.xls 或 .et）。请先用 Excel 或 WPS 打开，另存为 .xlsx，再重新选择。");
  }
  if (streams.has("WordDocument")) return new FileRefused("notWorkbook", "这是文字文档，不是表格。请选择 .xlsx 工作簿。");
  return new FileRefused("notZip", "这不是 .xlsx 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx，再重新选择。");
}

/** Systems often hand out a web page or a CSV with the extension .xls. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  return head.length > 0 && head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** Throws `FileRefused` unless the bytes begin as a zip package does. */
export function requireZip(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFileRefusal(bytes);
  if (bytes.length === 0) throw new FileRefused("notZip", "这个文件是空的（0 字节）。请重新导出或另存一份 .xlsx。");
  if (looksLikeText(bytes)) {
    throw new FileRefused("textFile", "这个文件其实是文本或网页（常见于系统导出的“.xls”），不是 .xlsx。请用 Excel 打开，另存为 .xlsx，再重新选择。");
  }
  throw new FileRefused("notZip", "这不是 .xlsx 工作簿，或文件不完整。请用 Excel 或 WPS 打开，另存为 .xlsx，再重新选择。");
}

/** Throws `FileRefused` for a zip package that is something other than an .xlsx; `names` are its part names. */
export function requireWorkbook(names: ReadonlySet<string>): void {
  if (names.has("xl/workbook.bin")) {
    throw new FileRefused("binaryWorkbook", "这是二进制工作簿（.xlsb）。请先用 Excel 打开，另存为 .xlsx，再重新选择。");
  }
  if (names.has("content.xml") && names.has("META-INF/manifest.xml")) {
    throw new FileRefused("openDocument", "这是 OpenDocument 表格（.ods）。请先用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx，再重新选择。");
  }
  if (names.has("word/document.xml") || names.has("ppt/presentation.xml")) {
    throw new FileRefused("notWorkbook", "这是 Word 或 PowerPoint 文件，不是表格。请选择 .xlsx 工作簿。");
  }
  if (!names.has("_rels/.rels") && !names.has("xl/workbook.xml")) {
    throw new FileRefused("notWorkbook", "这个压缩包里没有工作簿。请选择 .xlsx 文件；若是打包的多个文件，请先解压。");
  }
}
