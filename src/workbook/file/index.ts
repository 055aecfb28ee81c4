/** A workbook file behind the port: bytes in, bytes out. It touches no disk, needs no engine, and runs in a browser as in Node. */
import { restored } from "../beforeImage";
import type { WritePlan } from "../plan";
import { WriteRefused } from "../port";
import type { Refusal, WorkbookPort } from "../port";
import type { WorkbookSnapshot } from "../sheet";
import { openWritable } from "./openWritable";
import type { WritablePackage } from "./openWritable";
import { zipParts } from "./patchPackage";
import { readWorkbook } from "./read";
import { writtenParts } from "./writeParts";
import { refuseWriting } from "./writeRefuse";

export { FileRefused } from "./guard";

export interface FilePort extends WorkbookPort {
  /** The workbook with all that was written; the very bytes that were opened if nothing was. */
  bytes(): Uint8Array;
}

/** Throws `FileRefused` (Chinese message) for what is not a readable .xlsx or .xlsm. */
export function openWorkbook(bytes: Uint8Array): Promise<FilePort> {
  let current = bytes;
  let snapshot: WorkbookSnapshot | null = null;
  let opened: WritablePackage | null = null;
  const read = (): WorkbookSnapshot => (snapshot ??= restored(readWorkbook(current)));
  const open = (): WritablePackage => (opened ??= openWritable(current));
  const refuse = (plan: WritePlan): readonly Refusal[] => refuseWriting(plan, open());
  const port: FilePort = {
    read: async () => read(),
    refuse: async (plan) => refuse(plan),
    write: async (plan) => {
      const refusals = refuse(plan);
      if (refusals.length > 0) throw new WriteRefused(refusals);
      current = zipParts(writtenParts(open(), plan));
      snapshot = null;
      opened = null;
    },
    bytes: () => current,
  };
  return Promise.resolve().then(() => {
    read();
    return port;
  });
}
