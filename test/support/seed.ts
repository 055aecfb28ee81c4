/** Properties are tried with one seed, so that a run can be repeated; FC_SEED=<number> tries another. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20250715) });
