/** 设置: what belongs to this person is set here; what belongs to the campaign is set on its sheet, and the way there is shown. */
import type { PageProps } from "../pageProps";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { INTERFACES, VERSION } from "./about";
import { ActorSection } from "./ActorSection";
import { CampaignSection } from "./CampaignSection";
import { FactorySection } from "./FactorySection";
import { FileSection } from "./FileSection";
import { RemoveSection } from "./RemoveSection";
import { Section } from "./Section";
import { settingsTable } from "./texts";

export function SettingsPage({ state }: PageProps) {
  const { session } = usePane();
  const words = useWords(settingsTable);
  const writes = !state.leader && (state.tracker.kind === "tracker" || state.tracker.kind === "damaged");
  return (
    <div class="settings">
      <CampaignSection tracker={state.tracker} />
      <ActorSection />
      {!state.leader && (
        <Section id="gj-view" title={words.view} hint={words.viewHint}>
          <button type="button" onClick={() => session.setLeader(true)}>{words.toLeader}</button>
        </Section>
      )}
      <Section id="gj-language" title={words.language} hint={words.languageHint} />
      {writes && <FileSection job={state.job} />}
      {writes && <FactorySection job={state.job} />}
      {writes && <RemoveSection job={state.job} />}
      <Section id="gj-about" title={words.about} hint={words.privacy}>
        <p>{words.version(VERSION)}</p>
        <p class="as-of">{words.complete(INTERFACES)}</p>
      </Section>
    </div>
  );
}
