/** 与上期相比: what the archived bulletin before this one said, against now. */
import { useMemo } from "preact/hooks";
import { Jump } from "../components/Jump";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { changesSince, kindNames, latestArchived, type BulletinKind } from "../../actions/bulletins";
import type { BulletinReading } from "./reading";
import { bulletinWords } from "./texts";

/** Lines of the action are indented by their rank. */
const depth = (line: string): number => (line.length - line.trimStart().length) / 2;

export function Changes({ kind, reading: { tracked, archive } }: { readonly kind: BulletinKind; readonly reading: BulletinReading }) {
  const words = useWords(bulletinWords);
  const row = latestArchived(archive.rows, kind, tracked.asOf.day);
  // Facts of an earlier day are computed again: not at every stroke of a key in the form above.
  const lines = useMemo(() => (row === null ? null : changesSince(tracked, row).lines), [row, tracked]);
  return (
    <details class="card">
      <summary>{words.changes}</summary>
      {lines === null ? <p class="as-of">{words.noArchive(kindNames[kind])}</p> : (
        <>
          <ul class="change-lines" {...quoted}>{lines.map((line, index) => <li key={`${index} ${line}`} class={`change-${Math.min(2, depth(line))}`}>{line.trim()}</li>)}</ul>
          <Jump sheet="通报存档" cell={null} />
        </>
      )}
    </details>
  );
}
