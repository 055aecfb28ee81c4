/** Types whose members were compared with a real Excel, with the Excel and the day; a type that is absent was not. */
export const checkedInExcel: Readonly<Record<string, string>> = {};
