/** One recognised table: where it stands, what it was taken for and how surely; its columns folded away. */
import { columnLetters, rangeAddress } from "../../workbook/address";
import { percent } from "../format";
import { usePane } from "../hooks/useSession";
import type { Review } from "../port";
import { quoted, type Texts } from "../texts";
import { Jump } from "./Jump";

type Table = Review["intake"]["tables"][number];

const kindText: Readonly<Record<Table["kind"], keyof Texts>> = {
  parcel: "kindParcel", target: "kindTarget", progress: "kindProgress", task: "kindTask", fund: "kindFund", project: "kindProject", unknown: "kindUnknown",
};

export function TableCard({ table, fieldNames }: { readonly table: Table; readonly fieldNames: ReadonlyMap<string, string> }) {
  const { texts } = usePane();
  const isUsed = table.kind !== "unknown";
  return (
    <li class="card">
      <div class="card-head">
        <h3 {...quoted}>{table.title ?? table.sheet}</h3>
        <span class={`badge ${isUsed ? "badge-used" : ""}`}>{String(texts[kindText[table.kind]])}</span>
      </div>
      <p class="card-facts">
        {isUsed && <>{texts.rows(table.dataRows.length)} · {texts.confidence(percent(table.confidence).replace(".0%", "%"))}{table.through !== null && <> · {texts.through(texts.day(table.through))}</>}</>}
        {!isUsed && <span {...quoted}>{table.reason}</span>}
      </p>
      <Jump sheet={table.sheet} cell={rangeAddress(table.range)} />
      {isUsed && <Columns table={table} fieldNames={fieldNames} />}
    </li>
  );
}

function Columns({ table, fieldNames }: { readonly table: Table; readonly fieldNames: ReadonlyMap<string, string> }) {
  const { texts } = usePane();
  const used = table.columns.filter(({ field }) => field !== null).length;
  return (
    <details>
      <summary>{texts.columnsRead(used, table.columns.length)}</summary>
      <div class="scroll" tabIndex={0} role="group" aria-label={texts.columnsRead(used, table.columns.length)}>
        <table>
          <thead><tr>{[texts.column, texts.header, texts.field, texts.unitOfFigures].map((word) => <th key={word} scope="col">{word}</th>)}</tr></thead>
          <tbody>
            {table.columns.map(({ column, header, field, metric, unit }) => (
              <tr key={column} class={field === null ? "faint" : ""}>
                <td>{columnLetters(column)}</td>
                <td {...quoted}>{header}</td>
                <td>{field === null ? texts.notUsed : <span {...quoted}>{metric !== null && `${metric} `}{fieldNames.get(field) ?? field}</span>}</td>
                <td {...quoted}>{unit ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="as-of">{texts.why}{texts.colon}<span {...quoted}>{table.reason}</span></p>
    </details>
  );
}
