/** Whether a file is a workbook that holds our sheets, from its list of names alone: no sheet is read. */
import { MARK_PREFIX, markName } from "../port";
import { openPackage } from "./readPackage";
import { readBook } from "./readBook";

const DEFAULT_WORKBOOK = "xl/workbook.xml";

/**
 * @param role of one sheet of ours; any where left out
 * @throws FileRefused for what is not a readable .xlsx or .xlsm
 */
export function bearsMark(bytes: Uint8Array, role = ""): boolean {
  const pack = openPackage(bytes);
  const main = [...pack.relations("").values()].find((relation) => relation.kind === "officeDocument");
  const path = main?.target ?? DEFAULT_WORKBOOK;
  const xml = pack.part(path);
  return xml !== null && readBook(path, xml).names.some(({ name, sheet }) => sheet === null && (role === "" ? name.startsWith(MARK_PREFIX) : name === markName(role)));
}
