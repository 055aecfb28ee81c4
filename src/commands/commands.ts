/**
 * The ribbon's buttons, by the FunctionName that manifest.xml gives them. They live in the page of the pane (shared runtime):
 * a button brings the pane forward and hands its name over, by one event of the window; the pane acts and shows what comes of it.
 */

/** What the pane listens for; `detail` is the name of the button and what to call once all is done. Cancelled = taken. */
export const COMMAND_EVENT = "gj-command";

const handToPane = (name: string) => async (event: Office.AddinCommands.Event): Promise<void> => {
  try {
    // The page runs with the pane closed too: an action does not fail because it cannot be watched.
    await Office.addin.showAsTaskpane().catch(() => undefined);
    await new Promise<void>((done) => {
      const notTaken = window.dispatchEvent(new CustomEvent(COMMAND_EVENT, { detail: { name, done }, cancelable: true }));
      if (notTaken) done();
    });
  } finally {
    // Excel keeps the button busy until it hears this, whatever went wrong.
    event.completed();
  }
};

/** The last two stand in the menu of a cell. */
const names = ["connect", "refresh", "snapshot", "weekly", "halfMonth", "month", "cards", "audit", "settings", "help", "scheduleRow", "cardRow"] as const;

export const commands: Readonly<Record<string, (event: Office.AddinCommands.Event) => Promise<void>>> =
  Object.fromEntries(names.map((name) => [name, handToPane(name)]));

export function associateCommands(): void {
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
}
