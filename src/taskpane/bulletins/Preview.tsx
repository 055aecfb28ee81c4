/** 预览: the paper, as wide as the pane or full size, with or without the figures telling where they come from. */
import { useMemo } from "preact/hooks";
import { useKept } from "../hooks/useKept";
import { useWords } from "../hooks/useWords";
import type { ComposedBulletin } from "../../actions/bulletins";
import { figuredPaper } from "./figures";
import { PaperView } from "./Paper";
import type { BulletinReading } from "./reading";
import { SourceNote } from "./SourceNote";
import { bulletinWords } from "./texts";
import { useSources } from "./useSources";

export function Preview({ shown: { bulletin, input }, reading }: { readonly shown: ComposedBulletin; readonly reading: BulletinReading }) {
  const words = useWords(bulletinWords);
  const [large, setLarge] = useKept("bulletins/large", false);
  const [explained, setExplained] = useKept("bulletins/sources", false);
  const { papers, figures } = useMemo(() => figuredPaper(bulletin), [bulletin]);
  const { asking, asked, close } = useSources(figures);
  return (
    <section class="preview">
      <h2>{words.preview}</h2>
      <div class="preview-tools">
        <button type="button" class="filter" aria-pressed={large} onClick={() => setLarge(!large)}>{words.larger}</button>
        <button type="button" class="filter" aria-pressed={explained} onClick={() => setExplained(!explained)}>{words.sources}</button>
      </div>
      {explained && <p class="as-of">{words.sourcesHint}</p>}
      {explained && asked !== null && <SourceNote figure={asked.figure} reading={reading} input={input} onClose={close} />}
      <div class="scroll paper-scroll" role="group" aria-label={words.paper} tabIndex={0}>
        <PaperView papers={papers} large={large} asking={explained ? asking : null} />
      </div>
    </section>
  );
}
