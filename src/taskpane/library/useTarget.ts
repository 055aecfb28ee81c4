/** The cell that a formula goes into: chosen once, so that ranges can be selected for the arguments meanwhile. */
import { useState } from "preact/hooks";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { CellPlace } from "../../workbook/office/insertFormula";
import { libraryTexts } from "./texts";

export interface TargetCell {
  readonly place: CellPlace | null;
  /** What stands in the cell, while the person is asked whether to overwrite it. */
  readonly occupied: string | null;
  /** Takes the cell that is selected now. */
  take(): Promise<void>;
  insert(formula: string, overwrite: boolean): Promise<void>;
  keep(): void;
}

export const placeText = ({ sheet, cell }: CellPlace): string => `${sheet}!${cell}`;

export function useTarget(): TargetCell {
  const { session } = usePane();
  const words = useWords(libraryTexts);
  const [place, setPlace] = useKept<CellPlace | null>("library/target", null);
  const [occupied, setOccupied] = useState<string | null>(null);
  return {
    place, occupied,
    async take() {
      const selected = await session.port.selectedRange();
      setOccupied(null);
      setPlace(selected === null ? null : { sheet: selected.sheet, cell: selected.first });
    },
    async insert(formula, overwrite) {
      if (place === null) return;
      const inserted = await session.port.insertFormula(place, formula, overwrite);
      setOccupied(inserted.kind === "occupied" ? inserted.shown : null);
      if (inserted.kind === "refused") session.say({ kind: "refused", messages: [inserted.message] });
      if (inserted.kind !== "inserted") return;
      const undo = async (): Promise<void> => {
        const back = await session.port.insertFormula(place, inserted.before, true, inserted.standing);
        if (back.kind === "refused") session.say({ kind: "refused", messages: [back.message] });
        else session.dismiss();
      };
      session.say({ kind: "said", message: words.inserted(placeText(place)), undo });
    },
    keep: () => setOccupied(null),
  };
}
