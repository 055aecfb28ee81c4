/**
 * The only way bytes become parts: size, kind, total unpacked size and ratio are judged from the directory before anything
 * is inflated, and each part is inflated into a buffer of its declared size, so a directory that lies costs no memory.
 */
import { inflateSync } from "fflate";
import { requireWorkbook, requireZip } from "./guardContainer";
import { brokenZip, packedBytes, zipEntries } from "./guardDirectory";
import type { ZipEntry } from "./guardDirectory";
import { FileRefused } from "./guardRefused";

export { FileRefused } from "./guardRefused";
export type { FileRefusalCode } from "./guardRefused";

export interface FileLimits {
  /** Bytes of the file. */
  readonly file: number;
  /** Bytes of all parts together, unpacked. */
  readonly unpacked: number;
  /** Unpacked : packed, judged only above `ratioFrom` unpacked bytes: small repetitive parts pack very well. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly entries: number;
}

const MEBIBYTE = 1024 * 1024;

/** A ledger of 1.5 million cells is 11 MB packed and 80 MB unpacked (ratio 7); deflate can reach 1032. */
export const FILE_LIMITS: FileLimits = { file: 50 * MEBIBYTE, unpacked: 768 * MEBIBYTE, ratio: 200, ratioFrom: 32 * MEBIBYTE, entries: 20_000 };

const STORED = 0;
const DEFLATED = 8;

const tooLarge = (what: string): FileRefused =>
  new FileRefused("unpacksTooLarge", `文件解压后${what}，超出本程序可处理的范围。请删去多余的空白行列、图片和工作表，或拆成几个工作簿后再试。`);

function judge(bytes: Uint8Array, entries: readonly ZipEntry[], limits: FileLimits): void {
  let unpacked = 0;
  let packed = 0;
  const names = new Set<string>();
  for (const entry of entries) {
    if (names.has(entry.name)) throw brokenZip(`${entry.name} 出现两次`);
    names.add(entry.name);
    unpacked += entry.size;
    packed += entry.packedSize;
  }
  requireWorkbook(names);
  if (entries.some((entry) => entry.encrypted)) {
    throw new FileRefused("encrypted", "这个文件带有压缩包密码。请先取消密码，再重新选择。");
  }
  if (packed > bytes.length) throw brokenZip("压缩包条目互相重叠");
  if (unpacked > limits.unpacked) throw tooLarge(`有 ${Math.round(unpacked / MEBIBYTE)} MB`);
  if (unpacked > limits.ratioFrom && unpacked > limits.ratio * bytes.length) throw tooLarge(`膨胀 ${Math.round(unpacked / bytes.length)} 倍`);
}

function inflate(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method === STORED) {
    if (packed.length !== entry.size) throw brokenZip(`${entry.name} 大小不符`);
    return packed;
  }
  if (entry.method !== DEFLATED) throw brokenZip(`${entry.name} 的压缩方式不认识`);
  let part: Uint8Array;
  try {
    // One byte to spare shows a part that is longer than declared; fflate never grows a buffer that it was given.
    part = inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw brokenZip(`${entry.name} 解压失败`);
  }
  if (part.length > entry.size) throw tooLarge(`与声明的大小不符（${entry.name}）`);
  if (part.length < entry.size) throw brokenZip(`${entry.name} 不完整`);
  return part;
}

/** A judged package: parts are inflated when they are asked for, and only held by who asked. */
export interface PartSource {
  /** With `/`, no leading one, spelled and ordered as in the file. */
  readonly names: readonly string[];
  part(name: string): Uint8Array | null;
}

/**
 * Judges the bytes and gives access to the parts.
 * Throws `FileRefused` with a Chinese message for anything that is not an unprotected .xlsx within `limits`; so does `part`
 * when it does not inflate to what the directory says.
 */
export function openParts(bytes: Uint8Array, limits: FileLimits = FILE_LIMITS): PartSource {
  if (bytes.length > limits.file) {
    throw new FileRefused("fileTooLarge", `文件有 ${Math.round(bytes.length / MEBIBYTE)} MB，超过 ${Math.round(limits.file / MEBIBYTE)} MB 的上限。请删去图片和多余的工作表，或拆成几个工作簿后再试。`);
  }
  requireZip(bytes);
  const entries = zipEntries(bytes, limits.entries);
  judge(bytes, entries, limits);
  const byName = new Map(entries.filter((entry) => !entry.name.endsWith("/")).map((entry) => [entry.name, entry]));
  return {
    names: [...byName.keys()],
    part(name) {
      const entry = byName.get(name);
      return entry === undefined ? null : inflate(bytes, entry);
    },
  };
}

/** All parts by name (`xl/workbook.xml`), inflated; refusals as `openParts`. */
export function unzipGuarded(bytes: Uint8Array, limits: FileLimits = FILE_LIMITS): Map<string, Uint8Array> {
  const source = openParts(bytes, limits);
  return new Map(source.names.map((name) => [name, source.part(name) ?? new Uint8Array()]));
}
