/** State that is still there when the page is opened again; it lives as long as the pane. */
import { useState } from "preact/hooks";
import { usePane } from "./useSession";

/** @param key of the page: `cards/actor`; @param initial where nothing has been kept */
export function useKept<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const { session: { kept } } = usePane();
  // Only this hook writes under the key, and only with this type.
  const [value, setValue] = useState<T>(kept.has(key) ? (kept.get(key) as T) : initial);
  return [value, (next) => {
    kept.set(key, next);
    setValue(next);
  }];
}
