/**
 * `npm start [-- 工作簿.xlsx]`: the workbench with a workbook, by default the sample. `npm start -- --check`: the same on a free
 * port in a headless browser, connect and refresh, the result printed, exit code 0 or 1.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { checkWorkbench } from "../workbench/check";
import { BuildFailed } from "../workbench/server/build";
import { startWorkbench } from "../workbench/server/start";

const root = resolve(import.meta.dirname, "..");
const sample = "assets/samples/百日攻坚台账.xlsx";
/** Where the sample stands: its campaign is over by the calendar of this machine. */
const sampleDay = "2025-09-30";
const port = 3000;

/** Opens the address where there is a screen; what cannot be opened is only printed. */
function openInBrowser(url: string): void {
  const [command, ...given] = process.platform === "darwin" ? ["open", url]
    : process.platform === "win32" ? ["cmd", "/c", "start", "", url]
    : (process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]) !== undefined ? ["xdg-open", url] : [];
  if (command === undefined) return;
  const opener = spawn(command, given, { stdio: "ignore", detached: true });
  opener.on("error", () => undefined);
  opener.unref();
}

async function run(argv: readonly string[]): Promise<number> {
  const isCheck = argv.includes("--check");
  const [given, ...more] = argv.filter((one) => one !== "--check");
  if (more.length > 0 || given?.startsWith("-") === true) {
    console.error("用法：npm start [-- 工作簿.xlsx]，或 npm start -- --check");
    return 2;
  }
  const path = given === undefined ? join(root, sample) : resolve(given);
  if (!existsSync(path)) {
    console.error(given === undefined ? `缺少示例工作簿 ${sample}；请运行 npm run samples 生成。` : `找不到工作簿 ${given}。`);
    return 2;
  }
  const { origin, trusted, close } = await startWorkbench(root, { name: basename(path), bytes: readFileSync(path), ...(given === undefined && !isCheck && { today: sampleDay }) }, isCheck ? 0 : port, (line) => { console.log(line); });
  if (isCheck) {
    const passed = await checkWorkbench(origin, (line) => { console.log(line); });
    await close();
    return passed ? 0 : 1;
  }
  console.log(`\n工作台：${origin}/\n工作簿：${path}\n`);
  if (!trusted) console.log("证书是本机自签的：浏览器会问一次，点“高级”→“继续前往 localhost”。（装过 office-addin-dev-certs 的机器不会问。）");
  if (given === undefined) console.log("示例台账的攻坚期是2025年7月15日至10月22日，工作台把今天定为演示日期2025年9月30日；打开自己的台账时按当天。");
  console.log("网页里的改动不会写回文件，要留下请点“另存为…”。按 Ctrl+C 结束。");
  console.log("在“百日攻坚”选项卡点“接入台账”开始。");
  openInBrowser(`${origin}/`);
  return new Promise(() => undefined);
}

run(process.argv.slice(2)).then(
  (code) => { process.exit(code); },
  (error: unknown) => {
    console.error(error instanceof BuildFailed ? `构建失败：\n${error.message}` : error);
    process.exit(1);
  },
);
