/**
 * dist/ as it is served to Excel. Settings: `--env origin=https://…` where it is served from, `--env office=cdn|cn|own`
 * where Office.js comes from: Microsoft's global CDN, its CDN in China (21Vianet), or copied unmodified beside the pane.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { URL, fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { FunctionWordsPlugin, HelpPlugin } from "./scripts/build/plugins.mjs";
import { themeSheet } from "./scripts/build/tokens.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const devOrigin = "https://localhost:3000";
const officeFolder = join(root, "node_modules/@microsoft/office-js/dist");
const officeSources = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  own: "office-js/office.js",
};
/** What office.js asks for on Excel of Windows, Mac, the web and iPad, in our two languages. */
const officeFiles = [
  "office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "excel-mac-16.00.js", "excel-ios-16.00.js", "custom-functions-runtime.js",
  "o15apptofilemappingtable.js", "zh-cn/office_strings.js", "en-us/office_strings.js",
];

/** The certificate of office-addin-dev-certs, where it was installed. */
function certificate() {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => join(folder, name));
  return existsSync(key) && existsSync(cert) ? { key: readFileSync(key), cert: readFileSync(cert) } : {};
}

export default (env = {}, { mode = "production" } = {}) => {
  const origin = new URL(env.origin ?? devOrigin).origin;
  const office = env.office ?? "cdn";
  const officeJs = officeSources[office];
  if (officeJs === undefined) throw new Error(`--env office=${office}: cdn, cn or own`);
  if (!origin.startsWith("https://")) throw new Error(`--env origin=${origin}: Excel loads add-ins over https only`);
  const stylesFolder = join(root, "src/taskpane/styles");
  const styles = readdirSync(stylesFolder).filter((name) => name.endsWith(".css")).map((name) => readFileSync(join(stylesFolder, name), "utf8")).join("\n");
  return {
    mode,
    context: root,
    entry: { functions: "./src/functions/functions.ts", commands: "./src/commands/index.ts", taskpane: "./src/taskpane/index.tsx" },
    output: { path: join(root, "dist"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    cache: { type: "filesystem", cacheDirectory: join(root, "node_modules/.cache/webpack"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    devtool: mode === "production" ? false : "source-map",
    // One copy of every module in the runtime that pane, commands and functions share.
    optimization: { runtimeChunk: "single", moduleIds: "deterministic", splitChunks: { cacheGroups: { default: false, defaultVendors: false, shared: { name: "shared", chunks: "initial", minChunks: 2, enforce: true } } } },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic", importSource: "preact" } }, target: "es2020" } },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new CustomFunctionsMetadataPlugin({ input: "./src/functions/functions.ts", output: "functions.json" }),
      new FunctionWordsPlugin(origin, join(root, "src/functions/table.ts")),
      new HelpPlugin(join(root, "docs/functions"), join(root, "docs/manual"), join(root, "src/taskpane/help.css")),
      new HtmlPlugin({
        filename: "taskpane.html", template: "./src/taskpane/taskpane.html", chunks: ["functions", "commands", "taskpane"], chunksSortMode: "manual",
        scriptLoading: "defer", templateParameters: { officeJs, theme: themeSheet(styles) }, minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", to: "manifest.xml", transform: (content) => content.toString().replaceAll(devOrigin, origin) },
          { from: "assets/icons/*.png", to: "[path][name][ext]" },
          // Plain names: they are asked for by address.
          { from: "assets/samples/空白模板.xlsx", to: "samples/blank.xlsx" },
          { from: "assets/samples/百日攻坚台账.xlsx", to: "samples/sample.xlsx" },
          ...(office === "own" ? officeFiles.map((file) => ({ from: file, context: officeFolder, to: `office-js/${file}`, info: { minimized: true } })) : []),
        ],
      }),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
    devServer: {
      port: 3000, host: "localhost", hot: false, liveReload: true,
      headers: { "Access-Control-Allow-Origin": "*" },
      server: { type: "https", options: certificate() },
    },
  };
};
