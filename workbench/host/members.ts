/**
 * How a type of the Excel API is described: one table of its members, by the PascalCase names of the wire. The batch executor
 * knows nothing of Excel; docs/host-members.md is generated from the same tables.
 */
import { located, notServed } from "./hostError";
import type { HostObject, ServedType, Session } from "./session";

export interface TypeTable<T> {
  /** By which the library finds an item of a collection again. */
  readonly id?: (target: T) => string;
  /** Scalar properties. */
  readonly read?: Readonly<Record<string, (target: T, session: Session) => unknown>>;
  readonly write?: Readonly<Record<string, (target: T, value: unknown, session: Session) => void>>;
  /** Properties, indexers and methods that give another object; `null` is a null object. */
  readonly objects?: Readonly<Record<string, (target: T, parameters: readonly unknown[], session: Session) => HostObject | null>>;
  /** Methods that give plain data or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, parameters: readonly unknown[], session: Session) => unknown>>;
  /** Of a collection. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
}

export interface ObjectKind<T> extends ServedType {
  of(target: T): HostObject;
  /** The thing behind an object, null if it is of another kind or none. */
  unwrap(object: unknown): T | null;
}

const served = new Map<string, ServedType>();

/** Every type that was described, by name. */
export const servedTypes = (): readonly ServedType[] => [...served.values()].sort((one, other) => (one.name < other.name ? -1 : 1));

const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** Describes a type; the names of its members are checked against nothing but what the library asks for. */
export function objectKind<T>(name: string, table: TypeTable<T>): ObjectKind<T> {
  const targets = new WeakMap<object, T>();
  const kind: ObjectKind<T> = {
    name,
    readable: Object.keys(table.read ?? {}),
    writable: Object.keys(table.write ?? {}),
    objects: Object.keys(table.objects ?? {}),
    methods: Object.keys(table.methods ?? {}),
    isCollection: table.items !== undefined,
    unwrap: (object) => (typeof object === "object" && object !== null ? targets.get(object) ?? null : null),
    of: (target) => remember({
      type: kind,
      get id() {
        return table.id?.(target) ?? null;
      },
      read(member, session) {
        const reader = own(table.read, member);
        if (reader === undefined) throw notServed(name, member);
        return located(name, member, () => reader(target, session));
      },
      write(member, value, session) {
        const writer = own(table.write, member);
        if (writer === undefined) throw notServed(name, `${member} (set)`);
        located(name, member, () => writer(target, value, session));
      },
      object(member, parameters, session) {
        const maker = own(table.objects, member);
        if (maker === undefined) throw notServed(name, member);
        return located(name, member, () => maker(target, parameters, session));
      },
      call(member, parameters, session) {
        const method = own(table.methods, member);
        if (method === undefined) throw notServed(name, `${member}()`);
        return located(name, member, () => method(target, parameters, session));
      },
      items: (session) => table.items?.(target, session) ?? null,
    }, target),
  };
  const remember = (object: HostObject, target: T): HostObject => {
    targets.set(object, target);
    return object;
  };
  served.set(name, kind);
  return kind;
}
