/**
 * The ribbon's buttons, by the FunctionName that manifest.xml gives them. They live in the page of the pane (shared runtime):
 * a button brings the pane forward and tells it, by one event of the window, what was pressed.
 */

/** What the pane listens for; `detail` is the name of the button. */
export const COMMAND_EVENT = "gj-command";

const tellPane = (name: string) => async (event: Office.AddinCommands.Event): Promise<void> => {
  try {
    await Office.addin.showAsTaskpane();
    window.dispatchEvent(new CustomEvent(COMMAND_EVENT, { detail: name }));
  } finally {
    // Excel keeps the button busy until it hears this, whatever went wrong.
    event.completed();
  }
};

export const commands: Readonly<Record<string, (event: Office.AddinCommands.Event) => Promise<void>>> = {
  refresh: tellPane("refresh"),
  help: tellPane("help"),
};

export function associateCommands(): void {
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
}
