/** Loaded before a program (`node --import`): writes its greatest memory in use to the file that BENCH_PEAK names, when it ends. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env.BENCH_PEAK;
  // Kilobytes on every platform.
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
