/**
 * Carries out one Rich API batch in order. The first action that fails ends it: what was done before stays done, as in Excel,
 * and the next batch runs as if nothing had happened.
 */
import { HostError } from "./hostError";
import { select } from "./query";
import { serviceByName } from "./objects/services";
import { workbookKind } from "./objects/workbook";
import type { HostObject, Session } from "./session";
import { ACTION, PATH } from "./wire";
import type { PathIds, WireAction, WireAnswer, WireArguments, WireBatch, WirePath } from "./wire";

/** Paths of one batch, each resolved once and only when it is needed: `Add` must not run twice. */
class Paths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(private readonly batch: WireBatch, private readonly session: Session) {}

  at(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `no path ${id} in this batch`);
    const object = this.make(path);
    this.resolved.set(id, object);
    return object;
  }

  private make(path: WirePath): HostObject | null {
    // Only these have a parent that is meant: the others may carry a stale one.
    switch (path.ObjectPathType) {
      case PATH.global: return workbookKind.of(this.session.model);
      case PATH.newObject: return serviceByName(path.Name ?? "");
      case PATH.reference: return this.session.byReference(path.Name ?? "");
      case PATH.nullObject: return null;
      case PATH.method: case PATH.property: case PATH.indexer: break;
      default: throw new HostError("NotImplemented", `object path type ${path.ObjectPathType}`);
    }
    const parent = this.at(path.ParentObjectPathId ?? 0);
    if (path.ObjectPathType === PATH.method && path.Name?.startsWith("Get") !== true) this.session.wrote();
    return parent?.object(memberOf(path), this.parameters(path.ArgumentInfo), this.session) ?? null;
  }

  /** Arguments with the objects they name put in. */
  parameters(info: WireArguments | undefined): readonly unknown[] {
    return this.filled(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private filled(values: readonly unknown[], ids: PathIds): readonly unknown[] {
    return values.map((value, index) => {
      const id = ids[index];
      if (typeof id === "number" && id !== 0) return this.at(id);
      if (Array.isArray(value)) return this.filled(value, typeof id === "object" ? id : []);
      return this.withObjects(value);
    });
  }

  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const pathId: unknown = (value as { readonly _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof pathId === "number") return this.at(pathId);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.withObjects(part)]));
  }
}

/** An indexer has an empty name. */
const memberOf = ({ Name }: WirePath): string => (Name === undefined || Name === "" ? "GetItem" : Name);

function instantiated(object: HostObject | null, session: Session): unknown {
  if (object === null) return null;
  const reference = session.keptId(object);
  if (reference !== null) return { _ReferenceId: reference };
  return object.id === null ? {} : { Id: object.id };
}

function called(object: HostObject | null, action: WireAction, paths: Paths, session: Session): unknown {
  if (object === null) return null;
  session.wrote();
  const parameters = paths.parameters(action.ArgumentInfo);
  if (action.Name === "_KeepReference") return void session.keep(object);
  return object.call(action.Name ?? "", parameters, session) ?? null;
}

async function act(action: WireAction, paths: Paths, session: Session): Promise<unknown> {
  const object = paths.at(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate: return instantiated(object, session);
    case ACTION.query:
      await session.settle();
      return object === null ? null : select(object, action.QueryInfo ?? {}, session);
    case ACTION.method:
      if (action.Name?.startsWith("Get") === true) await session.settle();
      return called(object, action, paths, session);
    case ACTION.setProperty:
      session.wrote();
      object?.write(action.Name ?? "", paths.parameters(action.ArgumentInfo)[0], session);
      return undefined;
    default: throw new HostError("NotImplemented", `workbench/host does not serve action type ${action.ActionType}`);
  }
}

export const runBatch = (batch: WireBatch, session: Session): Promise<WireAnswer> => session.acting(() => carriedOut(batch, session));

async function carriedOut(batch: WireBatch, session: Session): Promise<WireAnswer> {
  const paths = new Paths(batch, session);
  const Results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  for (const [ActionIndex, action] of batch.Actions.entries()) {
    try {
      // The library wants the id of a trace in both places; that is how it knows that an event was registered.
      if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
      const Value = action.ActionType === ACTION.trace ? null : await act(action, paths, session);
      if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results, TraceIds, Error: { Code: error.code, Message: error.message, Location: error.location ?? "", ActionIndex } };
    }
  }
  await session.settle();
  return { Results, TraceIds };
}
