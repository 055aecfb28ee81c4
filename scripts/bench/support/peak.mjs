/** Loaded before a program (`node --import`): writes its greatest memory in use and its processor time to the file that BENCH_PEAK names, when it ends. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env.BENCH_PEAK;
  // Kilobytes and microseconds on every platform.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (file !== undefined) writeFileSync(file, JSON.stringify({ megabytes: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1000 }));
});
