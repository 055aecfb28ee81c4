/** 待确认, on top of the page: only what a person has to decide, each to be confirmed or chosen anew where it stands. */
import { confirmation, doubtsOf, type Doubt } from "../../actions/mappingChanges";
import { cellAddress, columnLetters } from "../../workbook/address";
import { Jump } from "../components/Jump";
import { MoreList } from "../components/MoreList";
import { useWords } from "../hooks/useWords";
import type { Review } from "../port";
import { quoted } from "../texts";
import { ColumnReading } from "./ColumnReading";
import { KindSelect } from "./KindSelect";
import { columnKey, kindShown, tableKey } from "./reading";
import { ledgersTexts as words } from "./texts";
import type { Corrections } from "./useCorrections";

interface DoubtsProps {
  readonly review: Review;
  readonly corrections: Corrections;
  readonly locked: boolean;
}

const keyOf = ({ table, column }: Doubt) => (column === null ? tableKey(table) : columnKey(table, column));

export function Doubts({ review, corrections, locked }: DoubtsProps) {
  const texts = useWords(words);
  const doubts = doubtsOf(review.intake.tables);
  if (doubts.length === 0) return null;
  const open = doubts.filter((doubt) => corrections.of(keyOf(doubt)) === null);
  return (
    <section class="doubts" aria-labelledby="gj-doubts">
      <h3 id="gj-doubts">{open.length === 0 ? texts.doubtsDone : texts.doubts(open.length)}</h3>
      <p class="as-of">{open.length === 0 ? texts.doubtsLeft : texts.doubtsHint}</p>
      {!locked && open.length > 1 && <button type="button" class="doubts-all" onClick={() => corrections.put(open.flatMap((doubt) => confirmation(doubt) ?? []))}>{texts.confirmAll(open.length)}</button>}
      <MoreList items={doubts}>
        {(doubt) => <Item key={JSON.stringify(keyOf(doubt))} doubt={doubt} review={review} corrections={corrections} locked={locked} />}
      </MoreList>
    </section>
  );
}

function Item({ doubt, review: { settings }, corrections, locked }: { readonly doubt: Doubt } & DoubtsProps) {
  const texts = useWords(words);
  const { table, column, text } = doubt;
  const isDecided = corrections.of(keyOf(doubt)) !== null;
  const kind = kindShown(table, corrections.of(tableKey(table)));
  const confirm = (): void => {
    const change = confirmation(doubt);
    if (isDecided) corrections.drop(keyOf(doubt));
    else if (change !== null) corrections.put([change]);
  };
  const name = column === null ? (table.title ?? table.sheet) : column.header;
  return (
    <li class="card doubt">
      <div class="card-head">
        <h4 {...quoted}>{name === "" ? texts.noHeader : name}</h4>
        <span class={isDecided ? "badge badge-used" : "badge badge-doubt"}>{isDecided ? texts.decided : texts.doubtMark}</span>
      </div>
      <p class="card-facts"><span {...quoted}>{table.sheet}</span> · {column === null ? texts.wholeTable : texts.columnOf(columnLetters(column.column))}</p>
      <p class="doubt-text" {...quoted}>{text}</p>
      {column === null
        ? <KindSelect table={table} corrections={corrections} locked={locked} />
        : kind !== "unused" && <ColumnReading table={table} column={column} kind={kind} corrections={corrections} settings={settings} locked={locked} />}
      <div class="doubt-buttons">
        {!locked && <button type="button" aria-label={`${isDecided ? texts.takeBack : texts.confirm} ${name}`} onClick={confirm}>{isDecided ? texts.takeBack : texts.confirm}</button>}
        <Jump sheet={table.sheet} cell={cellAddress(table.headerRows.at(-1) ?? table.range.top, column?.column ?? table.range.left)} />
      </div>
    </li>
  );
}
