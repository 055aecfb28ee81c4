// Floors of docs/architecture.md: an import up a floor, or a host named outside its folder, is an error here.
import js from "@eslint/js";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

/** Which of our folders each folder may import (itself always). */
const floors = {
  campaign: [],
  workbook: [],
  intake: ["campaign", "workbook"],
  tracker: ["campaign", "workbook"],
  bulletin: ["campaign", "workbook"],
  actions: ["campaign", "intake", "tracker", "bulletin", "workbook"],
  functions: ["campaign"],
  commands: ["actions", "campaign", "workbook"],
  taskpane: ["actions", "campaign", "workbook"],
  cli: ["actions", "campaign", "workbook"],
};
const folders = Object.keys(floors);

/** Hosts of the port: only doors may choose one. */
const hosts = { office: ["commands", "taskpane"], file: ["cli"], memory: [] };

const floorRules = folders.map((folder) => {
  const forbidden = folders.filter((other) => other !== folder && !floors[folder].includes(other));
  const closedHosts = folder === "workbook" ? [] : Object.keys(hosts).filter((host) => !hosts[host].includes(folder));
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            ...forbidden.map((other) => ({
              regex: `^(\\.\\./)+${other}(/|$)`,
              message: `${folder} stands below ${other}: an import up (or across) a floor.`,
            })),
            ...closedHosts.map((host) => ({
              regex: `(^|/)workbook/${host}(/|$)`,
              message: `only ${hosts[host].join(", ") || "tests"} may choose the ${host} port.`,
            })),
            { regex: "^(\\.\\./)+(workbench|test|scripts)(/|$)", message: "the product stands without the workbench, the tests and the scripts." },
            ...(folder === "cli"
              ? []
              : [{ regex: "^(node:)?(fs|path|os|child_process)(/|$)", message: "only cli may touch the disk." }]),
          ],
        },
      ],
    },
  };
});

const pure = ["campaign", "intake", "tracker", "bulletin", "functions"].map((folder) => `src/${folder}/**/*.ts`);

export default tseslint.config(
  { ignores: ["dist/**", "out/**", "node_modules/**", "coverage/**", ".cache/**", "tools/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "off",
      eqeqeq: "error",
      "no-restricted-globals": ["error", "alert", "confirm", "prompt"],
    },
  },
  {
    files: ["test/**/*.{ts,tsx}", "scripts/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: { process: "readonly", console: "readonly", module: "readonly", require: "readonly" } } },
  ...floorRules,
  {
    files: pure,
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Date", "Intl", "window", "document", "navigator", "fetch", "setTimeout", "process"].map((name) => ({
          name,
          message: "no clock, locale, time zone or I/O below the doors: days are integer serials.",
        })),
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/office/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "Identifier[name='Excel']", message: "only src/workbook/office may name Excel." },
        { selector: "MemberExpression[object.property.name='context'][property.name='document']", message: "only src/workbook/office may name Office.context.document." },
      ],
    },
  },
  {
    files: ["src/**/*.tsx", "src/**/*.ts"],
    ignores: ["src/taskpane/**", "src/workbook/office/**", "src/commands/**"],
    rules: {
      "no-restricted-properties": ["error", { object: "globalThis", property: "document", message: "only taskpane touches the DOM." }],
    },
  },
  {
    // Registered by hand: the plugin's own "recommended" redefines @typescript-eslint.
    files: ["src/workbook/office/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "warn",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
);
