/** Rich text for the clipboard: HTML with its styles inside, as Word and WPS take it over. */
import { attachmentLines } from "../compose/document";
import { runsText, type Block, type Bulletin, type Cell, type Run } from "../document";
import { titleLines } from "../titleLines";
import { laidOut } from "./grid";
import { DRAFT_MARK, NOTES_TITLE, dayText, gap } from "./words";

const escaped = (words: string): string =>
  words.replace(/[&<>"]/gu, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char).replace(/\n/gu, "<br>");
const html = (runs: readonly Run[]): string => escaped(runsText(runs));

const fonts = {
  body: "仿宋_GB2312,FangSong,仿宋,serif", title: "方正小标宋简体,SimSun,宋体,serif", first: "黑体,SimHei,sans-serif", second: "楷体_GB2312,KaiTi,楷体,serif",
} as const;
const line = (style: string, content: string): string => `<p style="margin:0;line-height:28.95pt;font-size:16pt;font-family:${fonts.body};${style}">${content}</p>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return line(`text-indent:2em;font-family:${block.level === 1 ? fonts.first : block.level === 2 ? fonts.second : fonts.body};`, escaped(block.text));
    case "paragraph":
      return line(block.plain === true ? "" : "text-indent:2em;", html(block.runs));
    case "table": {
      const size = { small: "9pt", normal: "10.5pt", large: "14pt" }[block.size];
      const cellHtml = (cell: Cell, rows: number, columns: number, align: string, head: boolean): string =>
        `<td${rows > 1 ? ` rowspan="${rows}"` : ""}${columns > 1 ? ` colspan="${columns}"` : ""} style="border:0.5pt solid #000;padding:1pt 3pt;text-align:${cell.align ?? align};font-family:${head ? fonts.first : fonts.body}">${html(cell.runs)}</td>`;
      const body = laidOut(block).map((row, index) => {
        const cells = row.map((square, column) =>
          square.kind === "covered" ? "" : cellHtml(square.cell, square.rows, square.columns, block.columns[column]?.align ?? "left", index < block.header.length)).join("");
        return `<tr>${cells}</tr>`;
      }).join("");
      const note = block.unitNote === "" ? "" : `<p style="margin:0;text-align:right;font-size:${size};font-family:${fonts.body}">${escaped(block.unitNote)}</p>`;
      return `${note}<table style="border-collapse:collapse;width:100%;font-size:${size}"><tbody>${body}</tbody></table>`;
    }
  }
}

/** @returns one `<div>`; the same words and digits as `renderText` */
export function renderHtml(bulletin: Bulletin): string {
  const { header, number, draft, title, addressees, body, attachments, signature, notes, imprint } = bulletin;
  const titleHtml = (pieces: readonly string[]): string => titleLines(pieces).map((one) => line(`text-align:center;font-size:22pt;font-family:${fonts.title};`, escaped(one))).join("");
  const parts = [
    draft ? line(`text-align:right;font-family:${fonts.first};`, DRAFT_MARK) : "",
    header === null ? "" : line(`text-align:center;color:#ff0000;font-size:36pt;line-height:48pt;font-family:${fonts.title};`, escaped(header)),
    number === null ? "" : line("text-align:center;", escaped(number)),
    titleHtml(title),
    line("", "&nbsp;"),
    addressees === null ? "" : line("", escaped(addressees)),
    ...body.map(blockHtml),
    ...attachmentLines(attachments).map((one, index) => line(index === 0 ? "margin-top:28.95pt;text-indent:2em;" : "text-indent:5em;", `${index === 0 ? "附件：" : ""}${escaped(one)}`)),
    line("", "&nbsp;"),
    signature.office === null ? "" : line("text-align:right;padding-right:2em;", escaped(signature.office)),
    line("text-align:right;padding-right:4em;", dayText(signature.day)),
    ...(notes.length === 0 ? [] : [NOTES_TITLE, ...notes.map((note, index) => `${index + 1}.${runsText(note)}`)].map((one) => line("font-size:10.5pt;line-height:16pt;", escaped(one)))),
    ...attachments.flatMap(({ title: name, blocks }, index) => [
      line(`font-family:${fonts.first};`, `附件${attachments.length === 1 ? "" : index + 1}`), titleHtml([name]), ...blocks.map(blockHtml),
    ]),
    imprint === null ? "" : [...(imprint.copyTo === "" ? [] : [`抄送：${imprint.copyTo}`]), `${imprint.printedBy}${gap(1)}${dayText(imprint.printedOn)}印发`].map((one) => line("font-size:14pt;border-top:1pt solid #000;", escaped(one))).join(""),
  ];
  return `<div lang="zh-CN">${parts.join("")}</div>`;
}
