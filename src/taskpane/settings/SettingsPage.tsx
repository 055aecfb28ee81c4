import type { PageProps } from "../components/LazyPage";

export function SettingsPage({ state }: PageProps) {
  return <p class="reading">{state.version}</p>;
}
