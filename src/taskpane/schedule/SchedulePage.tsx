import type { PageProps } from "../components/LazyPage";

export function SchedulePage({ state }: PageProps) {
  return <p class="reading">{state.version}</p>;
}
