/** GJ.RANKCHANGE: places gained or lost since the ranking before. */
import { rankChange as changeOf } from "../campaign/ranking/rankChange";
import { declareEach, each } from "./declare";
import { whole } from "./kinds";

const place = whole(1, 1_000_000);

export const rankChange = declareEach(
  {
    name: "RANKCHANGE",
    zh: "名次升降：↑3、↓2、—；没有上次名次时为空白。",
    en: "Change of rank: ↑3, ↓2, —; blank without a rank before.",
    parameters: {
      rank_now: each(place, { label: "本次名次", zh: "本次名次，可为区域。", en: "The rank now, or a range of them." }),
      rank_before: each<number | null>(place, { label: "上次名次", zh: "上次名次，可为区域；空白表示上次没有名次。", en: "The rank before, or a range of them; blank where there was none.", otherwise: null }),
    },
  },
  ({ rank_now, rank_before }) => changeOf(rank_now, rank_before),
);
