/** 回执: the form that a unit sends back, on a page of its own, with the lines of domain-rules §6. */
import type { CardRow } from "../../campaign/cards";
import { day, text, type Attachment, type Cell, type Run } from "../document";

const head = (words: string): Cell => ({ runs: [text(words)], align: "center" });
/** Room to write by hand. */
const blank = (lines: number): readonly Run[] => [text("\n".repeat(lines - 1) || " ")];

/** @param answer the day by which it is due, null where none is set */
export function receiptAttachment(row: CardRow, number: string, role: string, answer: { readonly day: number | null }): Attachment {
  const wide = (runs: readonly Run[]): Cell => ({ runs, columns: 3 });
  const line = (words: string, lines: number): readonly Cell[] => [head(words), wide(blank(lines))];
  return {
    title: "回执", landscape: false, role: `${role}Receipt`, sheetName: "回执",
    blocks: [
      {
        kind: "table", unitNote: "", size: "large",
        columns: [36, 42, 28, 50].map((width) => ({ width, align: "left" })),
        header: [],
        rows: [
          [head("亮牌编号"), wide([text(number)])],
          [head("事项"), wide([text(`${row.subject.title}（${row.tier}）`)])],
          [head("单位（盖章）"), { runs: [text(row.subject.unit)] }, head("答复期限"), { runs: answer.day === null ? blank(1) : [day(answer.day)], align: "center" }],
          // All of it and the note stand on one page, with names of two lines too.
          line("未完成原因", 5), line("整改措施", 5),
          [head("责任人"), { runs: blank(2) }, head("完成时限"), { runs: blank(2) }],
          [head("主要负责人\n签字"), { runs: blank(2) }, head("报送日期"), { runs: blank(2) }],
        ],
      },
      { kind: "paragraph", plain: true, runs: [text("注：加盖公章后报送；不能按期完成的，写明预计完成日期。")] },
    ],
  };
}
