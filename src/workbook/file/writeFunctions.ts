/**
 * Function names that a file holds under a prefix; without it Excel shows `#NAME?` until the cell is edited.
 * Source: Microsoft, "Issue: An _xlfn. prefix is displayed in front of a formula" (list of functions newer than the format).
 */
export const PREFIXED_FUNCTIONS: ReadonlySet<string> = new Set([
  "BINOM.DIST", "BINOM.INV", "CEILING.MATH", "CONCAT", "CONFIDENCE.NORM", "CONFIDENCE.T", "COVARIANCE.P", "COVARIANCE.S", "DAYS",
  "EXPON.DIST", "FLOOR.MATH", "FORECAST.LINEAR", "FORMULATEXT", "IFNA", "IFS", "ISFORMULA", "ISOWEEKNUM", "MAXIFS", "MINIFS",
  "MODE.SNGL", "NORM.DIST", "NORM.INV", "NUMBERVALUE", "PERCENTILE.EXC", "PERCENTILE.INC", "PERCENTRANK.EXC", "PERCENTRANK.INC",
  "QUARTILE.EXC", "QUARTILE.INC", "RANK.AVG", "RANK.EQ", "SHEET", "SHEETS", "STDEV.P", "STDEV.S", "SWITCH", "TEXTJOIN", "UNICHAR",
  "UNICODE", "VAR.P", "VAR.S", "XOR",
]);

/**
 * Functions whose answer may be an array that spills, or that bind names: they need parts beside the cell that this port does
 * not write, and the leaders' versions of Excel and WPS do not have them. Source: Microsoft, "Excel functions (alphabetical)".
 */
export const SPILLING_FUNCTIONS: ReadonlySet<string> = new Set([
  "BYCOL", "BYROW", "CHOOSECOLS", "CHOOSEROWS", "DROP", "EXPAND", "FILTER", "GROUPBY", "HSTACK", "LAMBDA", "LET", "MAKEARRAY", "MAP",
  "PIVOTBY", "RANDARRAY", "REDUCE", "SCAN", "SEQUENCE", "SORT", "SORTBY", "TAKE", "TEXTAFTER", "TEXTBEFORE", "TEXTSPLIT", "TOCOL",
  "TOROW", "UNIQUE", "VSTACK", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH",
]);
