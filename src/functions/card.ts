/** GJ.CARD: the tier that a row's figures fire, as 预警. What hangs on history (连续、约谈) is proposed in the pane only. */
import { decideCard, tiersArgument } from "../campaign/cards/cardFunction";
import { moren } from "../campaign/cards/presets/moren";
import { combineTiers } from "../campaign/cards/tierTable";
import type { TierTable } from "../campaign/cards/tiers";
import type { TierCell } from "../campaign/cards/writeTierSheet";
import { badArgument, notEnoughData, readCell } from "./cell";
import { all, declareEach, each } from "./declare";
import { day, figure, share } from "./kinds";
import { errorIn, type RangeKind } from "./ranges";
import { asOf } from "./words";

const tiers: RangeKind<TierTable> = (range) => {
  const passed = errorIn(range);
  if (passed !== null) return passed;
  const argument = tiersArgument(range.map((row) => row.map(valueOf)));
  return argument.kind === "table" ? argument.table : badArgument(`：${argument.message}`);
};

function valueOf(value: unknown): TierCell {
  const cell = readCell(value);
  if (cell.kind === "number" || cell.kind === "boolean") return cell.value;
  return cell.kind === "text" ? cell.text : null;
}

export const card = declareEach(
  {
    name: "CARD",
    zh: "预警档次：按完成率与序时、到期日，得到档次名称，没有达到任何档次时为空白。不是已发的牌。",
    en: "The tier that a row's figures reach (an alert, not an issued card); blank where they reach none.",
    parameters: {
      rate: each<number | null>(figure, { label: "完成率", zh: "完成率，如 32%，可为区域。只看到期日时留空。", en: "The completion rate, such as 32 %, or a range of them. Blank where only the due day counts.", whenBlank: null }),
      time_pct: each<number | null>(share, { label: "序时进度", zh: "可选。序时进度：0 到 1 的比例，如 40%。不写则完成率按当月完成率看（新晃2015）。", en: "Optional. Time progress, such as 40 %. Left out, the rate is the month's own (新晃2015).", otherwise: null }),
      due: each<number | null>(day, { label: "到期日", zh: "可选。到期日；没有到期日或已办结的留空。", en: "Optional. The due day; blank where there is none or the matter is closed.", otherwise: null }),
      as_of: each<number | null>(day, { label: asOf.label, zh: `可选，有到期日时必填。${asOf.zh}`, en: `Optional, needed with a due day. ${asOf.en}`, otherwise: null }),
      tiers: all<TierTable>(tiers, {
        label: "档次表",
        zh: "可选。不写为“默认”；预设名称，如“银川2025”；或四列区域：档次、口径、比较、数值。",
        en: "Optional. Left out: 默认. The name of a preset, such as 银川2025, or four columns: 档次, 口径, 比较, 数值.",
        otherwise: combineTiers(moren, []),
      }),
    },
  },
  ({ rate, time_pct, due, as_of, tiers }) => {
    const answer = decideCard({ rate, timeProgress: time_pct, due, asOf: as_of }, tiers);
    if (answer.kind === "text") return answer.text;
    return answer.error === "na" ? notEnoughData(answer.message) : badArgument(`参数 as_of（数据截至日）：${answer.message}`);
  },
);
