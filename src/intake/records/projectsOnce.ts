/** A key project listed on several sheets is one project. */
import type { Project } from "../../campaign/records";
import type { FindingSink } from "../findings";

const plain = (name: string): string => name.normalize("NFKC").replace(/[\s()（）“”"'、，,.-]/g, "");

/** Of one name on two sheets and not of two different units: the first leads, what it leaves open comes from the other. */
export function projectsOnce(projects: readonly Project[], sink: FindingSink): Project[] {
  const kept: Project[] = [];
  const places = new Map<string, number[]>();
  for (const project of projects) {
    const key = `${project.pool}|${plain(project.name)}`;
    const at = places.get(key)?.find((one) => {
      const known = kept[one];
      return known !== undefined && known.sheet !== project.sheet && (known.unit === null || project.unit === null || known.unit === project.unit);
    });
    const known = at === undefined ? undefined : kept[at];
    if (at === undefined || known === undefined) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [kept.length]);
      else list.push(kept.length);
      kept.push(project);
      continue;
    }
    sink.add("warning", "duplicate-project", { sheet: project.sheet, row: project.row, column: 0 }, `项目“${project.name}”与「${known.sheet}」第${known.row + 1}行重复，只计一次，以「${known.sheet}」为准、缺项互补`);
    kept[at] = {
      ...known, unit: known.unit ?? project.unit, person: known.person ?? project.person, level: known.level ?? project.level, phase: known.phase ?? project.phase,
      parcelId: known.parcelId ?? project.parcelId, secured: known.secured ?? project.secured, securedOn: known.securedOn ?? project.securedOn,
      investment: known.investment ?? project.investment,
    };
  }
  return kept;
}
