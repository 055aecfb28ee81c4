/** What Excel answers when an action fails: the codes are Excel.ErrorCodes, the sentences as documented by Microsoft. */

const SENTENCES = {
  AccessDenied: "You cannot perform the requested operation.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidObjectPath: "The object path is not valid.",
  NotImplemented: "The requested feature isn't implemented.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type HostErrorCode = keyof typeof SENTENCES;

export class HostError extends Error {
  /** `Range.values`: where it happened, once that is known. */
  location: string | null = null;

  constructor(readonly code: HostErrorCode, detail: string = SENTENCES[code]) {
    super(detail);
    this.name = "HostError";
  }
}

/** `Values` → `values`: members as the add-in's author knows them. */
const camelCase = (member: string): string => `${member.slice(0, 1).toLowerCase()}${member.slice(1)}`;

/** Runs what a member does; an error of it then tells the member. */
export function located<T>(type: string, member: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError) error.location ??= `${type}.${camelCase(member)}`;
    throw error;
  }
}

/** A member the host lacks is a gap in the workbench, never a silent nothing. */
export const notServed = (type: string, member: string): HostError =>
  new HostError("NotImplemented", `workbench/host does not serve ${type}.${member}: add it to its table, or do without it.`);
