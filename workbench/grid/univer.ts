/** The grid itself: Univer with its core, conditional formats and validation, in Chinese. */
import { createUniver, greenTheme, LocaleType, mergeLocales } from "@univerjs/presets";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionWords from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

export type Grid = ReturnType<typeof createUniver>["univerAPI"];

export function createGrid(container: HTMLElement): Grid {
  const { univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    theme: greenTheme,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreWords, conditionWords, validationWords) },
    presets: [
      UniverSheetsCorePreset({ container, ribbonType: "simple", formula: { initialFormulaComputing: CalculationMode.FORCED } }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    ],
  });
  return univerAPI;
}
