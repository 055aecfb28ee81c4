

/** One transform for every suite; tsc does the type check. */
const transform = {
  "^.+\\.(ts|tsx)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic", importSource: "preact" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};

const suite = (name, testMatch) => ({
  displayName: name,
  testEnvironment: "node",
  transform,
  testMatch,
  setupFiles: ["<rootDir>/test/support/seed.ts"],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty-style.ts" },
});

const config = {
  testTimeout: 60_000,
  projects: [
    {
      ...suite("unit", ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"]),
      testPathIgnorePatterns: ["/node_modules/", "/test/browser/", "/test/libreoffice/"],
    },
    { ...suite("browser", ["<rootDir>/test/browser/**/*.test.ts"]), globalSetup: "<rootDir>/test/browser/builds.ts", setupFilesAfterEnv: ["<rootDir>/test/support/retry.ts"] },
    suite("libreoffice", ["<rootDir>/test/libreoffice/**/*.test.ts"]),
  ],
};

export default config;
