/** Types of exactly the Office.js that is tested against: the package's own, up to ExcelApi 1.15. */
/// <reference path="../../../node_modules/@microsoft/office-js/dist/office.d.ts" />
