/** 更多: the pages that have no tab of their own, each with a line on what it is for. */
import { usePane } from "../hooks/useSession";
import { morePlaces } from "../places";

export function MorePage() {
  const { session, texts } = usePane();
  return (
    <ul class="more-list">
      {([...morePlaces, "help"] as const).map((place) => (
        <li key={place}>
          <button type="button" class="more-item" onClick={() => session.show(place)}>
            <strong>{texts[place]}</strong>
            <span>{texts[`${place}Hint`]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
