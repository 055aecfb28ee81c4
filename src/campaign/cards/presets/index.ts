/** Every preset that ships: one data file and one line here. */
import type { BasePreset, OverlayPreset, Preset } from "../tiers";
import { daye } from "./daye";
import { guangyuan2018 } from "./guangyuan-2018";
import { longchang2020 } from "./longchang-2020";
import { moren } from "./moren";
import { sanming2017 } from "./sanming-2017";
import { sanya2022 } from "./sanya-2022";
import { tianjin2022 } from "./tianjin-2022";
import { xinhuang2015 } from "./xinhuang-2015";
import { yinchuan2025 } from "./yinchuan-2025";

export const presets: readonly Preset[] = [
  moren,
  yinchuan2025,
  sanya2022,
  tianjin2022,
  xinhuang2015,
  daye,
  sanming2017,
  longchang2020,
  guangyuan2018,
];

export const basePresets: readonly BasePreset[] = presets.filter((preset) => preset.kind === "base");
export const overlayPresets: readonly OverlayPreset[] = presets.filter((preset) => preset.kind === "overlay");
