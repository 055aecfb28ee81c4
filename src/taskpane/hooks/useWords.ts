/** The words of a page that is fetched on demand, in the language of the pane. */
import { useMemo } from "preact/hooks";
import { wordsOf, type Words, type WordTable } from "../words";
import { usePane } from "./useSession";

export function useWords<T extends WordTable>(table: T): Words<T> {
  const { session: { port: { language } } } = usePane();
  return useMemo(() => wordsOf(table, language), [table, language]);
}
