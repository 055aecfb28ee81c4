/** A part of the pane that is fetched when it is first shown. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePane } from "../hooks/useSession";
import { Notice } from "./Notice";

export interface LazyPartProps<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

export function LazyPart<P extends object>({ load, props }: LazyPartProps<P>) {
  const { texts } = usePane();
  const [loaded, setLoaded] = useState<{ readonly part: ComponentType<P> | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then((part) => { if (wanted) setLoaded({ part }); }, () => { if (wanted) setLoaded({ part: null }); });
    return () => { wanted = false; };
  }, [load]);
  if (loaded === null) return <p class="reading">{texts.openingPage}</p>;
  const Part = loaded.part;
  return Part === null ? <Notice title={texts.notDone}><p>{texts.notLoaded}</p></Notice> : <Part {...props} />;
}
