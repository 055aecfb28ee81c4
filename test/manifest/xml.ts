/** A small element tree of an XML text: names with their prefix, attributes, text. Throws where the text is not well-formed. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: "#document", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, attribute]) => [name, attribute.value]));
    const element: XmlElement = { name: tag.name, attributes, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (part) => { open.at(-1)!.text += part; });
  parser.on("closetag", () => { open.pop(); });
  parser.on("error", (error) => { throw error; });
  parser.write(text).close();
  return root.children[0]!;
}

export const child = (element: XmlElement, name: string): XmlElement | undefined => element.children.find((one) => one.name === name);

/** The element and everything below it, in document order. */
export const everyElement = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(everyElement)];

export const elements = (root: XmlElement, name: string): XmlElement[] => everyElement(root).filter((one) => one.name === name);
