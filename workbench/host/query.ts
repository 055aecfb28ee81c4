/** What a query selects of an object: PascalCase names, nested through other objects, `_Items` for collections. */
import { notServed } from "./hostError";
import type { HostObject, Session } from "./session";

interface QueryInfo {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Top?: number;
  readonly Skip?: number;
}

/** `numberFormat` → `NumberFormat`. */
const original = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** First parts of the paths with what follows them. */
function branches(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const tree = new Map<string, string[]>();
  for (const path of paths) {
    const [first = "", ...rest] = path.split("/");
    const below = tree.get(first) ?? [];
    tree.set(first, rest.length === 0 ? below : [...below, rest.join("/")]);
  }
  return tree;
}

/** `*` and nothing at all mean all scalars. */
function selected(object: HostObject, paths: readonly string[], session: Session): Record<string, unknown> {
  const chosen: Record<string, unknown> = object.id === null ? {} : { Id: object.id };
  const all = paths.length === 0 || paths.includes("*");
  if (all) for (const name of object.type.readable) chosen[name] = object.read(name, session);
  for (const [first, rest] of branches(paths.filter((path) => path !== "*"))) {
    const name = original(first);
    if (name === "Id" && object.id !== null) continue;
    if (object.type.readable.includes(name)) chosen[name] = object.read(name, session);
    else if (object.type.objects.includes(name)) {
      const child = object.object(name, [], session);
      chosen[name] = child === null ? null : inside(child, rest, session);
    } else throw notServed(object.type.name, first);
  }
  return chosen;
}

function inside(object: HostObject, paths: readonly string[], session: Session, { Top, Skip = 0 }: QueryInfo = {}): Record<string, unknown> {
  const items = object.items(session);
  if (items === null) return selected(object, paths, session);
  const below = paths.map((path) => path.replace(/^items\/?/, "")).filter((path) => path !== "");
  const taken = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { _Items: taken.map((item) => selected(item, below, session)) };
}

export const select = (object: HostObject, info: QueryInfo, session: Session): Record<string, unknown> =>
  inside(object, [...(info.Select ?? []), ...(info.Expand ?? [])], session, info);
