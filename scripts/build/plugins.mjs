/** Steps of the build that are ours: function metadata in two languages, help pages, design tokens. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";
import { helpPage } from "./markdown.mjs";
import { themeSheet } from "./tokens.mjs";

const { Compilation, sources } = webpack;

/** The metadata of one language: what the generator read from functions.ts, with the words of the declarations. */
export function localise(generated, declarations, language, origin) {
  const functions = generated.functions.map((one) => {
    const declaration = declarations.find(({ name }) => name === one.id);
    const parameters = Object.entries(declaration?.parameters ?? {});
    const names = one.parameters.map(({ name }) => name).join();
    if (parameters.map(([name]) => name).join() !== names) throw new Error(`functions.ts and the declaration of ${one.id} differ: ${names}`);
    return {
      ...one,
      description: declaration[language],
      helpUrl: one.helpUrl.replace("https://localhost:3000", origin),
      parameters: one.parameters.map((parameter, index) => {
        const [name, declared] = parameters[index];
        if ((parameter.optional === true) !== (declared.otherwise !== undefined)) throw new Error(`${one.id} ${name}: optional in one place only`);
        return { ...parameter, description: declared[language] };
      }),
    };
  });
  if (declarations.length !== functions.length) throw new Error("a declaration has no door in functions.ts");
  return { allowErrorForDataTypeAny: true, ...generated, functions };
}

/** After the generator: both languages from the declarations, and errors let through as arguments. */
export class FunctionWordsPlugin {
  constructor(origin, table) {
    Object.assign(this, { origin, table });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionWords", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "FunctionWords", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, async () => {
        const asset = compilation.getAsset("functions.json");
        if (asset === undefined) return;
        const { functionTable } = await tsImport(this.table, import.meta.url);
        const generated = JSON.parse(asset.source.source().toString());
        const text = (language) => new sources.RawSource(JSON.stringify(localise(generated, functionTable, language, this.origin), null, 1));
        compilation.updateAsset("functions.json", text("zh"));
        compilation.emitAsset("functions.en-us.json", text("en"));
      });
    });
  }
}

/** The manual in the order of reading. */
const manual = ["start", "intake", "字段对照", "board", "cards", "bulletins", "snapshots", "schedule", "settings", "batch", "without", "questions", "words", "english"];

/** What a page is called in its address, where that is not its file's name. */
const addresses = { 字段对照: "mapping" };
const addressOf = (name) => addresses[name] ?? name;

/**
 * docs/functions/*.md as help/functions/*.html, docs/manual/*.md with their pictures as help/manual/, and an index made of their
 * titles and first sentences.
 */
export class HelpPlugin {
  constructor(folder, manualFolder, style) {
    Object.assign(this, { folder, manualFolder, style });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Help", (compilation) => {
      compilation.contextDependencies.add(this.folder);
      compilation.contextDependencies.add(this.manualFolder);
      compilation.hooks.processAssets.tap({ name: "Help", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const emit = (name, text) => compilation.emitAsset(name, new sources.RawSource(text));
        const pages = readdirSync(this.folder).filter((name) => /^[A-Z]+\.md$/.test(name)).sort()
          .map((name) => ({ name: name.replace(".md", ""), text: readFileSync(join(this.folder, name), "utf8") }));
        for (const { name, text } of pages) emit(`help/functions/${name}.html`, helpPage(text, "../"));
        const list = pages.map(({ name, text }) => `| [${name}](functions/${name}.md) | ${text.split("\n\n")[1] ?? ""} |`).join("\n");
        const chapters = manual.map((name) => ({ name, text: readFileSync(join(this.manualFolder, `${name}.md`), "utf8") }));
        for (const { name, text } of chapters) emit(`help/manual/${addressOf(name)}.html`, helpPage(text, "../", name === "english" ? "en" : "zh-CN"));
        for (const name of readdirSync(join(this.manualFolder, "pictures"))) emit(`help/manual/pictures/${name}`, readFileSync(join(this.manualFolder, "pictures", name)));
        const contents = chapters.map(({ name, text }) => `- [${/^# (.*)$/m.exec(text)?.[1] ?? name}](manual/${addressOf(name)}.md)`).join("\n");
        const index = readFileSync(join(this.folder, "index.md"), "utf8").replace("<!-- manual -->", contents).replace("<!-- functions -->", `| 函数 | 得到什么 |\n|---|---|\n${list}`);
        emit("help/index.html", helpPage(index, ""));
        const style = readFileSync(this.style, "utf8");
        emit("help/help.css", `${themeSheet(style)}\n${style}`);
      });
    });
  }
}
