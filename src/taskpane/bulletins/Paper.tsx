/** The bulletin as it will be printed: A4 sheets of real text, as wide as the pane or full size; figures may be asked where they come from. */
import { Fragment, type ComponentChildren, type CSSProperties } from "preact";
import { fontFamilies, pageOf, runText, CHARACTER, FOOT, type Figure, type Look, type Paper, type PaperItem, type PaperLine, type PaperTable, type Run } from "../../actions/bulletins/preview";
import { quoted } from "../texts";
import type { Asking } from "./useSources";

interface Asked {
  /** Null: figures are plain text. */
  readonly asking: Asking | null;
}

const points = (length: number): string => `calc(var(--paper-pt) * ${Math.round(length * 1000) / 1000})`;
const family = (look: Pick<Look, "font">): string => fontFamilies[look.font].map((name) => (/^[a-z-]+$/u.test(name) ? name : `"${name}"`)).join(",");

export function PaperView({ papers, large, asking }: Asked & { readonly papers: readonly Paper[]; readonly large: boolean }) {
  return <div class={large ? "papers papers-large" : "papers"} {...quoted}>{papers.map((paper, index) => <Sheet key={index} paper={paper} asking={asking} />)}</div>;
}

function Sheet({ paper, asking }: Asked & { readonly paper: Paper }) {
  const { width, height, top, right, bottom, left } = pageOf(paper.landscape);
  const style = { "--paper-width": width, minHeight: points(height), padding: [top, right, bottom, left].map(points).join(" ") };
  return (
    <div class="paper-frame">
      <div class="paper" style={style}>
        {linesOf(paper.items).map(({ item, level }, index) => item.kind === "table"
          ? <PaperGrid key={index} item={item} asking={asking} />
          : <Line key={index} item={item} level={level} asking={asking} />)}
        {paper.foot.length > 0 && (
          <div class="paper-foot" style={{ fontSize: points(FOOT.size), lineHeight: points(FOOT.line) }}>
            {paper.foot.map(([before, after]) => <p key={before}><span>{before}</span><span>{after}</span></p>)}
          </div>
        )}
      </div>
    </div>
  );
}

const levels: Readonly<Partial<Record<PaperLine["role"], number>>> = { title: 3, heading1: 4, heading2: 5, heading3: 6 };

/** Headings in their order: none is more than one below the one before it. The lines of a title are one heading. */
function linesOf(items: readonly PaperItem[]): readonly { readonly item: PaperItem; readonly level: number | null }[] {
  let last = 2;
  return items.map((item, index) => {
    const wanted = item.kind === "line" ? levels[item.role] : undefined;
    if (item.kind !== "line" || wanted === undefined) return { item, level: null };
    const before = items[index - 1];
    if (item.role === "title" && before?.kind === "line" && before.role === "title") return { item, level: null };
    last = Math.min(wanted, last + 1);
    return { item, level: last };
  });
}

function lineStyle({ size, line, align, firstLine, left, right, ...look }: Look): CSSProperties {
  return {
    fontFamily: family(look), fontSize: points(size), lineHeight: points(line), minHeight: points(line), textAlign: align === "both" ? "justify" : align,
    ...(size === 16 && { letterSpacing: points(CHARACTER - 16) }),
    ...(firstLine > 0 && { textIndent: points(firstLine * CHARACTER) }),
    ...((left > 0 || right > 0) && { padding: `0 ${points(right * CHARACTER)} 0 ${points(left * CHARACTER)}` }),
  };
}

function Line({ item, level, asking }: Asked & { readonly item: PaperLine; readonly level: number | null }) {
  const { role, look, runs, byHand } = item;
  const content = <Runs runs={runs} asking={asking} />;
  const classes = [look.red && "paper-red", look.ruled && "paper-ruled", byHand && "paper-by-hand"].filter(Boolean).join(" ");
  const named = { style: lineStyle(look), ...(classes !== "" && { class: classes }) };
  if (role === "blank") return <div {...named} aria-hidden="true" />;
  switch (level) {
    case 3: return <h3 {...named}>{content}</h3>;
    case 4: return <h4 {...named}>{content}</h4>;
    case 5: return <h5 {...named}>{content}</h5>;
    case 6: return <h6 {...named}>{content}</h6>;
    default: return <p {...named}>{content}</p>;
  }
}

function PaperGrid({ item: { table, squares, size, line, side }, asking }: Asked & { readonly item: PaperTable }) {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const cell = { padding: `${points(1.5)} ${points(side)}` };
  const rows = (from: number, to: number): ComponentChildren => squares.slice(from, to).map((row, index) => (
    <tr key={index}>
      {row.map((square, column) => {
        if (square.kind === "covered") return null;
        const spans = { ...(square.rows > 1 && { rowSpan: square.rows }), ...(square.columns > 1 && { colSpan: square.columns }) };
        const style = { ...cell, textAlign: square.cell.align ?? table.columns[column]?.align ?? "left" };
        const content = <Runs runs={square.cell.runs} asking={asking} />;
        return from === 0
          ? <th key={column} scope={square.columns > 1 ? "colgroup" : "col"} {...spans} style={{ ...style, fontFamily: family({ font: "first" }) }}>{content}</th>
          : <td key={column} {...spans} style={style}>{content}</td>;
      })}
    </tr>
  ));
  return (
    <table class="paper-table" style={{ fontFamily: family({ font: "body" }), fontSize: points(size), lineHeight: points(line), marginBottom: points(6) }}>
      <colgroup>{table.columns.map(({ width }, index) => <col key={index} style={{ width: `${(width * 100) / total}%` }} />)}</colgroup>
      <thead>{rows(0, table.header.length)}</thead>
      <tbody>{rows(table.header.length, squares.length)}</tbody>
    </table>
  );
}

function Runs({ runs, asking }: Asked & { readonly runs: readonly Run[] }) {
  return <>{runs.map((run, index) => <Fragment key={index}>{run.kind === "figure" && asking !== null ? <AskedFigure figure={run} asking={asking} /> : runText(run)}</Fragment>)}</>;
}

/** In a line of text: no taller than it. The arrow keys go from figure to figure; the Tab key knows only one of them. */
function AskedFigure({ figure, asking }: { readonly figure: Figure; readonly asking: Asking }) {
  const id = asking.idOf(figure);
  const open = (): void => asking.open(figure, id);
  return (
    <span
      role="button" class={asking.shown === id ? "figure figure-shown" : "figure"} id={`gj-figure-${id}`} tabIndex={asking.stop === id ? 0 : -1} aria-expanded={asking.shown === id}
      onClick={open} onKeyDown={(event) => asking.onKey(event, open)} onFocus={() => asking.focus(id)}
    >{runText(figure)}</span>
  );
}
