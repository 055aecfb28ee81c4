/** The certificate of https://localhost: that of office-addin-dev-certs where it is installed, else one we sign ourselves and keep. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Browsers ask once before they open a page with a certificate that nobody vouches for. */
  readonly trusted: boolean;
}

const DAY = 86_400_000;
const VALID_DAYS = 365;

/** Never fails for want of a certificate; `cache` is the folder that keeps ours between runs. */
export async function certificate(cache: string): Promise<Certificate> {
  const installed = join(homedir(), ".office-addin-dev-certs");
  const [keyFile, certFile] = [join(installed, "localhost.key"), join(installed, "localhost.crt")];
  if (existsSync(keyFile) && existsSync(certFile)) {
    return { key: readFileSync(keyFile, "utf8"), cert: readFileSync(certFile, "utf8"), trusted: true };
  }
  const kept = join(cache, "certificate.json");
  if (existsSync(kept)) {
    const old = JSON.parse(readFileSync(kept, "utf8")) as { key: string; cert: string; until: number };
    if (old.until > Date.now() + DAY) return { key: old.key, cert: old.cert, trusted: false };
  }
  const until = Date.now() + VALID_DAYS * DAY;
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notAfterDate: new Date(until),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, JSON.stringify({ key: made.private, cert: made.cert, until }), { mode: 0o600 });
  return { key: made.private, cert: made.cert, trusted: false };
}
