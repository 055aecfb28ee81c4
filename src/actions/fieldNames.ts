/** What a person calls a field of intake: 面积, 成交日 … The doors show it; they do not import intake. */
import { fieldDefinitions } from "../intake/fields";

/** `fieldNames.get("soldOn")` → `"成交日"`. */
export const fieldNames: ReadonlyMap<string, string> = new Map(fieldDefinitions.map(({ id, name }) => [id, name]));
