/** Data validation of a range: one rule for all its cells, with prompt and alert. */
import { HostError } from "../hostError";
import { objectKind } from "../members";
import type { ValidationRule } from "../model";
import type { Session } from "../session";
import type { RangeTarget } from "./rangeTarget";
import { checkWritable } from "./sheetState";
import { contains, flag, overlap, record, text } from "./values";

const same = (rule: ValidationRule, { range }: RangeTarget): boolean => contains(rule.range, range) && contains(range, rule.range);

const ruleAt = (target: RangeTarget): ValidationRule | undefined => target.sheet.part("validations").find((rule) => same(rule, target));

/** A rule replaces what overlaps its range. */
function put(target: RangeTarget, session: Session, rule: ValidationRule): void {
  checkWritable(target.sheet, null, session);
  target.sheet.setPart("validations", [...target.sheet.part("validations").filter((other) => !overlap(other.range, target.range)), rule]);
}

const BOUNDED = ["decimal", "wholeNumber", "date"] as const;
/** Excel refuses a longer list of typed choices. */
const LONGEST_LIST = 255;

function taken(value: unknown): ValidationRule["rule"] {
  const given = record(value);
  if (given["list"] !== undefined) {
    const { source, inCellDropDown } = record(given["list"]);
    if (text(source).length > LONGEST_LIST) throw new HostError("InvalidArgument", "a list of choices holds at most 255 characters");
    return { kind: "list", source: text(source), dropDown: inCellDropDown === true };
  }
  const kind = BOUNDED.find((name) => given[name] !== undefined);
  if (kind === undefined) throw new HostError("NotImplemented", `workbench/host does not serve validation of type ${Object.keys(given).join()}`);
  const { formula1, formula2, operator } = record(given[kind]);
  return { kind, operator: text(operator), minimum: String(formula1), maximum: String(formula2) };
}

const NOTHING_SHOWN = { title: "", message: "", shown: false };

function setRule(target: RangeTarget, value: unknown, session: Session): void {
  const before = ruleAt(target);
  put(target, session, {
    range: target.range, rule: taken(value), ignoreBlanks: before?.ignoreBlanks ?? true,
    prompt: before?.prompt ?? NOTHING_SHOWN, alert: before?.alert ?? { ...NOTHING_SHOWN, style: "Stop", shown: true },
  });
}

function change(target: RangeTarget, session: Session, changed: (rule: ValidationRule) => ValidationRule): void {
  const rule = ruleAt(target);
  if (rule === undefined) throw new HostError("InvalidArgument", "set the rule before its prompt and alert");
  put(target, session, changed(rule));
}

export const dataValidationKind = objectKind<RangeTarget>("DataValidation", {
  read: { Type: (target) => ({ list: "List", decimal: "Decimal", wholeNumber: "WholeNumber", date: "Date", none: "None" })[ruleAt(target)?.rule.kind ?? "none"] },
  write: {
    Rule: setRule,
    IgnoreBlanks: (target, value, session) => change(target, session, (rule) => ({ ...rule, ignoreBlanks: flag(value) })),
    Prompt: (target, value, session) => {
      const { title, message, showPrompt } = record(value);
      change(target, session, (rule) => ({ ...rule, prompt: { title: text(title), message: text(message), shown: showPrompt === true } }));
    },
    ErrorAlert: (target, value, session) => {
      const { title, message, showAlert, style } = record(value);
      change(target, session, (rule) => ({ ...rule, alert: { title: text(title), message: text(message), shown: showAlert === true, style: text(style) } }));
    },
  },
  methods: {
    Clear: ({ sheet, range }, _, session) => {
      checkWritable(sheet, null, session);
      sheet.setPart("validations", sheet.part("validations").filter((rule) => !overlap(rule.range, range)));
    },
  },
});
