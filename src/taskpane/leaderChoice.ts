/** 领导视图, chosen by this person on this machine; never in the workbook, where it would be everybody's. */

const KEY = "gj-leader";

export function leaderChosen(): boolean {
  try {
    return localStorage.getItem(KEY) === "1";
  } catch {
    return false;
  }
}

export function keepLeaderChoice(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is refused: the choice holds until the pane is closed.
  }
}
