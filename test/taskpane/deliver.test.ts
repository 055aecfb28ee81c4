import { describe, expect, it } from "@jest/globals";
import { embeddedWebKit, firstThatCopies, obstacleIn, type CopyWay } from "../../src/taskpane/deliver";

const chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0";
const safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15";
const officeOnMac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const officeOnIPad = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";

describe("a download", () => {
  it("is not expected in the windows of Office on Mac and iPad, and is in browsers", () => {
    expect([chrome, safari, officeOnMac, officeOnIPad].map(embeddedWebKit)).toEqual([false, false, true, true]);
  });

  it.each([
    [null, { userAgent: chrome, hasDownload: true, sandbox: null }],
    [null, { userAgent: chrome, hasDownload: true, sandbox: "allow-scripts allow-downloads allow-popups" }],
    ["sandboxed", { userAgent: chrome, hasDownload: true, sandbox: "allow-scripts allow-downloads-without-user-activation" }],
    ["sandboxed", { userAgent: chrome, hasDownload: true, sandbox: "" }],
    ["embedded", { userAgent: officeOnMac, hasDownload: true, sandbox: null }],
    ["noLink", { userAgent: "Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko", hasDownload: false, sandbox: null }],
  ] as const)("meets the obstacle %s", (obstacle, surroundings) => {
    expect(obstacleIn(surroundings)).toBe(obstacle);
  });
});

describe("copying", () => {
  const content = { html: "<p>一</p>", text: "一" };
  const forbidden: CopyWay = () => Promise.reject(new DOMException("NotAllowedError"));
  it("takes the first way that works and tries none after it", async () => {
    const tried: string[] = [];
    const way = (name: string, copied: "rich" | "text" | "none"): CopyWay => async () => { tried.push(name); return copied; };
    expect(await firstThatCopies([forbidden, way("command", "none"), way("text", "text"), way("never", "rich")], content)).toBe("text");
    expect(tried).toEqual(["command", "text"]);
  });

  it("says where none works", async () => {
    expect(await firstThatCopies([forbidden, forbidden], content)).toBe("none");
  });
});
