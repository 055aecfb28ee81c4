/**
 * One table row per custom function: its words, its parameters and the rule behind it. Coercion, broadcasting, blanks and
 * errors are done here, once, from the table; a rule sees only values of the right kind.
 */
import { badArgument, isProblem, rangeOf, readCell, type Answer, type Matrix, type Problem } from "./cell";
import type { Kind } from "./kinds";
import { errorIn, readerOf, type RangeKind } from "./ranges";

/** Help in both languages of the add-in. `label` is the Chinese name of a parameter, used in messages. */
interface ParameterWords {
  readonly label: string;
  readonly zh: string;
  readonly en: string;
}

/** `each`: the rule runs once a cell; `one`: a single cell; `all`: the rule gets the whole range. */
type Reader<T> =
  | { readonly take: "each" | "one"; readonly kind: Kind<T> }
  | { readonly take: "all"; readonly kind: RangeKind<T> };

/**
 * `otherwise` is there exactly where the parameter may be left out (or be blank). `whenBlank`: it must be given, but a blank
 * cell of it says something too.
 */
export type Parameter<T> = ParameterWords & Reader<T> & { readonly otherwise?: { readonly value: T }; readonly whenBlank?: { readonly value: T } };

type Options<T> = ParameterWords & { readonly otherwise?: T; readonly whenBlank?: T };

const parameter = <T>(reader: Reader<T>, { otherwise, whenBlank, ...words }: Options<T>): Parameter<T> => ({
  ...words, ...reader,
  ...(otherwise === undefined ? {} : { otherwise: { value: otherwise } }),
  ...(whenBlank === undefined ? {} : { whenBlank: { value: whenBlank } }),
});

export const each = <T>(kind: Kind<T>, options: Options<T>): Parameter<T> => parameter<T>({ take: "each", kind }, options);
export const one = <T>(kind: Kind<T>, options: Options<T>): Parameter<T> => parameter<T>({ take: "one", kind }, options);
export const all = <T>(kind: RangeKind<T>, options: Options<T>): Parameter<T> => parameter<T>({ take: "all", kind }, options);

type Values<P> = { readonly [Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never };
type Parameters = Readonly<Record<string, Parameter<unknown>>>;

export interface FunctionWords {
  /** English capitals; frozen once shipped. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

export interface FunctionDeclaration extends FunctionWords {
  readonly parameters: Parameters;
  /** The answer to arguments as Excel sends them: a spill, never a throw. */
  run(inputs: readonly unknown[]): Matrix<Answer>;
}

/** A function of single values. Ranges spill in their shape, single values broadcast, a blank in a required place gives a blank. */
export function declareEach<P extends Parameters>(
  words: FunctionWords & { readonly parameters: P },
  rule: (values: Values<P>) => Answer,
): FunctionDeclaration {
  return { ...words, run: (inputs) => runEach(words.parameters, inputs, rule as (values: Named) => Answer) };
}

/** A function of whole ranges that answers with a table of its own shape. */
export function declareTable<P extends Parameters>(
  words: FunctionWords & { readonly parameters: P },
  rule: (values: Values<P>) => Matrix<Answer> | Problem,
): FunctionDeclaration {
  return {
    ...words,
    run(inputs) {
      const shared = readShared(words.parameters, inputs);
      if (shared === blank) return [[""]];
      const answer = isProblem(shared) ? shared : rule(shared as Values<P>);
      return isProblem(answer) ? [[answer]] : answer.map((row) => row.map(finite));
    },
  };
}

/** Excel has no figure beyond 1.8e308: an answer that overflows says so. */
const finite = (answer: Answer): Answer => (typeof answer === "number" && !Number.isFinite(answer) ? badArgument("结果超出 Excel 能表示的数，请检查参数的大小和单位") : answer);

const blank = Symbol("blank");
/** Values by the name of their parameter. */
type Named = Record<string, unknown>;

const naming = (problem: Problem, name: string, { label }: ParameterWords): Problem =>
  (problem.message === "" ? problem : { ...problem, message: `参数 ${name}（${label}）${problem.message}` });

/** Everything but the `each` parameters. Errors that came in go before blanks, blanks before bad arguments. */
function readShared(parameters: Parameters, inputs: readonly unknown[]): Named | Problem | typeof blank {
  const values: Named = {};
  const problems: Problem[] = [];
  let isBlank = false;
  for (const [index, [name, parameter]] of Object.entries(parameters).entries()) {
    if (parameter.take === "each") continue;
    const value = readWhole(parameter, rangeOf(inputs[index]));
    if (value === blank) isBlank = true;
    else if (isProblem(value)) problems.push(naming(value, name, parameter));
    else values[name] = value;
  }
  const passed = problems.find((problem) => problem.message === "");
  if (passed !== undefined) return passed;
  return isBlank ? blank : problems[0] ?? values;
}

function readWhole(parameter: Parameter<unknown>, range: Matrix<unknown> | null): unknown {
  const empty = range === null || range.every((row) => row.every((value) => readCell(value).kind === "blank"));
  if (empty) return orOtherwise(parameter, null);
  if (parameter.take === "all") return parameter.kind(range);
  if (range.length > 1 || (range[0]?.length ?? 0) > 1) return errorIn(range) ?? badArgument("应是一个单元格或一个值，不能是多个单元格的区域");
  return orOtherwise(parameter, readerOf(parameter.kind)(range[0]?.[0]));
}

function orOtherwise(parameter: Parameter<unknown>, value: unknown): unknown {
  if (value !== null) return value;
  const stand = parameter.otherwise ?? parameter.whenBlank;
  return stand === undefined ? blank : stand.value;
}

/** An `each` argument, every cell of it read once, however often it is stretched. */
interface Lifted {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
  /** Values, problems that name the argument, or blank; row by row. */
  readonly read: readonly unknown[];
  readonly height: number;
  readonly width: number;
  /** From a cell to the one below and beside it in `read`; 0 where a single row or column is stretched. */
  readonly down: number;
  readonly across: number;
}

function lift(name: string, parameter: Parameter<unknown>, input: unknown): Lifted {
  const read = readerOf(parameter.kind as Kind<unknown>);
  const range = rangeOf(input) ?? [[null]];
  const [height, width] = [range.length, range[0]?.length ?? 0];
  const values = new Array<unknown>(height * width);
  let next = 0;
  for (const row of range) {
    for (let column = 0; column < width; column += 1) {
      const value = read(row[column]);
      values[next] = typeof value === "number" ? value : isProblem(value) ? naming(value, name, parameter) : orOtherwise(parameter, value);
      next += 1;
    }
  }
  return { name, parameter, read: values, height, width, down: height === 1 ? 0 : width, across: width === 1 ? 0 : 1 };
}

const single = ({ height, width }: Lifted): boolean => height === 1 && width === 1;
const at = ({ read, down, across }: Lifted, row: number, column: number): unknown => read[row * down + column * across];

function runEach(parameters: Parameters, inputs: readonly unknown[], rule: (values: Named) => Answer): Matrix<Answer> {
  const lifted = Object.entries(parameters).flatMap(([name, parameter], index) => (parameter.take === "each" ? [lift(name, parameter, inputs[index])] : []));
  const rows = Math.max(...lifted.map(({ height }) => height));
  const columns = Math.max(...lifted.map(({ width }) => width));
  const misfit = lifted.find(({ height, width }) => ![1, rows].includes(height) || ![1, columns].includes(width));
  if (misfit !== undefined) {
    return [[naming(badArgument(`应是一个值，或与其他参数行数、列数相同（${rows} 行 ${columns} 列）`), misfit.name, misfit.parameter)]];
  }
  const shared = readShared(parameters, inputs);
  const fixed = lifted.filter(single);
  const varying = lifted.filter((one) => !single(one));
  // One object for all cells, refilled: rules take their values out of it and keep nothing. Never a spread copy: each would have
  // a shape of its own, and the rule would be compiled anew.
  const values: Named = {};
  if (shared !== blank && !isProblem(shared)) for (const [name, value] of Object.entries(shared)) values[name] = value;
  for (const { name, read: [value] } of fixed) values[name] = value;
  const ready = obstacleAt(fixed, 0, 0, shared) === null;
  const answerAt = (row: number, column: number): Answer => {
    if (ready && fill(values, varying, row, column)) return finite(rule(values));
    const obstacle = obstacleAt(lifted, row, column, shared);
    return obstacle === blank || obstacle === null ? "" : obstacle;
  };
  const lineAt = (row: number): Answer[] => Array.from({ length: columns }, (_, column) => answerAt(row, column));
  const answers = new Array<Answer[]>(rows);
  // A column is what nearly every call is for: its rows are literals of one cell.
  for (let row = 0; row < rows; row += 1) answers[row] = columns === 1 ? [answerAt(row, 0)] : lineAt(row);
  return answers;
}

/** Puts the values of one cell in their places; false where one of them is blank or a problem. */
function fill(values: Named, varying: readonly Lifted[], row: number, column: number): boolean {
  for (let place = 0; place < varying.length; place += 1) {
    const one = varying[place];
    if (one === undefined) continue;
    const value = at(one, row, column);
    if (typeof value !== "number" && (value === blank || isProblem(value))) return false;
    values[one.name] = value;
  }
  return true;
}

/** Why a cell of the answer has none: errors that came in go before blanks, blanks before bad arguments. Null where nothing is in the way. */
function obstacleAt(lifted: readonly Lifted[], row: number, column: number, shared: Named | Problem | typeof blank): Problem | typeof blank | null {
  let isBlank = shared === blank;
  let problem = isProblem(shared) ? shared : null;
  for (const one of lifted) {
    const value = at(one, row, column);
    if (value === blank) isBlank = true;
    else if (isProblem(value) && (problem === null || (value.message === "" && problem.message !== ""))) problem = value;
  }
  if (problem?.message === "") return problem;
  return isBlank ? blank : problem;
}
