/** Decodes an 8-bit RGBA or RGB PNG as far as a test needs: its size and how many pixels are painted. Throws where it is broken. */
import { inflateSync } from "node:zlib";

export interface PngFacts {
  width: number;
  height: number;
  /** Pixels that are not wholly transparent. */
  painted: number;
}

export function decodePng(bytes: Buffer): PngFacts {
  if (!bytes.subarray(0, 8).equals(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))) throw new Error("not a PNG file");
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const kind = bytes.toString("latin1", at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (kind === "IHDR") header = body;
    if (kind === "IDAT") data.push(body);
  }
  if (header === undefined || header[8] !== 8 || header[9] !== 6) throw new Error("not an 8-bit RGBA picture");
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const pixels = unfilter(inflateSync(Buffer.concat(data)), width, height);
  let painted = 0;
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) painted += 1;
  return { width, height, painted };
}

/** PNG 1.2 §6: each byte is stored as the difference from what its neighbours predict. */
function unfilter(raw: Buffer, width: number, height: number): Buffer {
  const stride = width * 4;
  if (raw.length !== (stride + 1) * height) throw new Error("the picture is cut off");
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : out[y * stride + x - 4]!;
      const up = y === 0 ? 0 : out[(y - 1) * stride + x]!;
      const corner = x < 4 || y === 0 ? 0 : out[(y - 1) * stride + x - 4]!;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x]! + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
