/**
 * What one load of the add-in shares with the host: kept objects, registered events, whether results are up to date.
 * An object is asked with its session, and the session keeps objects: so both stand here.
 */
import { HostError } from "./hostError";
import type { WorkbookModel } from "./model";

/** A thing of the workbook as the wire names it. */
export interface HostObject {
  readonly type: ServedType;
  readonly id: string | null;
  read(name: string, session: Session): unknown;
  write(name: string, value: unknown, session: Session): void;
  object(name: string, parameters: readonly unknown[], session: Session): HostObject | null;
  call(name: string, parameters: readonly unknown[], session: Session): unknown;
  /** Null if this is not a collection. */
  items(session: Session): readonly HostObject[] | null;
}

/** What a type serves, by the names of its members. */
export interface ServedType {
  readonly name: string;
  readonly readable: readonly string[];
  readonly writable: readonly string[];
  readonly objects: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
}

/** Registered events by number and target: `10 {sheet id}`. */
const eventKey = (event: number, target: string): string => `${event} ${target}`;

export class Session {
  private readonly kept = new Map<string, HostObject>();
  private readonly keptIds = new WeakMap<HostObject, string>();
  private readonly listening = new Map<string, number>();
  private lastId = 0;
  private stale = false;
  private batches = 0;
  paneVisible = true;
  /** Answers of custom functions wait here, by invocation. */
  readonly functionResults = new Map<number, (ok: boolean, value: unknown, errorCode: number | undefined) => void>();

  constructor(
    readonly model: WorkbookModel,
    private readonly onPaneVisible: (visible: boolean) => void = () => undefined,
  ) {}

  nextId(): number {
    return ++this.lastId;
  }

  /** `_KeepReference`: the id by which the add-in names the object in later batches. */
  keep(object: HostObject): string {
    const id = this.keptIds.get(object) ?? `${object.type.name}:${this.nextId()}`;
    this.keptIds.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  keptId(object: HostObject): string | null {
    return this.keptIds.get(object) ?? null;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  byReference(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new HostError("InvalidObjectPath");
    return object;
  }

  listen(event: number, target: string, on: boolean): void {
    const key = eventKey(event, target);
    this.listening.set(key, (this.listening.get(key) ?? 0) + (on ? 1 : -1));
  }

  listens(event: number, target: string): boolean {
    return (this.listening.get(eventKey(event, target)) ?? 0) > 0;
  }

  /** Something was written: results must be computed before they are read. */
  wrote(): void {
    this.stale = true;
  }

  /**
   * While a request of the add-in is carried out, and what it changes is calculated, changes are its own doing: their events say so.
   * A person who types in the same moment is taken for it, too.
   */
  async acting<T>(act: () => Promise<T>): Promise<T> {
    this.batches += 1;
    try {
      return await act();
    } finally {
      this.batches -= 1;
    }
  }

  get isActing(): boolean {
    return this.batches > 0;
  }

  async settle(): Promise<void> {
    if (!this.stale) return;
    this.stale = false;
    await this.model.calculate();
  }

  showPane(visible: boolean): void {
    this.paneVisible = visible;
    this.onPaneVisible(visible);
  }
}
