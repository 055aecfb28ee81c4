/** The custom functions as the pane tells of them; catalogue.json is made by scripts/catalogue.ts from declarations and reference pages. */
import data from "./catalogue.json";

export interface Parameter {
  readonly name: string;
  /** Chinese. */
  readonly label: string;
  readonly zh: string;
  readonly en: string;
  readonly optional: boolean;
}

export interface Example {
  /** Chinese. */
  readonly about: string;
  readonly formula: string;
  readonly answer: readonly (readonly string[])[];
  /** The answer has more rows. */
  readonly cut: boolean;
}

export interface CatalogueEntry {
  readonly name: string;
  /** The Chinese name. */
  readonly title: string;
  readonly zh: string;
  readonly en: string;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
}

export const catalogue: readonly CatalogueEntry[] = data;

/**
 * Help as it stands under the label that it is of: without the label and the 可选 that are read there already.
 *
 * @example helpUnder({ label: "截止日", zh: "截止日：日期或日期文字，可为区域。", … }, "zh") // "日期或日期文字，可为区域。"
 */
export function helpUnder(help: Pick<Parameter, "label" | "zh" | "en">, language: "zh" | "en"): string {
  const text = help[language].replace(/^(可选。|Optional\. )/, "");
  return text.startsWith(`${help.label}：`) ? text.slice(help.label.length + 1) : text;
}

/**
 * Those whose name, words or parameters hold every word of a search; all of them for a blank one.
 *
 * @example searchFunctions("倒计时 截止日").map(({ name }) => name) // COUNTDOWN
 */
export function searchFunctions(search: string): readonly CatalogueEntry[] {
  const words = search.normalize("NFKC").toUpperCase().split(/\s+/).filter((word) => word !== "");
  return catalogue.filter(({ name, title, zh, en, parameters }) => {
    const text = [`GJ.${name}`, title, zh, en, ...parameters.map(({ label }) => label)].join(" ").toUpperCase();
    return words.every((word) => text.includes(word));
  });
}
