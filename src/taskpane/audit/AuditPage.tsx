/** 核对: published figures that do not agree with what the ledgers give, each with the way to its cell. */
import { usePane } from "../hooks/useSession";
import type { Review } from "../port";
import { quoted } from "../texts";
import { Jump } from "../components/Jump";
import { MoreList } from "../components/MoreList";
import type { PageProps } from "../pageProps";
import { Reviewed } from "../components/Reviewed";

export function AuditPage({ state }: PageProps) {
  return <Reviewed state={state}>{({ intake }) => <Items items={intake.audit} />}</Reviewed>;
}

function Items({ items }: { readonly items: Review["intake"]["audit"] }) {
  const { texts } = usePane();
  return (
    <section aria-labelledby="gj-audit">
      <h2 id="gj-audit">{items.length === 0 ? texts.auditClean : texts.auditCount(items.length)}</h2>
      <MoreList items={items}>
        {({ sheet, cell, subject, published, expected, message }, index) => (
          <li key={index} class="card">
            <h3 {...quoted}>{subject}</h3>
            <dl class="versus">
              <div><dt>{texts.published}</dt><dd {...quoted}>{published}</dd></div>
              {expected !== "" && <div><dt>{texts.expected}</dt><dd {...quoted}><strong>{expected}</strong></dd></div>}
            </dl>
            <p {...quoted}>{message}</p>
            <Jump sheet={sheet} cell={cell} />
          </li>
        )}
      </MoreList>
    </section>
  );
}
