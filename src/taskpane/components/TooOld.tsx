/** Shown instead of the pane where Excel lacks an interface that the add-in is built on. */
import type { MissingInterface } from "../missing";
import { Notice } from "./Notice";

export function TooOld({ missing }: { readonly missing: readonly MissingInterface[] }) {
  return (
    <main class="page">
      <Notice title="这个版本的 Excel 太旧">
        <p>百日攻坚需要下列接口，当前的 Excel 没有：</p>
        <ul>
          {missing.map(({ name, version, gives }) => <li key={name}>{name} {version}（{gives}）</li>)}
        </ul>
        <p>请改用 Microsoft 365、Excel LTSC 2021 或更新的版本，或在浏览器中用 Excel 网页版打开本工作簿。</p>
        <p>不能升级时，跟踪表中的数字和图表仍可照常查看，只是没有面板和 GJ 函数。</p>
      </Notice>
    </main>
  );
}
