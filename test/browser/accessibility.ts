/**
 * What a page must hold for keyboard, screen reader and weak eyes, told as a list of complaints: names, sizes, headings, references,
 * contrast. Source: WCAG 2.2 — 1.1.1, 1.3.1, 1.4.3, 2.5.8, 4.1.2. Runs inside the page.
 */
export function accessibilityComplaints(): string[] {
  const complaints: string[] = [];
  const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const every = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(visible);
  const shown = (element: Element): string => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${(element.textContent ?? "").trim().slice(0, 20)}”`;
  const textOf = (id: string): string => document.getElementById(id)?.textContent?.trim() ?? "";
  const nameOf = (element: Element): string => {
    const by = element.getAttribute("aria-labelledby");
    if (by !== null) return by.split(" ").map(textOf).join(" ").trim();
    const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(" ");
    return (element.getAttribute("aria-label") ?? element.getAttribute("title") ?? (element.matches("select, input, textarea") ? label : element.textContent) ?? "").trim();
  };

  if (!/^(zh-CN|en-US)$/.test(document.documentElement.lang)) complaints.push("the page names no language");
  for (const element of every("button, a[href], select, input, textarea, summary, iframe, [role=img], [role=tablist], [role=group], [role=tabpanel], [tabindex='0']")) {
    if (nameOf(element) === "") complaints.push(`${shown(element)} has no name`);
  }
  for (const element of every("button, select, summary")) {
    const { width, height } = element.getBoundingClientRect();
    if (height < 24 || width < 24) complaints.push(`${shown(element)} is ${Math.round(width)}×${Math.round(height)}, less than 24`);
  }
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) complaints.push(`the id ${id} occurs twice`);
  for (const element of document.querySelectorAll("[aria-controls], [aria-labelledby]")) {
    for (const id of `${element.getAttribute("aria-controls") ?? ""} ${element.getAttribute("aria-labelledby") ?? ""}`.split(" ")) if (id !== "" && !ids.includes(id)) complaints.push(`${shown(element)} refers to ${id}, which is not there`);
  }
  const levels = every("h1, h2, h3, h4").map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) complaints.push("there is not exactly one h1");
  levels.forEach((level, index) => { if (level > (levels[index - 1] ?? 0) + 1) complaints.push(`headings jump from ${levels[index - 1]} to ${level}`); });
  for (const table of every("table")) for (const header of table.querySelectorAll("th")) if (!header.hasAttribute("scope")) complaints.push(`${shown(header)} has no scope`);
  if (document.querySelectorAll("[role=tab][tabindex='0']").length !== document.querySelectorAll("[role=tablist]").length) complaints.push("a tablist has not exactly one stop of the Tab key");
  if (document.querySelectorAll("[role=tablist] [aria-selected=true]").length !== document.querySelectorAll("[role=tablist]").length) complaints.push("a tablist has not exactly one chosen tab");

  type Color = [number, number, number, number];
  const colorOf = (text: string): Color => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = ([red, green, blue, alpha]: Color, below: Color): Color => [red, green, blue].map((part, index) => part * alpha + below[index]! * (1 - alpha)).concat(1) as Color;
  const background = (element: Element | null): Color => {
    if (element === null) return [255, 255, 255, 1];
    const own = colorOf(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, background(element.parentElement));
  };
  const luminance = ([red, green, blue]: Color): number => {
    const [r, g, b] = [red, green, blue].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const element of every("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "");
    if (!hasText || element.closest(".spoken, :disabled") !== null) continue;
    const style = getComputedStyle(element);
    const below = background(element);
    const [light, dark] = [luminance(over(colorOf(element instanceof SVGElement ? style.fill : style.color), below)), luminance(below)].sort((one, other) => other - one) as [number, number];
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < needed) complaints.push(`${shown(element)} has a contrast of ${ratio.toFixed(2)}, less than ${needed}`);
  }
  return [...new Set(complaints)];
}
