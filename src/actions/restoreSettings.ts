/**
 * 恢复出厂设置: the rules go back to factory values (口径, 预警, 排名, 工期, 过期天数); what the office itself has entered
 * stays: the campaign, targets, units, holidays, offices and 字段对照.
 */
import { factorySettings, type Settings } from "../campaign/settings";
import type { WorkbookPort } from "../workbook/port";
import { refresh } from "./refresh";
import type { Tracked, TrackOptions } from "./track";

/** @example withFactoryRules({ ...settings, paceBasis: "ratio" }).paceBasis // "points" */
export const withFactoryRules = ({ campaign, targets, units, extraDays, offices, mapping }: Settings): Settings =>
  ({ ...factorySettings, campaign, targets, units, extraDays, offices, mapping });

export const restoreSettings = (port: WorkbookPort, options: Omit<TrackOptions, "replaceSettings">): Promise<Tracked> =>
  refresh(port, { ...options, replaceSettings: withFactoryRules });
