/** Defined names of the workbook (`sheet` null) or of one sheet. */
import { HostError } from "../hostError";
import { objectKind } from "../members";
import type { SheetModel, WorkbookName } from "../model";
import type { Session } from "../session";
import { sheetOfReference } from "../../../src/workbook/role";
import { rangeKind } from "./range";
import { addressOf, rangeOf, text } from "./values";
import { absoluteAddress } from "../../../src/workbook/address";

interface NameTarget {
  readonly name: string;
  readonly sheet: string | null;
}

const same = (one: WorkbookName, { name, sheet }: NameTarget): boolean => one.sheet === sheet && one.name.toLowerCase() === name.toLowerCase();

function nameOf(target: NameTarget, session: Session): WorkbookName {
  const found = session.model.names().find((name) => same(name, target));
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

function change(target: NameTarget, session: Session, changed: (name: WorkbookName) => readonly WorkbookName[]): void {
  if (session.model.readOnly) throw new HostError("AccessDenied");
  nameOf(target, session);
  session.model.setNames(session.model.names().flatMap((name) => (same(name, target) ? changed(name) : [name])));
}

function rangeNamed(target: NameTarget, session: Session) {
  const { refersTo } = nameOf(target, session);
  const sheetName = sheetOfReference(refersTo);
  const sheet = session.model.sheets().find(({ name }) => name === sheetName);
  if (sheet === undefined) return null;
  try {
    return rangeKind.of({ sheet, range: rangeOf(refersTo) });
  } catch {
    return null;
  }
}

const nameKind = objectKind<NameTarget>("NamedItem", {
  read: {
    Name: (target, session) => nameOf(target, session).name,
    Formula: (target, session) => `=${nameOf(target, session).refersTo}`,
    Scope: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet"),
    Visible: () => true,
  },
  write: {
    Formula: (target, value, session) => change(target, session, (name) => [{ ...name, refersTo: text(value).replace(/^=/, "") }]),
  },
  objects: {
    GetRangeOrNullObject: (target, _, session) => rangeNamed(target, session),
    GetRange: (target, _, session) => {
      const range = rangeNamed(target, session);
      if (range === null) throw new HostError("InvalidReference");
      return range;
    },
  },
  methods: { Delete: (target, _, session) => change(target, session, () => []) },
});

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;

function add(owner: SheetModel | null, [name, reference]: readonly unknown[], session: Session): NameTarget {
  if (session.model.readOnly) throw new HostError("AccessDenied");
  const target = { name: text(name), sheet: owner?.name ?? null };
  if (!NAME.test(target.name)) throw new HostError("InvalidArgument", `not a name: ${target.name}`);
  if (session.model.names().some((other) => same(other, target))) throw new HostError("ItemAlreadyExists");
  const range = rangeKind.unwrap(reference);
  const refersTo = range === null ? text(reference).replace(/^=/, "") : addressOf(range.sheet.name, range.range).replace(/![^!]*$/, `!${absoluteAddress(range.range)}`);
  session.model.setNames([...session.model.names(), { ...target, refersTo }]);
  return target;
}

const ownerName = (owner: SheetModel | null): string | null => owner?.name ?? null;

export const namesKind = objectKind<SheetModel | null>("NamedItemCollection", {
  items: (owner, session) => session.model.names().filter(({ sheet }) => sheet === ownerName(owner)).map(({ name, sheet }) => nameKind.of({ name, sheet })),
  objects: {
    Add: (owner, parameters, session) => nameKind.of(add(owner, parameters, session)),
    GetItem: (owner, [name], session) => {
      const target = { name: text(name), sheet: ownerName(owner) };
      nameOf(target, session);
      return nameKind.of(target);
    },
    GetItemOrNullObject: (owner, [name], session) => {
      const target = { name: text(name), sheet: ownerName(owner) };
      return session.model.names().some((other) => same(other, target)) ? nameKind.of(target) : null;
    },
  },
});
