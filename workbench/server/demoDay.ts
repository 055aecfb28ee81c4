/** The day that the sample was made for, as today of the page and the add-in in it: what they run knows nothing of it. */

export const CLOCK_PATH = "/workbench/today.js";

/**
 * A script that moves `Date` of its window to `day` (YYYY-MM-DD), the time of day as it is; the page sets `demoDayOver` once
 * another workbook is opened, and every window is back at the machine's day.
 */
export const clockScript = (day: string): string => `(() => {
  const Real = Date;
  const [year, month, date] = ${JSON.stringify(day)}.split("-").map(Number);
  const now = new Real();
  const moved = new Real(year, month - 1, date).getTime() - new Real(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const time = () => Real.now() + (window.top.demoDayOver === true ? 0 : moved);
  window.Date = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [time()] : given, made),
    apply: () => new Real(time()).toString(),
    get: (target, key) => (key === "now" ? time : Reflect.get(target, key)),
  });
})();
`;

/** The page with the script before all others. @example withClock("<head><title>") // '<head><script src="/workbench/today.js"></script><title>' */
export const withClock = (html: string): string => html.replace(/<head[^>]*>/u, (head) => `${head}<script src="${CLOCK_PATH}"></script>`);
