/** Ribbon and menus of a cell as manifest.xml describes them, in Chinese: the stand-in has no button of its own. */

export type Action = { readonly kind: "showTaskpane" } | { readonly kind: "execute"; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path on this origin. */
  readonly icon: string;
  readonly action: Action;
}

export interface Ribbon {
  readonly tab: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

/** What right click on a cell offers. */
export interface CellMenu {
  readonly id: string;
  readonly label: string;
  readonly items: readonly RibbonButton[];
}

export interface Manifest {
  readonly name: string;
  readonly ribbon: Ribbon;
  readonly cellMenus: readonly CellMenu[];
  /** Paths on this origin: the manifest may name another one. */
  readonly paneUrl: string;
  readonly functionsUrl: string;
  readonly namespace: string;
}

const children = (parent: Element, tag: string): Element[] => [...parent.children].filter(({ localName }) => localName === tag);
const child = (parent: Element | undefined, ...tags: readonly string[]): Element | undefined => tags.reduce<Element | undefined>((at, tag) => (at === undefined ? undefined : children(at, tag)[0]), parent);
const pathOf = (url: string): string => new URL(url, "https://localhost").pathname;

export function readManifest(xml: string): Manifest {
  const page = new DOMParser().parseFromString(xml, "application/xml");
  const all = (tag: string): Element[] => [...page.getElementsByTagNameNS("*", tag)];
  const resources = new Map(["Image", "Url", "String"].flatMap(all).map((one) => [one.getAttribute("id") ?? "", one.getAttribute("DefaultValue") ?? ""]));
  const resource = (element: Element | undefined): string => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const [tab] = all("CustomTab");
  const button = (control: Element): RibbonButton => {
    const action = child(control, "Action");
    const kind = action?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
    const icon = child(control, "Icon");
    const image = icon === undefined ? undefined : children(icon, "Image").find((one) => one.getAttribute("size") === "32");
    return {
      id: control.getAttribute("id") ?? "", label: resource(child(control, "Label")), tip: resource(child(control, "Supertip", "Description")), icon: pathOf(resource(image)),
      action: kind === "ExecuteFunction" ? { kind: "execute", functionName: child(action, "FunctionName")?.textContent.trim() ?? "" } : { kind: "showTaskpane" },
    };
  };
  const functions = all("ExtensionPoint").find((one) => one.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") === "CustomFunctions");
  return {
    name: all("DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    ribbon: {
      tab: resource(child(tab, "Label")),
      groups: tab === undefined ? [] : children(tab, "Group").map((group) => ({ label: resource(child(group, "Label")), buttons: children(group, "Control").map(button) })),
    },
    cellMenus: all("OfficeMenu").filter((one) => one.getAttribute("id") === "ContextMenuCell").flatMap((menu) => children(menu, "Control"))
      .map((menu) => ({ id: menu.getAttribute("id") ?? "", label: resource(child(menu, "Label")), items: children(child(menu, "Items") ?? menu, "Item").map(button) })),
    paneUrl: pathOf(resource(child(functions, "Page", "SourceLocation"))),
    functionsUrl: pathOf(resource(child(functions, "Metadata", "SourceLocation"))),
    namespace: resource(child(functions, "Namespace")),
  };
}
