/** Prints the metadata of both languages as the build makes them, for metadata.test.ts: the build's own modules are not CommonJS. */
import { join } from "node:path";
import metadata from "custom-functions-metadata";
import { tsImport } from "tsx/esm/api";
import { localise } from "../../scripts/build/plugins.mjs";

const folder = join(import.meta.dirname, "../../src/functions");
const { errors, metadataJson } = await metadata.generateCustomFunctionsMetadata([join(folder, "functions.ts")], true);
const { functionTable } = await tsImport(join(folder, "table.ts"), import.meta.url);
const generated = JSON.parse(metadataJson);
const of = (language) => localise(generated, functionTable, language, "https://example.gov.cn");
process.stdout.write(JSON.stringify({ errors, zh: of("zh"), en: of("en") }));
