import type { PageProps } from "../components/LazyPage";

export function BulletinsPage({ state }: PageProps) {
  return <p class="reading">{state.version}</p>;
}
