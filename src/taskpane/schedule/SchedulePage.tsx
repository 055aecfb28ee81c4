/** 倒排工期: the plan of the parcel that the user stands on, or of one that is chosen here. Reads only. */
import { useEffect, useState } from "preact/hooks";
import { parcelInRow } from "../../actions/scheduleOfParcel";
import { cellAddress } from "../../workbook/address";
import type { PageProps } from "../pageProps";
import { Reviewed } from "../components/Reviewed";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { Review, SelectedCell } from "../port";
import { ParcelChoice } from "./ParcelChoice";
import { ParcelPlan } from "./ParcelPlan";
import { scheduleTexts } from "./texts";

/** What the row of the ribbon's wish turned out to be: a cell, or none that could be had. */
type Asked = SelectedCell | "none" | null;

export function SchedulePage({ state }: PageProps) {
  const { session } = usePane();
  const [asked, setAsked] = useState<Asked>(null);
  useEffect(() => {
    if (state.wish !== "row") return;
    session.granted();
    void session.port.selectedCell().then((cell) => setAsked(cell ?? "none"));
    if (state.review === null && state.job === null) void session.run("review");
  }, [session, state.wish, state.review, state.job]);
  return <Reviewed state={state}>{(review) => <Schedule review={review} asked={asked} answered={() => setAsked(null)} />}</Reviewed>;
}

function Schedule({ review, asked, answered }: { readonly review: Review; readonly asked: Asked; readonly answered: () => void }) {
  const words = useWords(scheduleTexts);
  const { parcels } = review.intake.records;
  const [key, setKey] = useKept<string | null>("schedule/parcel", null);
  const [missed, setMissed] = useState<string | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const found = asked === "none" ? null : parcelInRow(parcels, asked);
    setKey(found?.key ?? null);
    setMissed(found !== null ? null : asked === "none" ? words.noCell : words.notARow(`${asked.sheet}!${cellAddress(asked.row, asked.column)}`));
    answered();
  }, [asked, parcels]);
  const parcel = parcels.find((one) => one.key === key);
  if (parcel !== undefined) return <ParcelPlan key={parcel.key} parcel={parcel} review={review} onLeave={() => setKey(null)} />;
  return (
    <>
      {missed !== null && <p class="stale" role="status">{missed}</p>}
      <ParcelChoice review={review} onChoose={(chosen) => { setMissed(null); setKey(chosen); }} />
    </>
  );
}
