/** The central directory of a zip file (APPNOTE 4.3.12, with Zip64 sizes), as plain entries; nothing is inflated here. */
import { FileRefused } from "./guardRefused";

export interface ZipEntry {
  /** With `/`, without a leading one. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  /** What the directory says; it may lie. */
  readonly size: number;
  readonly headerOffset: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNSET = 0xffffffff;

export const brokenZip = (what: string): FileRefused =>
  new FileRefused("brokenZip", `文件不完整或已损坏（${what}）。请重新下载或复制一份；若仍如此，请用 Excel 打开并修复后另存为 .xlsx。`);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw brokenZip("压缩包没有目录");
}

/** Where the central directory begins and how many entries it has. */
function directoryExtent(view: DataView): { readonly offset: number; readonly count: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (offset !== UNSET && count !== 0xffff) return { offset, count };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return { offset, count };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(end64, true) !== END64) throw brokenZip("压缩包目录有误");
  return { offset: Number(view.getBigUint64(end64 + 48, true)), count: Number(view.getBigUint64(end64 + 32, true)) };
}

/** 64-bit values stand in extra field 1, in this order, only for those fields that are unset. */
function zip64Values(view: DataView, from: number, length: number): readonly number[] {
  for (let at = from; at + 4 <= from + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      return Array.from({ length: Math.floor(size / 8) }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
    }
    at += 4 + size;
  }
  return [];
}

function readEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const { offset, count } = directoryExtent(view);
  if (count > most) throw brokenZip("压缩包条目过多");
  const utf8 = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw brokenZip("压缩包目录有误");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const wide = [...zip64Values(view, at + 46 + nameLength, extraLength)];
    const narrow = (field: number): number => {
      const value = view.getUint32(at + field, true);
      return value === UNSET ? (wide.shift() ?? value) : value;
    };
    const size = narrow(24);
    const packedSize = narrow(20);
    const headerOffset = narrow(42);
    const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/").replace(/^\/+/, "");
    entries.push({
      name, size, packedSize, headerOffset,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** All entries in the directory's order; throws `FileRefused` (`brokenZip`) when it cannot be followed or has more than `most`. */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  try {
    return readEntries(bytes, most);
  } catch (error) {
    if (error instanceof RangeError) throw brokenZip("压缩包目录指向文件之外");
    throw error;
  }
}

/** The packed bytes of an entry; throws `FileRefused` when they do not lie in the file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const header = entry.headerOffset;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) throw brokenZip(`找不到 ${entry.name}`);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.packedSize > bytes.length) throw brokenZip(`${entry.name} 不完整`);
  return bytes.subarray(start, start + entry.packedSize);
}
