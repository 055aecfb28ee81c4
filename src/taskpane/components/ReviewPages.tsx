/** The pages about the ledgers: one chunk, loaded when the first of them is opened. */
export { AuditPage as audit } from "./AuditPage";
export { IntakePage as intake } from "./IntakePage";
export { RankingPage as ranking } from "./RankingPage";
