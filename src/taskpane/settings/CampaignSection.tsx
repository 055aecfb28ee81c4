/** The campaign as 攻坚设置 has it, with the way there. */
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { TrackerState } from "../session";
import { quoted } from "../texts";
import { Section } from "./Section";
import { settingsTable } from "./texts";

export function CampaignSection({ tracker: state }: { readonly tracker: TrackerState }) {
  const { session, texts } = usePane();
  const words = useWords(settingsTable);
  const toSheet = <button type="button" onClick={() => void session.jumpToRow("GJ_sheet_settings", 0)}>{words.toSheet}</button>;
  if (state.kind === "damaged") return <Section id="gj-campaign" title={words.campaign} hint={words.editHint}>{toSheet}</Section>;
  if (state.kind !== "tracker") return <Section id="gj-campaign" title={words.campaign} hint={words.noTracker} />;
  const { campaign, start, days, countFirstDay, asOf } = state.tracker;
  const facts = [[words.name, campaign], [words.start, start === null ? words.toFill : texts.day(start)], [words.length, days === null ? words.toFill : words.days(days)], [words.firstDay, countFirstDay ? words.counted : words.notCounted], [words.asOf, texts.day(asOf)]] as const;
  return (
    <Section id="gj-campaign" title={words.campaign} hint={words.editHint}>
      <dl class="settings-facts">
        {facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={name} {...(value === campaign ? quoted : {})}>{value}</dd>])}
      </dl>
      {toSheet}
    </Section>
  );
}
