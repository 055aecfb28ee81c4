/** The figures of a paper in reading order, each an object of its own: one that the text states twice is asked about where it stands. */
import { paperOf, type Bulletin, type Figure, type Paper, type PaperItem, type Run } from "../../actions/bulletins/preview";

export interface FiguredPaper {
  readonly papers: readonly Paper[];
  readonly figures: readonly Figure[];
}

/** @example figuredPaper(bulletin).figures[0].fact → "战役/第几天" */
export function figuredPaper(bulletin: Bulletin): FiguredPaper {
  const figures: Figure[] = [];
  const apart = (runs: readonly Run[]): readonly Run[] => runs.map((run) => {
    if (run.kind !== "figure") return run;
    const own = { ...run };
    figures.push(own);
    return own;
  });
  const item = (one: PaperItem): PaperItem => one.kind === "line" ? { ...one, runs: apart(one.runs) } : {
    ...one, squares: one.squares.map((row) => row.map((square) => (square.kind === "cell" ? { ...square, cell: { ...square.cell, runs: apart(square.cell.runs) } } : square))),
  };
  const papers = paperOf(bulletin).map((paper) => ({ ...paper, items: paper.items.map(item) }));
  return { papers, figures };
}

/** Where a key leads among so many figures, or null. @example nextFigure("ArrowLeft", 0, 5) → 4; nextFigure("Enter", 0, 5) → null */
export function nextFigure(key: string, at: number, count: number): number | null {
  const step = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1 + count, ArrowUp: at - 1 + count, Home: 0, End: count - 1 }[key];
  return step === undefined || count === 0 ? null : step % count;
}
