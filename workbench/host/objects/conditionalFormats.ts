/** Conditional formats of a range: by formula and data bars. A new one has the highest priority of its sheet. */
import { HostError } from "../hostError";
import { objectKind } from "../members";
import type { ConditionalRule, SheetModel } from "../model";
import type { Session } from "../session";
import type { RangeTarget } from "./rangeTarget";
import { checkWritable } from "./sheetState";
import { color, contains, flag, overlap, record, text } from "./values";

interface RuleTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

type Custom = Extract<ConditionalRule["rule"], { kind: "custom" }>;
type Bar = Extract<ConditionalRule["rule"], { kind: "dataBar" }>;

function ruleOf({ sheet, id }: RuleTarget): ConditionalRule {
  const found = sheet.part("conditionalFormats").find((rule) => rule.id === id);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

function change(target: RuleTarget, session: Session, changed: (rule: ConditionalRule) => ConditionalRule): void {
  checkWritable(target.sheet, null, session);
  ruleOf(target);
  target.sheet.setPart("conditionalFormats", target.sheet.part("conditionalFormats").map((rule) => (rule.id === target.id ? changed(rule) : rule)));
}

const changeCustom = (given: (value: unknown) => Partial<Custom>) => (target: RuleTarget, value: unknown, session: Session): void =>
  change(target, session, (rule) => {
    if (rule.rule.kind !== "custom") throw new HostError("InvalidArgument");
    return { ...rule, rule: { ...rule.rule, ...given(value) } };
  });

const changeBar = (given: (value: unknown) => Partial<Bar>) => (target: RuleTarget, value: unknown, session: Session): void =>
  change(target, session, (rule) => {
    if (rule.rule.kind !== "dataBar") throw new HostError("InvalidArgument");
    return { ...rule, rule: { ...rule.rule, ...given(value) } };
  });

const fontKind = objectKind<RuleTarget>("ConditionalRangeFont", {
  write: { Bold: changeCustom((value) => ({ bold: flag(value) })), Color: changeCustom((value) => ({ fontColor: color(value) })) },
});
const fillKind = objectKind<RuleTarget>("ConditionalRangeFill", { write: { Color: changeCustom((value) => ({ fill: color(value) })) } });
const formatKind = objectKind<RuleTarget>("ConditionalRangeFormat", { objects: { Font: (target) => fontKind.of(target), Fill: (target) => fillKind.of(target) } });
const customRuleKind = objectKind<RuleTarget>("ConditionalFormatRule", { write: { Formula: changeCustom((value) => ({ formula: text(value) })) } });
const customKind = objectKind<RuleTarget>("CustomConditionalFormat", {
  objects: { Rule: (target) => customRuleKind.of(target), Format: (target) => formatKind.of(target) },
});

/** `{ type: "Number", formula: "0" }`. */
function bound(value: unknown): string {
  const { type, formula } = record(value);
  if (type !== "Number") throw new HostError("NotImplemented", `workbench/host serves data bars between numbers only, not ${String(type)}`);
  return String(formula);
}

const positiveKind = objectKind<RuleTarget>("ConditionalDataBarPositiveFormat", {
  write: { FillColor: changeBar((value) => ({ color: color(value) ?? "#638EC6" })), GradientFill: changeBar((value) => ({ gradient: flag(value) })) },
});
const dataBarKind = objectKind<RuleTarget>("DataBarConditionalFormat", {
  write: { LowerBoundRule: changeBar((value) => ({ minimum: bound(value) })), UpperBoundRule: changeBar((value) => ({ maximum: bound(value) })) },
  objects: { PositiveFormat: (target) => positiveKind.of(target) },
});

const conditionalFormatKind = objectKind<RuleTarget>("ConditionalFormat", {
  id: ({ id }) => id,
  read: { StopIfTrue: (target) => ruleOf(target).stopIfTrue, Type: (target) => (ruleOf(target).rule.kind === "custom" ? "Custom" : "DataBar") },
  write: { StopIfTrue: (target, value, session) => change(target, session, (rule) => ({ ...rule, stopIfTrue: flag(value) })) },
  objects: { Custom: (target) => customKind.of(target), DataBar: (target) => dataBarKind.of(target) },
});

const NEW_RULES: Readonly<Record<string, ConditionalRule["rule"]>> = {
  Custom: { kind: "custom", formula: "", bold: null, fontColor: null, fill: null },
  DataBar: { kind: "dataBar", minimum: "0", maximum: "1", color: "#638EC6", gradient: true },
};

export const conditionalFormatsKind = objectKind<RangeTarget>("ConditionalFormatCollection", {
  items: ({ sheet, range }) => sheet.part("conditionalFormats").filter((rule) => overlap(rule.range, range)).map(({ id }) => conditionalFormatKind.of({ sheet, id })),
  objects: {
    Add: ({ sheet, range }, [type], session) => {
      checkWritable(sheet, null, session);
      const rule = NEW_RULES[text(type)];
      if (rule === undefined) throw new HostError("NotImplemented", `workbench/host does not serve conditional formats of type ${text(type)}`);
      const id = `{CF-${session.nextId()}}`;
      sheet.setPart("conditionalFormats", [{ id, range, stopIfTrue: false, rule }, ...sheet.part("conditionalFormats")]);
      return conditionalFormatKind.of({ sheet, id });
    },
    GetItem: ({ sheet }, [id]) => conditionalFormatKind.of({ sheet, id: text(id) }),
  },
  methods: {
    ClearAll: ({ sheet, range }, _, session) => {
      checkWritable(sheet, null, session);
      sheet.setPart("conditionalFormats", sheet.part("conditionalFormats").filter((rule) => !contains(range, rule.range)));
    },
  },
});
