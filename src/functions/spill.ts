/** The last step of a door: an answer of ours as Excel wants it. */
import { isProblem, type Matrix, type Answer, type Problem } from "./cell";
import type { FunctionDeclaration } from "./declare";

/** Excel shows the message of these two only. */
const withMessage = ["#VALUE!", "#N/A"];

const errorOf = ({ error, message }: Problem): CustomFunctions.Error =>
  (message !== "" && withMessage.includes(error) ? new CustomFunctions.Error(error, message) : new CustomFunctions.Error(error));

/** Runs a declaration. A single problem is thrown as Excel's own error, so that its message is shown; in a spill it stays in its cell. */
export function spill(declaration: FunctionDeclaration, inputs: readonly unknown[]): unknown[][] {
  const answers: Matrix<Answer> = declaration.run(inputs);
  const only = answers.length === 1 && answers[0]?.length === 1 ? answers[0][0] : undefined;
  if (isProblem(only)) throw errorOf(only);
  // Nearly every spill is free of problems, and a copy of 100,000 rows costs as much as the rule.
  return hasProblem(answers) ? answers.map((row) => row.map((answer) => (isProblem(answer) ? errorOf(answer) : answer))) : (answers as Answer[][]);
}

function hasProblem(answers: Matrix<Answer>): boolean {
  for (const row of answers) {
    for (let column = 0; column < row.length; column += 1) if (typeof row[column] === "object") return true;
  }
  return false;
}
