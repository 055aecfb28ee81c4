/** What a table is taken for; 不采用 leaves it out. */
import { confirmation, tableChange } from "../../actions/mappingChanges";
import { type LedgerKind, ledgerKinds } from "../../campaign/mapping/fieldMapping";
import { useWords } from "../hooks/useWords";
import { kindShown, tableKey, type Table } from "./reading";
import { ledgersTexts as words } from "./texts";
import type { Corrections } from "./useCorrections";

export const kindWord = { parcel: "kindParcel", target: "kindTarget", progress: "kindProgress", task: "kindTask", fund: "kindFund", project: "kindProject", unused: "unused" } as const;

export function KindSelect({ table, corrections, locked }: { readonly table: Table; readonly corrections: Corrections; readonly locked: boolean }) {
  const texts = useWords(words);
  const recognised = kindShown(table, null);
  const choose = (kind: LedgerKind | "unused"): void => {
    if (kind === recognised && !table.confirmed) corrections.drop(tableKey(table));
    else corrections.put([(kind === recognised ? confirmation({ table, column: null }) : null) ?? tableChange(table, kind)]);
  };
  return (
    <label class="reading-field">
      <span>{texts.kindOf}</span>
      <select disabled={locked} value={kindShown(table, corrections.of(tableKey(table)))} aria-label={`${texts.kindOf} ${table.title ?? table.sheet}`} onChange={({ currentTarget: { value } }) => choose([...ledgerKinds].find((one) => one === value) ?? "unused")}>
        {([...ledgerKinds, "unused"] as const).map((kind) => <option key={kind} value={kind}>{texts[kindWord[kind]]}</option>)}
      </select>
    </label>
  );
}
