/** XML parts as a stream of elements with local names: prefixes and namespaces differ between writers (Strict, `x:`), names do not. */
import { SaxesParser } from "saxes";
import { brokenPart } from "./guardRefused";

/** The value of the attribute with this local name, whatever its prefix. */
export type Attributes = (name: string) => string | undefined;

export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  /** All character data of one run; an element's text may come in several runs. */
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function localAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  return (name) => {
    const plain = attributes[name];
    if (plain !== undefined) return plain;
    for (const key in attributes) if (!key.startsWith("xmlns:") && localName(key) === name) return attributes[key];
    return undefined;
  };
}

const CHUNK = 1 << 16;

/** UTF-8 unless a byte order mark says UTF-16. */
function xmlDecoder(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8");
}

/**
 * Walks a whole part. Entities other than the five of XML and character references are errors, nothing external is loaded.
 * Throws `FileRefused` (`brokenPart`) that names the part when it is not well-formed.
 */
export function scanXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on("error", (error) => {
    throw brokenPart(part, `第 ${parser.line} 行 XML 有误：${error.message.replace(/^[\d:]+\s*/, "")}`);
  });
  parser.on("opentag", (tag) => handler.open?.(localName(tag.name), localAttributes(tag.attributes)));
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("closetag", (tag) => handler.close?.(localName(tag.name)));
  const decoder = xmlDecoder(bytes);
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}
