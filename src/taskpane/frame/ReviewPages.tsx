/** The pages about the ledgers: one chunk, loaded when the first of them is opened. */
export { AuditPage as audit } from "../audit/AuditPage";
export { IntakePage as intake } from "../ledgers/IntakePage";
export { RankingPage as ranking } from "../ranking/RankingPage";
