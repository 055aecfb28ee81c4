/** One recognised table: where it stands, what it was taken for and how surely, to be corrected; its columns folded away. */
import { useState } from "preact/hooks";
import { surenessOf } from "../../actions/mappingChanges";
import { columnLetters, rangeAddress } from "../../workbook/address";
import { percent } from "../format";
import { useWords } from "../hooks/useWords";
import { usePane } from "../hooks/useSession";
import { ColumnReading } from "./ColumnReading";
import { KindSelect } from "./KindSelect";
import { kindShown, tableKey, type Column, type Table } from "./reading";
import { ledgersTexts as words } from "./texts";
import type { Corrections } from "./useCorrections";
import type { Review } from "../port";
import { quoted } from "../texts";
import { Jump } from "../components/Jump";

interface TableCardProps {
  readonly table: Table;
  readonly settings: Review["settings"];
  readonly corrections: Corrections;
  readonly locked: boolean;
}

const share = (confidence: number): string => percent(confidence).replace(".0%", "%");

export function TableCard({ table, settings, corrections, locked }: TableCardProps) {
  const { texts: common } = usePane();
  const texts = useWords(words);
  const isUsed = table.kind !== "unknown";
  const kind = kindShown(table, corrections.of(tableKey(table)));
  const isChanged = kind !== kindShown(table, null);
  return (
    <li class="card">
      <div class="card-head">
        <h4 {...quoted}>{table.title ?? table.sheet}</h4>
        {table.doubt !== null ? <span class="badge badge-doubt">{texts.doubtMark}</span> : table.confirmed && <span class="badge badge-used">{texts.confirmed}</span>}
      </div>
      <p class="card-facts">
        {isUsed && <>{common.rows(table.dataRows.length)} · {texts.sureness(texts[surenessOf("table", table.confidence)], share(table.confidence))}{table.through !== null && <> · {common.through(common.day(table.through))}</>}</>}
        {!isUsed && <span {...quoted}>{table.reason}</span>}
      </p>
      <KindSelect table={table} corrections={corrections} locked={locked} />
      {isChanged && <p class="as-of">{kind === "unused" ? texts.leftOut : texts.kindChanged}</p>}
      <Jump sheet={table.sheet} cell={rangeAddress(table.range)} />
      {kind !== "unused" && <Columns table={table} kind={kind} settings={settings} corrections={corrections} locked={locked} />}
    </li>
  );
}

function Columns({ table, kind, settings, corrections, locked }: TableCardProps & { readonly kind: Exclude<ReturnType<typeof kindShown>, "unused"> }) {
  const { texts: common } = usePane();
  // Sixty columns of selects are drawn when they are looked at.
  const [opened, open] = useState(false);
  const used = table.columns.filter(({ field }) => field !== null).length;
  return (
    <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{common.columnsRead(used, table.columns.length)}<span class="spoken"> {table.title ?? table.sheet}</span></summary>
      {opened && (
        <>
          <ul class="columns">
            {table.columns.map((column) => (
              <li key={column.column} class={column.field === null ? "column column-unused" : "column"}>
                <ColumnHead column={column} />
                <ColumnReading table={table} column={column} kind={kind} corrections={corrections} settings={settings} locked={locked} />
              </li>
            ))}
          </ul>
          <p class="as-of">{common.why}{common.colon}<span {...quoted}>{table.reason}</span></p>
        </>
      )}
    </details>
  );
}

function ColumnHead({ column: { column, header, field, confidence, reason, confirmed, doubt } }: { readonly column: Column }) {
  const texts = useWords(words);
  return (
    <>
      <p class="column-head">
        <span><span class="faint">{columnLetters(column)}</span> <strong {...quoted}>{header === "" ? texts.noHeader : header}</strong></span>
        {doubt !== null ? <span class="badge badge-doubt">{texts.doubtMark}</span>
          : confirmed ? <span class="badge badge-used">{texts.confirmed}</span>
          : field !== null && <span class="as-of">{texts.sureness(texts[surenessOf("column", confidence)], share(confidence))}</span>}
      </p>
      <p class="as-of" {...quoted}>{doubt ?? reason}</p>
    </>
  );
}
