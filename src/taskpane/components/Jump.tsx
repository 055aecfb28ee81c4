/** 转到单元格: shows the place in the workbook; says its address, to eye and ear. */
import { usePane } from "../hooks/useSession";

export function Jump({ sheet, cell }: { readonly sheet: string; readonly cell: string | null }) {
  const { session, texts } = usePane();
  return (
    <button type="button" class="jump" onClick={() => void session.jump(sheet, cell)}>
      {cell === null ? texts.goToSheet : texts.goTo} <span class="place" lang="zh-CN">{sheet}{cell === null ? "" : `!${cell}`}</span>
    </button>
  );
}
