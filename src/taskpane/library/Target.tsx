/** Where the formula goes, and the press that puts it there; what stands there is never overwritten unasked. */
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { libraryTexts } from "./texts";
import { placeText, type TargetCell } from "./useTarget";

export function Target({ target: { place, occupied, take, insert, keep }, formula }: { readonly target: TargetCell; readonly formula: string | null }) {
  const words = useWords(libraryTexts);
  const no = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (occupied !== null) no.current?.focus();
    else if (asked.current) yes.current?.focus();
    asked.current = occupied !== null;
  }, [occupied]);
  return (
    <>
      <div class="target-line">
        <span>{words.into} {place === null ? <span class="faint">{words.noTarget}</span> : <strong {...quoted}>{placeText(place)}</strong>}</span>
        <button type="button" onClick={() => void take()}>{words.takeCell}</button>
      </div>
      {occupied !== null && place !== null && formula !== null ? (
        <div class="stale confirm" role="alert">
          <p>{words.occupied(placeText(place), occupied)}</p>
          <div class="notice-buttons">
            <button type="button" ref={no} onClick={keep}>{words.keep}</button>
            <button type="button" onClick={() => void insert(formula, true)}>{words.overwrite}</button>
          </div>
        </div>
      ) : (
        <button type="button" class="primary" ref={yes} disabled={formula === null || place === null} onClick={() => { if (formula !== null) void insert(formula, false); }}>{words.insertNow}</button>
      )}
    </>
  );
}
