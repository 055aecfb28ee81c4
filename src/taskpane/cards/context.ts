/** What the parts of the page share: the reading, who acts, and how an action is carried out. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CardsOutcome, CardsState } from "../../actions/cards";
import type { CardEvent } from "../../campaign/cards";
import type { HandValues } from "./hand";
import type { CardsReading } from "./reading";

export const views = ["preview", "ledger", "notices", "hand"] as const;
export type View = (typeof views)[number];

export interface Cards {
  readonly reading: CardsReading;
  readonly today: number;
  /** An action is on its way: nothing else may be begun. */
  readonly busy: boolean;
  readonly actor: string;
  setActor(name: string): void;
  readonly view: View;
  show(view: View): void;
  /** The card that is open in the ledger, at the top of its group. */
  readonly opened: string | null;
  /** Shows a card in the ledger. */
  open(card: string | null): void;
  /** Cards that 通知书 was asked for; null: all that call for one. */
  readonly forNotices: readonly string[] | null;
  writeNotices(cards: readonly string[] | null): void;
  /** The form of 人工拟发. */
  readonly hand: HandValues;
  setHand(values: HandValues): void;
  /** What another row would fill in, while `hand` is half typed. */
  readonly offered: HandValues | null;
  /** @param takes whether it takes the place of what is typed */
  takeOffered(takes: boolean): void;
  preview(): Promise<void>;
  /**
   * Writes, says what came of it, and shows the cards as they are then.
   *
   * @param adopts whether the action takes up the changed tier table
   * @returns the events written; null where it was refused or given up, which is said
   */
  carry(action: (state: CardsState, today: number) => CardsOutcome, adopts?: boolean): Promise<readonly CardEvent[] | null>;
}

export const CardsContext = createContext<Cards | null>(null);

/** For everything below the page. */
export function useCards(): Cards {
  const cards = useContext(CardsContext);
  if (cards === null) throw new Error("no CardsContext above");
  return cards;
}
