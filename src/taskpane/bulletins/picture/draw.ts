/** Pages of marks → PNG, white and black whatever the theme, at twice the size of a screen. */
import { fontFamilies, type Bulletin, type FontName } from "../../../actions/bulletins/preview";
import { pagesOf } from "./layout";
import type { PicturePage } from "./page";

/** Dots a point: 96 dots an inch, twice. */
const SCALE = (96 / 72) * 2;
const PAPER = "#ffffff";
const INK = "#000000";
const RED = "#ff0000";

const fontOf = (font: FontName, size: number): string => `${size}px ${fontFamilies[font].map((name) => (/^[a-z-]+$/u.test(name) ? name : `"${name}"`)).join(",")}`;

function contextOf(width: number, height: number): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } | null {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  return context === null ? null : { canvas, context };
}

function draw({ width, height, marks }: PicturePage): Promise<Blob | null> {
  const made = contextOf(Math.round(width * SCALE), Math.round(height * SCALE));
  if (made === null) return Promise.resolve(null);
  const { canvas, context } = made;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  context.textBaseline = "alphabetic";
  for (const mark of marks) {
    if (mark.kind === "text") {
      context.fillStyle = mark.red ? RED : INK;
      context.font = fontOf(mark.font, mark.size);
      context.fillText(mark.words, mark.x, mark.y);
    } else {
      context.strokeStyle = mark.red ? RED : INK;
      context.lineWidth = mark.weight;
      context.beginPath();
      context.moveTo(...mark.from);
      context.lineTo(...mark.to);
      context.stroke();
    }
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** A picture a page; null where this host cannot draw. */
export async function picturesOf(bulletin: Bulletin): Promise<readonly Blob[] | null> {
  const measuring = contextOf(1, 1);
  if (measuring === null) return null;
  const widths = new Map<string, number>();
  const pages = pagesOf(bulletin, (words, font, size) => {
    const key = `${font}${size}${words}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    measuring.context.font = fontOf(font, size);
    const { width } = measuring.context.measureText(words);
    widths.set(key, width);
    return width;
  });
  const blobs = await Promise.all(pages.map(draw));
  return blobs.every((blob) => blob !== null) ? blobs : null;
}
