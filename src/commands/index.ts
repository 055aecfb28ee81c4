/** Entry: the ribbon's buttons are associated as soon as Office knows the page. */
import { associateCommands } from "./commands";

void Office.onReady(associateCommands);
