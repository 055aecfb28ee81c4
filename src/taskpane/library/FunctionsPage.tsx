import type { PageProps } from "../components/LazyPage";

export function FunctionsPage({ state }: PageProps) {
  return <p class="reading">{state.version}</p>;
}
