/** The Fluent 2 design tokens that our styles use, as custom properties for the light and the dark theme. */
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

const properties = (theme, names) => names.map((name) => `--${name}:${theme[name]}`).join(";");

/**
 * The sheet for the tokens named `var(--…)` in `styles`; a name that is no token is an error.
 * The theme follows Excel where it tells (data-theme on the root), else the system.
 */
export function themeSheet(styles) {
  const names = [...new Set([...styles.matchAll(/var\(--([a-zA-Z0-9]+)\)/g)].map((match) => match[1]))].sort();
  const unknown = names.filter((name) => !(name in webLightTheme));
  if (unknown.length > 0) throw new Error(`not a design token: ${unknown.join(", ")}`);
  const differing = names.filter((name) => webLightTheme[name] !== webDarkTheme[name]);
  return [
    `:root{color-scheme:light dark;${properties(webLightTheme, names)}}`,
    `:root[data-theme=light]{color-scheme:light}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${properties(webDarkTheme, differing)}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${properties(webDarkTheme, differing)}}`,
  ].join("\n");
}
