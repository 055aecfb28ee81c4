/**
 * What Office would refuse in manifest.xml, found without a network: each check gives its name and what is wrong.
 * Source of the rules: [MS-OWEMXML] and Microsoft's reference of the add-in only manifest.
 */
import { child, elements, everyElement, parseXml, type XmlElement } from "./xml";
import { childOrder, limits, officeMenus, requirementSets } from "./schema";
import type { PngFacts } from "./png";

export interface Problem {
  check: "well-formed" | "order" | "resource" | "length" | "icon" | "command" | "identity" | "address" | "locale" | "requirement" | "shared-runtime";
  message: string;
}

export interface Surroundings {
  /** What the ribbon's FunctionNames are associated with in src/commands. */
  commandNames: readonly string[];
  /** The picture at a path below the add-in's address, or null where there is none. */
  picture(path: string): PngFacts | null;
}

export function checkManifest(text: string, surroundings: Surroundings): Problem[] {
  let root: XmlElement;
  try {
    root = parseXml(text);
  } catch (error) {
    return [{ check: "well-formed", message: String(error) }];
  }
  return [
    ...order(root, root.name), ...resources(root), ...lengths(root), ...icons(root, surroundings), ...commands(root, surroundings),
    ...identity(root), ...addresses(root), ...locales(root), ...requirements(root), ...sharedRuntime(root),
  ];
}

/** Elements whose children depend on their type. */
const typed = ["ExtensionPoint", "Control"];
const placed = ({ name, attributes }: XmlElement): string => (typed.includes(name) ? `${name}[${attributes["xsi:type"]}]` : name);

function order(element: XmlElement, path: string): Problem[] {
  const key = Object.keys(childOrder).filter((one) => `/${path}`.endsWith(`/${one}`)).sort((a, b) => b.length - a.length)[0];
  const problems = element.children.flatMap((one) => order(one, `${path}/${placed(one)}`));
  if (key === undefined) return typed.includes(element.name) ? [...problems, { check: "order", message: `${path}: this type does not belong here` }] : problems;
  const names = childOrder[key]!.map((name) => name.replace("!", ""));
  const present = element.children.map((one) => one.name);
  const found = (message: string) => problems.push({ check: "order", message: `${path}: ${message}` });
  for (const name of present) if (!names.includes(name)) found(`${name} does not belong here`);
  const places = present.map((name) => names.indexOf(name)).filter((place) => place >= 0);
  if (places.some((place, index) => index > 0 && place < places[index - 1]!)) found(`children stand out of order: ${present.join(" ")}`);
  for (const name of childOrder[key]!) if (name.endsWith("!") && !present.includes(name.slice(0, -1))) found(`${name.slice(0, -1)} is missing`);
  return problems;
}

/** Where an element takes its text or picture from: the section of Resources. */
const sectionOf = (element: XmlElement): string =>
  ({ Description: "bt:LongStrings", Runtime: "bt:Urls", SourceLocation: "bt:Urls", FunctionFile: "bt:Urls", LearnMoreUrl: "bt:Urls", "bt:Image": "bt:Images" })[element.name] ?? "bt:ShortStrings";

function resources(root: XmlElement): Problem[] {
  const problems: Problem[] = [];
  const section = (name: string) => elements(root, name)[0]?.children ?? [];
  const used = everyElement(root).filter((one) => one.attributes["resid"] !== undefined);
  for (const one of used) {
    const resid = one.attributes["resid"]!;
    const matches = section(sectionOf(one)).filter((entry) => entry.attributes["id"] === resid);
    if (matches.length !== 1) problems.push({ check: "resource", message: `${one.name} resid="${resid}" has ${matches.length} entries in ${sectionOf(one)}` });
    if (resid.length > limits.resid) problems.push({ check: "length", message: `resid ${resid} is longer than ${limits.resid}` });
  }
  const wanted = new Set(used.map((one) => one.attributes["resid"]));
  for (const entry of elements(root, "Resources").flatMap((one) => one.children.flatMap((part) => part.children))) {
    if (!wanted.has(entry.attributes["id"])) problems.push({ check: "resource", message: `${entry.attributes["id"]} is used nowhere` });
  }
  return problems;
}

/** The default and every translation of an entry. */
const texts = (entry: XmlElement): string[] => [entry.attributes["DefaultValue"] ?? "", ...entry.children.map((one) => one.attributes["Value"] ?? "")];

function lengths(root: XmlElement): Problem[] {
  const measure = (entries: XmlElement[], limit: number) => entries.flatMap((entry) => texts(entry)
    .filter((one) => one.trim() === "" || one.length > limit)
    .map((one): Problem => ({ check: "length", message: `${entry.attributes["id"] ?? entry.name}: ${one.length} characters of 1–${limit}` })));
  const ids = ["CustomTab", "Group", "Control", "Item"].flatMap((name) => elements(root, name)).map((one) => one.attributes["id"] ?? "");
  return [
    ...measure(root.children.filter((one) => one.name === "DisplayName"), limits.DisplayName),
    ...measure(root.children.filter((one) => one.name === "Description"), limits.Description),
    ...measure(elements(root, "bt:ShortStrings").flatMap((one) => one.children), limits.ShortStrings),
    ...measure(elements(root, "bt:LongStrings").flatMap((one) => one.children), limits.LongStrings),
    ...ids.filter((id, index) => id === "" || id.length > limits.id || ids.indexOf(id) !== index)
      .map((id): Problem => ({ check: "length", message: `id "${id}" is empty, too long or used twice` })),
  ];
}

function icons(root: XmlElement, { picture }: Surroundings): Problem[] {
  const problems: Problem[] = [];
  const expectPicture = (url: string, size: number) => {
    const facts = picture(new URL(url).pathname);
    if (facts === null) problems.push({ check: "icon", message: `${url} does not exist` });
    else if (facts.width !== size || facts.height !== size) problems.push({ check: "icon", message: `${url} is ${facts.width}×${facts.height}, not ${size}` });
    else if (facts.painted < size * 4) problems.push({ check: "icon", message: `${url} is (nearly) empty` });
  };
  for (const [name, size] of [["IconUrl", 32], ["HighResolutionIconUrl", 64]] as const) {
    for (const url of texts(child(root, name) ?? { name, attributes: {}, children: [], text: "" })) if (URL.canParse(url)) expectPicture(url, size);
  }
  const entries = new Map(elements(root, "bt:Images").flatMap((one) => one.children).map((one) => [one.attributes["id"], one]));
  for (const icon of elements(root, "Icon")) {
    const sizes = icon.children.map((one) => Number(one.attributes["size"]));
    for (const size of [16, 32, 64, 80]) if (!sizes.includes(size)) problems.push({ check: "icon", message: `an Icon lacks size ${size}` });
    for (const one of icon.children) {
      const url = entries.get(one.attributes["resid"])?.attributes["DefaultValue"] ?? "";
      if (URL.canParse(url)) expectPicture(url, Number(one.attributes["size"]));
    }
  }
  return problems;
}

function commands(root: XmlElement, { commandNames }: Surroundings): Problem[] {
  const called = elements(root, "FunctionName").map((one) => one.text.trim());
  return [
    ...called.filter((name) => !commandNames.includes(name)).map((name): Problem => ({ check: "command", message: `${name} is not associated in src/commands` })),
    ...commandNames.filter((name) => !called.includes(name)).map((name): Problem => ({ check: "command", message: `${name} has no button` })),
    ...elements(root, "OfficeMenu").map(({ attributes }) => attributes["id"] ?? "").filter((id) => !officeMenus.some((one) => one === id))
      .map((id): Problem => ({ check: "command", message: `there is no menu ${id} in Excel` })),
    ...elements(root, "Action").flatMap((action): Problem[] => {
      const needed = { ShowTaskpane: "SourceLocation", ExecuteFunction: "FunctionName" }[action.attributes["xsi:type"] ?? ""];
      return needed !== undefined && child(action, needed) !== undefined ? [] : [{ check: "command", message: `an Action of type ${action.attributes["xsi:type"]} does nothing` }];
    }),
  ];
}

function identity(root: XmlElement): Problem[] {
  const problems: Problem[] = [];
  const expectText = (name: string, pattern: RegExp) => {
    const text = child(root, name)?.text.trim() ?? "";
    if (!pattern.test(text)) problems.push({ check: "identity", message: `${name} is "${text}"` });
  };
  expectText("Id", /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expectText("Version", /^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
  expectText("DefaultLocale", /^zh-CN$/);
  expectText("Permissions", /^ReadWriteDocument$/);
  if (root.attributes["xsi:type"] !== "TaskPaneApp") problems.push({ check: "identity", message: "not a TaskPaneApp" });
  const namespaces = elements(root, "bt:String").filter((one) => one.attributes["id"] === elements(root, "Namespace")[0]?.attributes["resid"]).flatMap(texts);
  if (namespaces.length === 0 || namespaces.some((one) => one !== "GJ")) problems.push({ check: "identity", message: `namespace ${namespaces.join()}` });
  return problems;
}

function addresses(root: XmlElement): Problem[] {
  const urls = [...["IconUrl", "HighResolutionIconUrl", "SupportUrl", "DefaultSettings"].flatMap((name) => root.children.filter((one) => one.name === name)), ...elements(root, "bt:Images"), ...elements(root, "bt:Urls")]
    .flatMap(everyElement).flatMap((one) => [one.attributes["DefaultValue"], one.attributes["Value"]]).filter((one) => one !== undefined);
  const origins = new Set(urls.map((url) => (URL.canParse(url) ? new URL(url).origin : url)));
  return [
    ...urls.filter((url) => !URL.canParse(url) || new URL(url).protocol !== "https:").map((url): Problem => ({ check: "address", message: `${url} is not https` })),
    ...(origins.size === 1 ? [] : [{ check: "address" as const, message: `several origins: ${[...origins].join(" ")}` }]),
  ];
}

function locales(root: XmlElement): Problem[] {
  const entries = [...root.children.filter((one) => ["DisplayName", "Description"].includes(one.name)), ...elements(root, "bt:String"), ...elements(root, "bt:Url").filter((one) => one.attributes["id"]?.includes("Metadata"))];
  return entries.filter((entry) => entry.children.filter((one) => /(^|:)Override$/.test(one.name) && one.attributes["Locale"] === "en-US").length !== 1)
    .map((entry) => ({ check: "locale", message: `${entry.attributes["id"] ?? entry.name} has no (single) en-US text` }));
}

function requirements(root: XmlElement): Problem[] {
  const stated = Object.fromEntries(elements(root, "bt:Set").map((one) => [one.attributes["Name"], one.attributes["MinVersion"]]));
  return JSON.stringify(stated) === JSON.stringify(requirementSets) ? [] : [{ check: "requirement", message: `requirement sets are ${JSON.stringify(stated)}` }];
}

/** Pane, commands and custom functions share one page that stays alive. */
function sharedRuntime(root: XmlElement): Problem[] {
  const runtime = elements(root, "Runtime")[0];
  const overrides = child(root, "VersionOverrides");
  const pages = overrides === undefined ? [] : [
    ...elements(overrides, "Page").flatMap((one) => one.children), ...elements(overrides, "FunctionFile"),
    ...elements(overrides, "Action").flatMap((one) => one.children.filter((part) => part.name === "SourceLocation")),
  ];
  return [
    ...(runtime?.attributes["lifetime"] === "long" ? [] : [{ check: "shared-runtime" as const, message: "the runtime is not long-lived" }]),
    ...pages.filter((one) => one.attributes["resid"] !== runtime?.attributes["resid"]).map((one): Problem => ({ check: "shared-runtime", message: `${one.name} opens another page than the runtime` })),
  ];
}
