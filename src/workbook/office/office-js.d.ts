/** Types of exactly the Office.js that is tested against: the package's own, up to ExcelApi 1.15. */
import "@microsoft/office-js/dist/office";
