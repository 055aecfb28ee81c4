/**
 * How a document leaves the pane: downloaded, or copied. Nothing here throws at a person: each way says how it ended, and the page
 * offers another. What a host forbids can only partly be seen; that nothing came of a download is told by the person (`reportBlocked`).
 */

/** Why a download cannot be expected. */
export type Obstacle =
  /** Office's own window on Mac and iPad has no downloads. */
  | "embedded"
  /** The frame that Excel on the web gave us forbids them. */
  | "sandboxed"
  /** This browser cannot download what a page made. */
  | "noLink"
  /** The person said, in this session, that nothing came of one. */
  | "reported";

export interface Saved {
  /** False: it was not tried, or nothing is likely to have come of it. */
  readonly likely: boolean;
  readonly obstacle: Obstacle | null;
}

export interface Surroundings {
  readonly userAgent: string;
  /** Whether links can carry a file's name. */
  readonly hasDownload: boolean;
  /** `sandbox` of the frame we are in; null where there is none, or where it cannot be seen. */
  readonly sandbox: string | null;
}

/**
 * Safari and every browser that stands on its own name themselves; a bare WebKit is a window inside another program.
 *
 * @example embeddedWebKit("Mozilla/5.0 (Macintosh; …) AppleWebKit/605.1.15 (KHTML, like Gecko)") → true; with " Version/17.0 Safari/605.1.15" → false
 */
export const embeddedWebKit = (userAgent: string): boolean => /Macintosh|iPad|iPhone/.test(userAgent) && /AppleWebKit/.test(userAgent) && !/Safari\/|Chrome\/|CriOS\/|FxiOS\/|Edg/.test(userAgent);

/** What can be seen before trying. @example obstacleIn({ userAgent: "… Chrome/130 …", hasDownload: true, sandbox: null }) → null */
export function obstacleIn({ userAgent, hasDownload, sandbox }: Surroundings): Obstacle | null {
  if (!hasDownload) return "noLink";
  if (sandbox !== null && !sandbox.split(/\s+/).includes("allow-downloads")) return "sandboxed";
  return embeddedWebKit(userAgent) ? "embedded" : null;
}

function surroundings(): Surroundings {
  return { userAgent: navigator.userAgent, hasDownload: "download" in HTMLAnchorElement.prototype, sandbox: frameSandbox() };
}

function frameSandbox(): string | null {
  try {
    return window.frameElement?.getAttribute("sandbox") ?? null;
  } catch {
    // The frame belongs to another origin: it cannot be seen.
    return null;
  }
}

let reported = false;

/** 下载没有反应: for the rest of the session other ways come first. */
export const reportBlocked = (): void => { reported = true; };

/** What stands against a download here, as far as is known; null: nothing. */
export const downloadObstacle = (): Obstacle | null => obstacleIn(surroundings()) ?? (reported ? "reported" : null);

/** The browser may still be reading it when the click returns. */
const LIFETIME = 60_000;

/**
 * Downloads a file under a name. Tried also where one has been reported to have failed: it does no harm, but is not `likely`.
 *
 * @param type MIME type
 */
export function saveFile(name: string, bytes: Uint8Array | Blob, type: string): Saved {
  const obstacle = downloadObstacle();
  // There the click would leave the pane for a page with the file, or do nothing.
  if (obstacle !== null && obstacle !== "reported") return { likely: false, obstacle };
  // A copy: the bytes may be a view into something larger, or shared.
  const blob = bytes instanceof Blob ? bytes : new Blob([new Uint8Array(bytes)], { type });
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), LIFETIME);
  return { likely: obstacle === null, obstacle };
}

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** What is on the clipboard now: formatted and plain, plain alone, or what was there before. */
export type Copied = "rich" | "text" | "none";

/** Ways to copy, the best first; each says what it copied. */
export type CopyWay = (content: RichText) => Promise<Copied>;

const byItem: CopyWay = async ({ html, text }) => {
  const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  await navigator.clipboard.write([new ClipboardItem({ ...part("text/html", html), ...part("text/plain", text) })]);
  return "rich";
};

/** Old, but it works in frames that are denied the clipboard; both forms, by the event. */
const byCommand: CopyWay = async ({ html, text }) => {
  const before = document.activeElement;
  const held = Object.assign(document.createElement("textarea"), { value: text, className: "spoken", tabIndex: -1 });
  held.setAttribute("aria-hidden", "true");
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    filled = true;
  };
  document.body.append(held);
  // Safari copies nothing without a selection.
  held.select();
  document.addEventListener("copy", fill, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  held.remove();
  if (before instanceof HTMLElement) before.focus();
  return done ? (filled ? "rich" : "text") : "none";
};

const byText: CopyWay = async ({ text }) => {
  await navigator.clipboard.writeText(text);
  return "text";
};

/**
 * The first way that copies something; a way that is missing, forbidden or fails gives place to the next.
 *
 * @example firstThatCopies([async () => { throw new Error(); }, async () => "text"], content) → "text"
 */
export async function firstThatCopies(ways: readonly CopyWay[], content: RichText): Promise<Copied> {
  for (const way of ways) {
    const copied = await way(content).catch(() => "none" as const);
    if (copied !== "none") return copied;
  }
  return "none";
}

/** 复制: formatted and plain at once, so that Word takes the one and a chat the other. To be called by a press of a button. */
export const copyRich = (content: RichText): Promise<Copied> => firstThatCopies([byItem, byCommand, byText], content);

/** 复制为图片. @param image PNG. False: this host does not allow it */
export async function copyImage(image: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [image.type]: image })]);
    return true;
  } catch {
    return false;
  }
}

/** 保存图片. @param name with its `.png` */
export const saveImage = (name: string, image: Blob): Saved => saveFile(name, image, image.type);
