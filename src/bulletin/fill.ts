/** A phrase with `{fields}` filled in with runs. What is between the fields stays as it is written in the phrase table. */
import { text, type Run } from "./document";

export type Fields = Readonly<Record<string, Run | readonly Run[] | string>>;

/** What stands where a field was not given, to be filled in by hand. */
export const BLANK = "＿＿＿＿";

/**
 * @returns runs, neighbouring texts joined; a field that is not given is `BLANK` and named in `missing`
 * @example fill("第{day}天", { day: count(32, "", "…") }).runs → [第, 32, 天]
 */
export function fill(phrase: string, fields: Fields): { readonly runs: readonly Run[]; readonly missing: readonly string[] } {
  const runs: Run[] = [];
  const missing: string[] = [];
  const push = (run: Run): void => {
    const last = runs.at(-1);
    if (run.kind === "text" && last?.kind === "text") runs[runs.length - 1] = text(last.text + run.text);
    else if (run.kind !== "text" || run.text !== "") runs.push(run);
  };
  for (const [index, part] of phrase.split(/\{([a-zA-Z]+)\}/u).entries()) {
    if (index % 2 === 0) {
      push(text(part));
      continue;
    }
    const given = fields[part];
    if (given === undefined) {
      missing.push(part);
      push(text(BLANK));
    } else if (typeof given === "string") push(text(given));
    else if (isRun(given)) push(given);
    else given.forEach(push);
  }
  return { runs, missing };
}

const isRun = (given: Run | readonly Run[]): given is Run => "kind" in given;

/** `fill` where every field is given. @example say("{a}个", { a: "三" }) → [三个] */
export const say = (phrase: string, fields: Fields): readonly Run[] => fill(phrase, fields).runs;

/** Lists of runs with a separator between them. @example joined([[a], [b]], "、") → [a, 、, b] */
export const joined = (lists: readonly (readonly Run[])[], separator: string): readonly Run[] =>
  lists.flatMap((runs, index) => (index === 0 ? runs : [text(separator), ...runs]));

