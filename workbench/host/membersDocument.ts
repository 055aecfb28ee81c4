/** docs/host-members.md, from the tables that serve the members. */
import "./objects/services";
import "./objects/workbook";
import { checkedInExcel } from "./checked";
import { servedTypes } from "./members";
import type { ServedType } from "./session";

const HEAD = `# Members of Excel's API that the workbench serves

Made by \`npx tsx scripts/hostMembers.ts\` from the tables in workbench/host/objects; a test holds it to them. A member that is
not here fails with its type and name. Names are those of the wire (PascalCase); a leading underscore is the library's own.
"Checked" says in which Excel the type was compared with the host: docs/unverified-in-excel.md tells what to look at.
`;

const listed = (names: readonly string[]): string => (names.length === 0 ? "" : [...names].sort().map((name) => `\`${name}\``).join(" "));

const row = (type: ServedType): string =>
  `| ${type.name}${type.isCollection ? " (items)" : ""} | ${listed(type.readable)} | ${listed(type.writable)} | ${listed(type.objects)} | ${listed(type.methods)} | ${checkedInExcel[type.name] ?? "not yet"} |`;

export const membersDocument = (): string =>
  `${HEAD}\n| type | read | set | gives objects | methods | checked against real Excel |\n|---|---|---|---|---|---|\n${servedTypes().map(row).join("\n")}\n`;
