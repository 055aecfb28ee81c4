/** Conditional formats and data validations of a sheet of ours, with the newer half of a data bar. */
import { rangeAddress } from "../address";
import type { ConditionalFormat, SheetPlan, Validation } from "../plan";
import type { WriteContext } from "./writeCells";
import { argb } from "./styleXml";
import { fileFormula } from "./writeFormula";
import { xstring } from "./writeText";

/** An attribute's text: line breaks survive only as references. */
const attribute = (text: string): string => xstring(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

/** The two halves of a data bar know each other by this; it only has to be unique on its sheet. */
const barId = (priority: number): string => `{47A7B000-0000-4000-8000-${String(priority).padStart(12, "0")}}`;

const EXCEL_2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

function rule(format: ConditionalFormat, priority: number, context: WriteContext): string {
  if (format.kind === "expression") {
    const dxf = context.styleBook.conditionalFormat(format.style);
    const stop = format.stopIfTrue === true ? ' stopIfTrue="1"' : "";
    return `<cfRule type="expression" dxfId="${dxf}" priority="${priority}"${stop}><formula>${xstring(fileFormula(format.formula))}</formula></cfRule>`;
  }
  return (
    `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="num" val="${format.minimum}"/><cfvo type="num" val="${format.maximum}"/>` +
    `<color rgb="${argb(format.color)}"/></dataBar><extLst><ext xmlns:x14="${EXCEL_2010}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">` +
    `<x14:id>${barId(priority)}</x14:id></ext></extLst></cfRule>`
  );
}

/** The first rule of the plan has the highest priority. */
export const conditionalFormatsXml = (sheet: SheetPlan, context: WriteContext): string =>
  sheet.conditionalFormats
    .map((format, index) => `<conditionalFormatting sqref="${rangeAddress(format.range)}">${rule(format, index + 1, context)}</conditionalFormatting>`)
    .join("");

/** Excel 2010 and later draw a bar by this half: solid, and as long as the share, not at least a tenth of the cell. */
export function dataBarExtension(sheet: SheetPlan): string {
  const bars = sheet.conditionalFormats.flatMap((format, index) => (format.kind === "dataBar" ? [{ format, priority: index + 1 }] : []));
  if (bars.length === 0) return "";
  const halves = bars.map(
    ({ format, priority }) =>
      `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${barId(priority)}">` +
      `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>${format.minimum}</xm:f></x14:cfvo>` +
      `<x14:cfvo type="num"><xm:f>${format.maximum}</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>` +
      `</x14:cfRule><xm:sqref>${rangeAddress(format.range)}</xm:sqref></x14:conditionalFormatting>`,
  );
  return (
    `<extLst><ext xmlns:x14="${EXCEL_2010}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
    `${halves.join("")}</x14:conditionalFormattings></ext></extLst>`
  );
}

/** The list as Excel stores it in the cell's rule. */
const listFormula = (values: readonly string[]): string => `"${values.join(",").replaceAll('"', '""')}"`;

function conditions(validation: Validation, dayShift: number): { readonly type: string; readonly formulas: string } {
  if (validation.kind === "list") return { type: "list", formulas: `<formula1>${xstring(listFormula(validation.values))}</formula1>` };
  const shift = validation.kind === "day" ? dayShift : 0;
  const formulas = `<formula1>${validation.minimum - shift}</formula1><formula2>${validation.maximum - shift}</formula2>`;
  return { type: validation.kind === "day" ? "date" : validation.kind, formulas };
}

export function validationsXml(sheet: SheetPlan, { dayShift }: WriteContext): string {
  if (sheet.validations.length === 0) return "";
  const rules = sheet.validations.map((validation) => {
    const { type, formulas } = conditions(validation, dayShift);
    return (
      `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${attribute(validation.error)}"` +
      ` promptTitle="${attribute(validation.promptTitle)}" prompt="${attribute(validation.prompt)}" sqref="${rangeAddress(validation.range)}">${formulas}</dataValidation>`
    );
  });
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}
