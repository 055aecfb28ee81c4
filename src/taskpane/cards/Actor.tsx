/** 经办人: asked once, then shown with a way to change it. Every event names them. */
import { useState } from "preact/hooks";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { useCards } from "./context";
import { TextField } from "./Fields";
import { cardWords } from "./texts";

/** @param fault said where a form was sent without a name */
export function Actor({ fault }: { readonly fault: boolean }) {
  const words = useWords(cardWords);
  const { actor, setActor } = useCards();
  const [asking, setAsking] = useState(actor === "");
  const [typed, setTyped] = useState(actor);
  if (!asking) {
    return (
      <p class="actor">
        {words.actor} <strong {...quoted}>{actor}</strong> <button type="button" class="quiet" onClick={() => setAsking(true)} aria-label={`${words.changeActor} ${words.actor}`}>{words.changeActor}</button>
      </p>
    );
  }
  return (
    <TextField
      label={words.actor} value={typed} hint={words.actorHint} fault={fault && typed.trim() === "" ? words.blank : null}
      onValue={(name) => {
        setTyped(name);
        setActor(name);
      }}
    />
  );
}
