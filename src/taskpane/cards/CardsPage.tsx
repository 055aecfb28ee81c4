import type { PageProps } from "../components/LazyPage";

export function CardsPage({ state }: PageProps) {
  return <p class="reading">{state.version}</p>;
}
