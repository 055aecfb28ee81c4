/** 办理经过 of one card, the latest first: who did what on which day, and what was said with it. */
import { transitions, type CardEvent } from "../../campaign/cards";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { cardWords } from "./texts";

export function EventList({ events }: { readonly events: readonly CardEvent[] }) {
  const { texts } = usePane();
  const words = useWords(cardWords);
  const details = ({ tier, number, approver, answerBy, until, addressee }: CardEvent): readonly string[] => [
    ...(tier === null ? [] : [tier]), ...(number === null ? [] : [number]), ...(addressee === null ? [] : [`${words.addressee}${texts.colon}${addressee}`]),
    ...(answerBy === null ? [] : [words.answerBy(texts.day(answerBy))]), ...(until === null ? [] : [words.until(texts.day(until))]),
    ...(approver === null ? [] : [words.approvedBy(approver)]),
  ];
  return (
    <ol class="event-list">
      {events.map((event) => (
        <li key={event.id}>
          <p><strong {...quoted}>{transitions.find((one) => one.event === event.event)?.word}</strong> {texts.day(event.on)} <span class="hint" {...quoted}>{words.by(event.actor)}</span></p>
          {details(event).length > 0 && <p {...quoted}>{details(event).join(" · ")}</p>}
          {event.reason !== null && <p {...quoted}>{event.reason}</p>}
        </li>
      ))}
    </ol>
  );
}
