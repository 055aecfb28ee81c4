/** 经办人, as the page of cards asks for it. */
import { useState } from "preact/hooks";
import { keepActor, readActor } from "../actor";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { Section } from "./Section";
import { settingsTable } from "./texts";

export function ActorSection() {
  const { session } = usePane();
  const words = useWords(settingsTable);
  const [typed, setTyped] = useState(readActor);
  return (
    <Section id="gj-actor" title={words.actor} hint={words.actorHint}>
      <form
        class="settings-row" onSubmit={(event) => {
          event.preventDefault();
          const kept = keepActor(typed);
          setTyped(kept);
          session.say({ kind: "said", message: words.actorKept(kept), undo: null });
        }}
      >
        <input type="text" aria-labelledby="gj-actor" autoComplete="name" maxLength={40} value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        <button type="submit">{words.keep}</button>
      </form>
    </Section>
  );
}
