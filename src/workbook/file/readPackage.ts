/** Parts by path and relations between them, as the Open Packaging Conventions have them: paths ignore case, targets may be absolute. */
import { openParts } from "./guard";
import { scanXml } from "./readXml";

export interface Relation {
  /** Last segment of the type: `worksheet`, `styles` …; the rest differs between Transitional and Strict. */
  readonly kind: string;
  /** Path of the target part, without a leading `/`. */
  readonly target: string;
}

export interface WorkbookPackage {
  part(path: string): Uint8Array | null;
  /** Relations of a part by id; `""` is the package. External targets are left out. */
  relations(ofPart: string): ReadonlyMap<string, Relation>;
}

/** `resolveTarget("xl/workbook.xml", "worksheets/a.xml")` → `xl/worksheets/a.xml`; `"/xl/a.xml"` → `xl/a.xml`; `..` climbs. */
function resolveTarget(fromPart: string, target: string): string {
  const plain = target.replaceAll("\\", "/");
  const steps = plain.startsWith("/") ? [] : fromPart.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** `relationsPath("xl/workbook.xml")` → `xl/_rels/workbook.xml.rels`. */
function relationsPath(ofPart: string): string {
  const folder = ofPart.slice(0, ofPart.lastIndexOf("/") + 1);
  return `${folder}_rels/${ofPart.slice(folder.length)}.rels`;
}

/** Throws `FileRefused` for what `openParts` refuses. */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  const source = openParts(bytes);
  const spelled = new Map(source.names.map((name) => [name.toLowerCase(), name]));
  const part = (path: string): Uint8Array | null => {
    const name = spelled.get(path.toLowerCase());
    return name === undefined ? null : source.part(name);
  };
  return {
    part,
    relations(ofPart) {
      const path = relationsPath(ofPart);
      const relations = new Map<string, Relation>();
      const xml = part(path);
      if (xml === null) return relations;
      scanXml(path, xml, {
        open(name, attribute) {
          if (name !== "Relationship" || attribute("TargetMode") === "External") return;
          const type = attribute("Type") ?? "";
          const target = resolveTarget(ofPart, attribute("Target") ?? "");
          relations.set(attribute("Id") ?? "", { kind: type.slice(type.lastIndexOf("/") + 1), target });
        },
      });
      return relations;
    },
  };
}
