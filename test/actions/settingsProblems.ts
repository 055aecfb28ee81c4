/** What a settings file is refused for; nothing where it is taken. */
import { parseSettingsFile, SettingsFileRefused } from "../../src/actions/settingsFile";

export function problemsOf(text: string): readonly string[] {
  try {
    parseSettingsFile(text);
  } catch (error) {
    if (error instanceof SettingsFileRefused) return error.problems;
    throw error;
  }
  return [];
}
