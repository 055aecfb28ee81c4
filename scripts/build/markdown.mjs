/** Our help pages from Markdown to HTML: headings, paragraphs, lists, tables, code, links, pictures. Nothing else occurs in docs/functions and docs/manual. */

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const inline = (text) => text.split(/(`[^`]*`)/).map((part) => (part.startsWith("`")
  ? `<code>${escape(part.slice(1, -1))}</code>`
  : escape(part)
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, (_, label, target) => `<img src="${target}" alt="${label}" loading="lazy">`)
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label, target) => `<a href="${target.replace(/\.md$/, ".html")}">${label}</a>`))).join("");

const cellsOf = (line) => line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((cell) => inline(cell.trim()));
const rowOf = (line, tag) => `<tr>${cellsOf(line).map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;

/** Items may hold a list of their own, indented. */
function list(tag, lines, mark) {
  const items = lines.join("\n").split(mark).slice(1).map((item) => {
    const [own, ...nested] = item.trim().split(/\n(?= +- )/);
    return `<li>${inline(own)}${nested.length > 0 ? list("ul", nested.map((line) => line.trim()), /^- /m) : ""}</li>`;
  });
  return `<${tag}>${items.join("")}</${tag}>`;
}

/** One block: lines without an empty line between them. */
function block(lines) {
  const [first] = lines;
  const heading = /^(#{1,4}) (.*)$/.exec(first);
  if (heading) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>${lines.length > 1 ? block(lines.slice(1)) : ""}`;
  if (first.startsWith("|")) {
    const [head, , ...body] = lines;
    return `<div class="table"><table><thead>${rowOf(head, "th")}</thead><tbody>${body.map((line) => rowOf(line, "td")).join("")}</tbody></table></div>`;
  }
  if (first.startsWith("- ")) return list("ul", lines, /^- /m);
  if (/^\d+\. /.test(first)) return list("ol", lines, /^\d+\. /m);
  return `<p>${lines.map(inline).join("<br>")}</p>`;
}

export function toHtml(markdown) {
  const blocks = markdown.replace(/\r/g, "").trim().split(/\n{2,}/);
  return blocks.map((text) => block(text.split("\n"))).join("\n");
}

/** A whole page; `home` is the way to help/, `language` that of the page. */
export function helpPage(markdown, home, language = "zh-CN") {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "帮助";
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} · 百日攻坚</title>
<link rel="stylesheet" href="${home}help.css"></head>
<body><nav><a href="${home}index.html">帮助首页</a></nav><main>
${toHtml(markdown)}
</main></body></html>
`;
}
