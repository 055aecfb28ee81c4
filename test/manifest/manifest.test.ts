import { describe, expect, it } from "@jest/globals";
import { checkManifest, type Problem, type Surroundings } from "./checks";
import { manifest, surroundings } from "./surroundings";

describe("manifest.xml", () => {
  it("holds everything that Office demands of it", () => {
    expect(checkManifest(manifest, surroundings)).toEqual([]);
  });
});

/** A change that a person could make by mistake, and the check that must see it. */
const mistakes: readonly [string, Problem["check"], (text: string) => string][] = [
  ["an end tag is lost", "well-formed", (text) => text.replace("</Hosts>", "")],
  ["a prefix is not declared", "well-formed", (text) => text.replace("xmlns:bt=", "xmlns:bu=")],
  ["Version stands before Id", "order", (text) => swapLines(text, "<Id>", "<Version>")],
  ["Permissions stand before DefaultSettings", "order", (text) => moveBefore(text, /\s*<Permissions>.*?<\/Permissions>/s, "<DefaultSettings>")],
  ["Runtimes stand after DesktopFormFactor", "order", (text) => moveBefore(text, /\s*<Runtimes>.*?<\/Runtimes>/s, "</Host>\n    </Hosts>\n    <Resources>")],
  ["the tab's label stands before its groups", "order", (text) => moveBefore(text, /\s*<Label resid="Tab.Label"\/>/, '<Group id="GJ.Ledgers">')],
  ["Action stands before Icon in a button", "order", (text) => moveBefore(text, /\s*<Action xsi:type="ShowTaskpane">.*?<\/Action>/s, '<Icon>\n                    <bt:Image size="16" resid="Today.16"/>')],
  ["the strings stand before the pictures", "order", (text) => moveBefore(text, /\s*<bt:ShortStrings>.*?<\/bt:ShortStrings>/s, "<bt:Images>")],
  ["a group has no button", "order", (text) => text.replace(/<Control xsi:type="Button" id="GJ.Settings">.*?<\/Control>\s*<Control xsi:type="Button" id="GJ.Help">.*?<\/Control>/s, "")],
  ["an element is misspelt", "order", (text) => text.replace("<SupportUrl", "<SupporUrl")],
  ["a resid points nowhere", "resource", (text) => text.replace('resid="Today.Tip"', 'resid="Today.Tipp"')],
  ["a resid points to another kind of resource", "resource", (text) => text.replace('<Description resid="Today.Tip"/>', '<Description resid="Today.Label"/>')],
  ["a resource is left over", "resource", (text) => text.replace("<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Old" DefaultValue="旧"><bt:Override Locale="en-US" Value="Old"/></bt:String>')],
  ["a resid has 33 characters", "length", (text) => text.replaceAll("Today.Label", "T".repeat(33))],
  ["a short string has 126 characters", "length", (text) => text.replace('DefaultValue="打开面板"', `DefaultValue="${"字".repeat(126)}"`)],
  ["a translated long string has 251 characters", "length", (text) => text.replace('Value="Open the manual and', `Value="${"x".repeat(230)}`)],
  ["the description has 251 characters", "length", (text) => text.replace('<Description DefaultValue="', `<Description DefaultValue="${"字".repeat(251)}`)],
  ["a menu has no items", "order", (text) => text.replace(/<Items>.*?<\/Items>/s, "")],
  ["a button stands in the menu's place", "order", (text) => text.replace('xsi:type="Menu"', 'xsi:type="Button"')],
  ["a control has a type that Office does not know", "order", (text) => text.replace('xsi:type="Menu"', 'xsi:type="Gallery"')],
  ["the menu is none of Excel's", "command", (text) => text.replace("ContextMenuCell", "ContextMenuSheet")],
  ["an item of the menu has the id of a button", "length", (text) => text.replace('id="GJ.CardRow"', 'id="GJ.Cards"')],
  ["a string is empty", "length", (text) => text.replace('DefaultValue="刷新看板"', 'DefaultValue=""')],
  ["two buttons share an id", "length", (text) => text.replace('id="GJ.Refresh"', 'id="GJ.Today"')],
  ["a picture does not exist", "icon", (text) => text.replace("today-16.png", "today-17.png")],
  ["a picture has another size", "icon", (text) => text.replace("today-16.png", "today-32.png")],
  ["an icon lacks a size", "icon", (text) => text.replace('<bt:Image size="80" resid="Refresh.80"/>', "")],
  ["a button calls what is not associated", "command", (text) => text.replace("<FunctionName>refresh<", "<FunctionName>refreshAll<")],
  ["an action has no type that does anything", "command", (text) => text.replace('xsi:type="ExecuteFunction"', 'xsi:type="ShowTaskpane"')],
  ["the id is no GUID", "identity", (text) => text.replace("<Id>fc94f605", "<Id>fc94f60")],
  ["the version has three parts", "identity", (text) => text.replace("1.0.0.0", "1.0.0")],
  ["the namespace differs by language", "identity", (text) => text.replace('Value="GJ"/>', 'Value="HD"/>')],
  ["an address is not https", "address", (text) => text.replace('SupportUrl DefaultValue="https:', 'SupportUrl DefaultValue="http:')],
  ["an address has another origin", "address", (text) => text.replace("https://localhost:3000/functions.js\"", "https://localhost:3001/functions.js\"")],
  ["a string is not translated", "locale", (text) => text.replace(/(DefaultValue="打开面板">)\s*<bt:Override[^>]*>/, "$1")],
  ["the function metadata are not translated", "locale", (text) => text.replace(/<bt:Override[^>]*functions\.en-us\.json"\/>/, "")],
  ["a requirement set is lowered", "requirement", (text) => text.replace('MinVersion="1.14"', 'MinVersion="1.4"')],
  ["the runtime is short-lived", "shared-runtime", (text) => text.replace('lifetime="long"', 'lifetime="short"')],
  ["a button opens a page outside the runtime", "shared-runtime", (text) => text.replace('<SourceLocation resid="Pane.Url"/>\n                    <Title', '<SourceLocation resid="Help.Url"/>\n                    <Title')],
];

describe("the checks of manifest.xml see", () => {
  it.each(mistakes)("that %s", (_what, check, change) => {
    const changed = change(manifest);
    expect(changed).not.toBe(manifest);
    expect(checkManifest(changed, surroundings).map((problem) => problem.check)).toContain(check);
  });

  it.each<[string, Problem["check"], Partial<Surroundings>]>([
    ["that an empty picture was committed", "icon", { picture: (path) => ({ ...surroundings.picture(path)!, painted: 0 }) }],
    ["that an associated command has no button", "command", { commandNames: [...surroundings.commandNames, "issue"] }],
  ])("%s", (_what, check, changed) => {
    expect(checkManifest(manifest, { ...surroundings, ...changed }).map((problem) => problem.check)).toContain(check);
  });
});

function swapLines(text: string, first: string, second: string): string {
  const lines = text.split("\n");
  const [a, b] = [first, second].map((mark) => lines.findIndex((line) => line.includes(mark))) as [number, number];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return lines.join("\n");
}

function moveBefore(text: string, part: RegExp, mark: string): string {
  const [moved] = part.exec(text) ?? [""];
  return text.replace(moved, "").replace(mark, () => moved.trimStart() + mark);
}
