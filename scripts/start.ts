/** `npm start`: the batch mode on the sample, so that a first look needs nothing but Node. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const sample = "assets/samples/百日攻坚台账.xlsx";
const root = resolve(import.meta.dirname, "..");
if (!existsSync(resolve(root, sample))) {
  console.error(`缺少示例工作簿 ${sample}；请运行 npm run samples 生成。`);
  process.exit(2);
}
console.log(`以示例台账演示批处理：npm run track -- ${sample}\n`);
const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", sample], { cwd: root, stdio: "inherit" });
if (run.status === 0) console.log("\n用 Excel、WPS 或 LibreOffice 打开上面的工作簿，从“百日看板”看起。处理自己的台账：npm run track -- <工作簿.xlsx>");
process.exit(run.status ?? 1);
