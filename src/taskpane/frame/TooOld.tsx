/** Shown instead of the pane where it cannot run: outside Excel, or where Excel lacks an interface that the add-in is built on. */
import type { MissingInterface } from "../missing";
import { quoted, type Texts } from "../texts";
import { Notice } from "../components/Notice";

export const NotInExcel = ({ texts }: { readonly texts: Texts }) => (
  <main class="page"><Notice title={texts.openInExcelTitle}><p>{texts.openInExcel}</p></Notice></main>
);

export function TooOld({ missing, texts }: { readonly missing: readonly MissingInterface[]; readonly texts: Texts }) {
  return (
    <main class="page">
      <Notice title={texts.tooOldTitle}>
        <p>{texts.tooOldNeeds}</p>
        <ul>
          {missing.map(({ name, version, gives }) => <li key={name}>{name} {version}（<span {...quoted}>{gives}</span>）</li>)}
        </ul>
        <p>{texts.tooOldDo}</p>
        <p>{texts.tooOldStill}</p>
      </Notice>
    </main>
  );
}
