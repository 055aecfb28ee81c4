/** The workbench's page: for development and tests, never part of dist/. React is here only because the grid is made with it. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";

const here = dirname(fileURLToPath(import.meta.url));

export default {
  mode: "production",
  context: here,
  entry: { page: "./page/main.ts" },
  output: { path: join(here, "../.cache/workbench/page"), publicPath: "/workbench/", filename: "[name].[contenthash:8].js", clean: true },
  cache: { type: "filesystem", cacheDirectory: join(here, "../.cache/webpack"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  devtool: false,
  // Not minified: it is loaded from this machine, and minifying takes a minute. "all" would pull the hyphenation tables of
  // every language into the first load.
  optimization: { minimize: false, splitChunks: { chunks: "initial" } },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
    new HtmlPlugin({ filename: "index.html", template: "./page/index.html", minify: false }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
};
