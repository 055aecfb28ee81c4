/**
 * `npm test`: lint, type check, build and every suite, with one line of counts at the end.
 * A suite whose program (Chromium, LibreOffice) is not on the machine is skipped loudly; with CI=true that is a failure.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { findBrowser, findLibreOffice } from "./programs";

const root = resolve(import.meta.dirname, "..");
const ci = process.env["CI"] === "true";
const results = join(root, "out", "test");
const counts = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

const bin = (name: string): string => join(root, "node_modules", ".bin", name);

function run(title: string, command: string, args: readonly string[]): boolean {
  console.log(`\n── ${title}`);
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  return done.status === 0;
}

/** A check that either holds or does not counts as one test. */
function check(title: string, command: string, args: readonly string[]): void {
  if (run(title, command, args)) counts.passed += 1;
  else {
    counts.failed += 1;
    failures.push(title);
  }
}

interface JestCounts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly numRuntimeErrorTestSuites: number;
}

function suite(title: string, project: string, extra: readonly string[] = []): void {
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const passed = run(title, bin("jest"), ["--selectProjects", project, "--json", `--outputFile=${file}`, ...extra]);
  if (!existsSync(file)) {
    counts.failed += 1;
    failures.push(`${title}（没有结果）`);
    return;
  }
  const report = JSON.parse(readFileSync(file, "utf8")) as JestCounts;
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  counts.skipped += report.numPendingTests;
  if (!passed) failures.push(title);
  if (!passed && report.numFailedTests + report.numRuntimeErrorTestSuites === 0) counts.failed += 1;
}

/** @param workers files at the same time */
function suiteWith(title: string, project: string, workers: number, program: string | null, what: string, debian: string): void {
  if (program !== null) {
    suite(title, project, [`--maxWorkers=${workers}`]);
    return;
  }
  console.log(`\n!! ${title}: skipped, no ${what} on this machine (Debian: apt-get install ${debian})`);
  if (ci) {
    counts.failed += 1;
    failures.push(`${title}: no ${what}`);
  } else counts.skipped += 1;
}

mkdirSync(results, { recursive: true });
check("Lint", bin("eslint"), [".", "--max-warnings", "0"]);
check("Type check", bin("tsc"), ["--noEmit"]);
check("Build", bin("webpack"), ["--mode", "production"]);
// Every core works: the default leaves one idle, which of two is half.
suite("Unit and contract suites", "unit", ["--maxWorkers=100%"]);
suiteWith("Browser suite", "browser", 2, findBrowser(), "Chromium, Chrome or Edge", "chromium fonts-noto-cjk");
suiteWith("LibreOffice suite", "libreoffice", 1, findLibreOffice(), "LibreOffice", "libreoffice-calc libreoffice-writer poppler-utils fonts-noto-cjk");

if (failures.length > 0) console.log(`\nFailed: ${failures.join("; ")}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
process.exit(counts.failed === 0 ? 0 : 1);
