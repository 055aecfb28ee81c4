/** GJ.RANK: ranks in the shape of the values. */
import { rank as rankOf, type RankOrder, type Ties } from "../campaign/ranking/rank";
import { rankGroups } from "../campaign/ranking/rankGroups";
import { badArgument, isProblem, type Answer, type Matrix, type Problem } from "./cell";
import { all, declareTable, one } from "./declare";
import { figure, oneOf, words } from "./kinds";
import { column, grid } from "./ranges";

const named = (problem: Problem): Problem => (problem.message === "" ? problem : { ...problem, message: `参数 values（数值）${problem.message}` });
const bare = (name: string | null | undefined): string => (name ? name.replace(/\s/g, "") : "");
const names = column(words);
const optional = { otherwise: [] } as const;

/** Ranks in the place of their values; what could not be read says so in its own cell. */
function shaped(values: Matrix<number | null | Problem>, ranks: readonly (number | null)[]): Matrix<Answer> {
  const width = values[0]?.length ?? 0;
  return values.map((row, at) => row.map((value, across): Answer => (isProblem(value) ? named(value) : ranks[at * width + across] ?? "")));
}

export const rank = declareTable(
  {
    name: "RANK",
    zh: "排名：结果与数值区域同形。空白和合计、小计、全区等行不排名。",
    en: "Ranks in the shape of the values. Blanks and total rows have none.",
    parameters: {
      values: all(grid(figure), { label: "数值", zh: "要排名的数值区域。", en: "The values to rank." }),
      labels: all<readonly (string | null)[]>(names, { label: "名称", zh: "可选。与数值一样多的单位名称，用来认出合计行和不参评单位。", en: "Optional. As many unit names, by which total rows and exempt units are known.", ...optional }),
      groups: all<readonly (string | null)[]>(names, { label: "分组", zh: "可选。与数值一样多的分组，各组分别排名。", en: "Optional. As many groups; each is ranked apart.", ...optional }),
      order: one<RankOrder>(oneOf({ 从高到低: "descending", 从低到高: "ascending" }), { label: "次序", zh: "可选。“从高到低”（默认）或“从低到高”。", en: "Optional. 从高到低 (highest first, default) or 从低到高 (lowest first).", otherwise: "descending" }),
      ties: one<Ties>(oneOf({ 并列: "competition", 密集: "dense" }), { label: "并列", zh: "可选。“并列”（1、1、3，默认）或“密集”（1、1、2）。", en: "Optional. 并列 (1, 1, 3, default) or 密集 (1, 1, 2).", otherwise: "competition" }),
      exempt: all<readonly (string | null)[]>(names, { label: "不参评单位", zh: "可选。不排名的单位。", en: "Optional. Units without a rank.", ...optional }),
    },
  },
  ({ values, labels, groups, order, ties, exempt }) => {
    const cells = values.flat();
    for (const [name, list] of [["labels（名称）", labels], ["groups（分组）", groups]] as const) {
      if (list.length > 0 && list.length !== cells.length) return badArgument(`参数 ${name}应与数值一样多，现在是 ${list.length} 个对 ${cells.length} 个`);
    }
    // Without names everybody is in one group and takes part.
    if (labels.length === 0 && groups.length === 0) return shaped(values, rankOf(cells.map((value) => (typeof value === "number" ? value : null)), { order, ties }));
    const exempted = new Set(exempt.map(bare).filter((name) => name !== ""));
    const rows = cells.map((value, index) => {
      const label = labels[index] ?? "";
      return { label, group: bare(groups[index]), exempt: label !== "" && exempted.has(bare(label)), value: typeof value === "number" ? value : null };
    });
    return shaped(values, rankGroups(rows, { order, ties }));
  },
);
