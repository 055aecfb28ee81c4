/** The sections of a composed bulletin, as a person names them who wants to write into one. */
import { runsOf, type Bulletin } from "./document";

export interface BulletinSection {
  /** Without its number. */
  readonly title: string;
  /** It states figures or days: its words cannot be replaced, only added to. */
  readonly computed: boolean;
}

/** @example sectionsOf(weekly)[0] → { title: "总体情况", computed: true } */
export function sectionsOf({ body }: Pick<Bulletin, "body">): readonly BulletinSection[] {
  const sections: { title: string; computed: boolean }[] = [];
  for (const block of body) {
    const last = sections.at(-1);
    if (block.kind === "heading" && block.level === 1) sections.push({ title: block.text.replace(/^[零一二三四五六七八九十]+、/u, ""), computed: false });
    else if (last !== undefined) last.computed ||= block.kind === "table" || runsOf(block).some(({ kind }) => kind !== "text");
  }
  return sections;
}
