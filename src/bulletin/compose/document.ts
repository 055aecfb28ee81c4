/** The frame that all periodic bulletins share: title, 主送, body, signature, notes, properties. */
import { factsHash } from "../archive/factsHash";
import { runsText, text, type Attachment, type Block, type Bulletin, type Imprint, type Run } from "../document";
import { count } from "../figures";
import type { BulletinInput, IssueFields } from "../input";
import { phrases } from "../phrases";
import { withAdditions } from "./additions";
import { outline, paragraph, type Section } from "./outline";

export const campaignName = ({ settings }: Pick<BulletinInput, "settings">): string => settings.campaign?.name ?? "百日攻坚";

export interface Draft {
  readonly role: string;
  readonly sheetName: string;
  readonly subject: string;
  readonly title: readonly string[];
  readonly sections: readonly (Block | Section)[];
  readonly attachments: readonly Attachment[];
  readonly notes: readonly (readonly Run[])[];
}

const colon = (addressees: string): string => (/[：:]$/u.test(addressees) ? addressees.replace(/:$/u, "：") : `${addressees}：`);

export function imprintOf(issue: IssueFields, asOf: number): Imprint | null {
  if (issue.imprint === null) return null;
  return { copyTo: issue.imprint.copyTo, printedBy: issue.imprint.printedBy, printedOn: issue.imprint.printedOn ?? issue.day ?? asOf };
}

/** A campaign of quotation marks and all stays whole in a title: 云岫区“百日攻坚”行动 → [云岫区, “百日攻坚”行动]. */
export const namePieces = (name: string): readonly string[] => name.split(/(?=[“《（])/u);

export function finish(input: BulletinInput, draft: Draft): Bulletin {
  const { issue, facts } = input;
  return {
    role: draft.role, sheetName: draft.sheetName,
    header: issue.header, number: issue.number, draft: !issue.approved,
    title: issue.title === null ? draft.title : issue.title.split("\n"),
    addressees: colon(issue.addressees ?? "各责任单位"),
    body: [...outline(withAdditions(draft.sections, issue.additions)), paragraph([text(phrases.closing)])],
    attachments: draft.attachments,
    signature: { office: issue.office, day: issue.day ?? facts.asOf },
    notes: draft.notes,
    imprint: imprintOf(issue, facts.asOf),
    properties: { subject: draft.subject, asOf: facts.asOf, preset: input.preset, sources: input.sources, factsHash: factsHash(facts) },
  };
}

/** `附件：1.…` in the order of the attachments; a single one has no number (GB/T 9704 7.3.4). */
export const attachmentLines = (attachments: readonly Attachment[]): readonly string[] =>
  attachments.map(({ title }, index) => (attachments.length === 1 ? title : `${runsText([count(index + 1, "", "附件")])}.${title}`));
