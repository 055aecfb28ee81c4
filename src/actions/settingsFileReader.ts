/** Parts of a settings file, each checked as it is read; what is wrong is named by its path. */
import { readDay } from "../campaign/calendar/readDay";
import { statutorySteps, stepOf, type Duration, type StepName } from "../campaign/schedule/steps";
import type { ExtraDay } from "../campaign/calendar/extraDay";
import type { Campaign, MetricDefinition, Milestone, Settings, Target, UnitDefinition } from "../campaign/settings";

type Json = Readonly<Record<string, unknown>>;
export type MetricPart = Partial<MetricDefinition> & { readonly metric: string };

/** Reads and collects what is wrong; a part that is wrong comes back as null. */
export class Reader {
  readonly problems: string[] = [];

  wrong(path: string, expected: string): null {
    this.problems.push(`设置文件的 ${path} 应为${expected}`);
    return null;
  }

  known(object: Json, path: string, keys: readonly string[]): void {
    for (const key of Object.keys(object)) if (!keys.includes(key)) this.problems.push(`设置文件有不认识的项 ${path}${key}；可用：${keys.join("、")}`);
  }

  object(value: unknown, path: string): Json | null {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : this.wrong(path, "对象 { … }");
  }

  maybe<T>(object: Json, key: string, read: (value: unknown, path: string) => T | null): T | null {
    return object[key] === undefined || object[key] === null ? null : read(object[key], key);
  }

  list<T>(value: unknown, path: string, read: (one: unknown, path: string) => T | null): T[] | null {
    if (!Array.isArray(value)) return this.wrong(path, "数组 [ … ]");
    return value.map((one, index) => read(one, `${path}[${index}]`)).filter((one) => one !== null);
  }

  text(value: unknown, path: string): string | null {
    return typeof value === "string" && value.trim() !== "" ? value.trim() : this.wrong(path, "文字");
  }

  number(value: unknown, path: string, least = 0): number | null {
    return typeof value === "number" && Number.isFinite(value) && value >= least ? value : this.wrong(path, `不小于${least}的数字`);
  }

  flag(value: unknown, path: string, otherwise: boolean): boolean {
    if (value === undefined) return otherwise;
    if (typeof value !== "boolean") this.wrong(path, " true 或 false");
    return value === true;
  }

  choice<T extends string>(value: unknown, path: string, choices: readonly T[]): T | null {
    return choices.find((one) => one === value) ?? this.wrong(path, `其中之一：${choices.join("、")}`);
  }

  day(value: unknown, path: string): number | null {
    const read = typeof value === "string" ? readDay(value, { year: null }) : null;
    return read?.kind === "day" ? read.day : this.wrong(path, "日期文字，如 \"2025-07-15\"");
  }

  texts(value: unknown, path: string): string[] {
    return value === undefined ? [] : this.list(value, path, (one, at) => this.text(one, at)) ?? [];
  }

  campaign(value: unknown, path: string): Campaign | null {
    const object = this.object(value, path);
    if (object === null) return null;
    this.known(object, `${path}.`, ["name", "start", "days", "countFirstDay"]);
    const start = this.day(object["start"], `${path}.start`);
    const days = this.number(object["days"], `${path}.days`, 1);
    if (days !== null && !Number.isInteger(days)) return this.wrong(`${path}.days`, "整数");
    const name = object["name"] === undefined ? "百日攻坚" : this.text(object["name"], `${path}.name`);
    const countFirstDay = this.flag(object["countFirstDay"], `${path}.countFirstDay`, true);
    return start === null || days === null || name === null ? null : { name, start, days, countFirstDay };
  }

  target(value: unknown, path: string): Target | null {
    const object = this.object(value, path);
    if (object === null) return null;
    this.known(object, `${path}.`, ["metric", "value", "unit", "comparator", "curve"]);
    const metric = this.text(object["metric"], `${path}.metric`);
    const amount = this.number(object["value"], `${path}.value`);
    const unit = this.text(object["unit"], `${path}.unit`);
    const comparator = object["comparator"] === undefined ? ">=" as const : this.choice(object["comparator"], `${path}.comparator`, [">=", ">"] as const);
    const curve = object["curve"] === undefined || object["curve"] === null ? null : this.list(object["curve"], `${path}.curve`, (one, at) => this.milestone(one, at));
    return metric === null || amount === null || unit === null || comparator === null ? null : { metric, value: amount, unit, comparator, curve };
  }

  private milestone(value: unknown, path: string): Milestone | null {
    const object = this.object(value, path);
    if (object === null) return null;
    const day = this.day(object["day"], `${path}.day`);
    const share = this.number(object["share"], `${path}.share`);
    return day === null || share === null ? null : { day, share };
  }

  unit(value: unknown, path: string): UnitDefinition | null {
    const object = this.object(value, path);
    if (object === null) return null;
    this.known(object, `${path}.`, ["name", "aliases", "group", "exempt"]);
    const name = this.text(object["name"], `${path}.name`);
    const group = object["group"] === undefined ? "" : this.text(object["group"], `${path}.group`) ?? "";
    const exempt = this.flag(object["exempt"], `${path}.exempt`, false);
    return name === null ? null : { name, aliases: this.texts(object["aliases"], `${path}.aliases`), group, exempt };
  }

  extraDay(value: unknown, path: string): ExtraDay | null {
    const object = this.object(value, path);
    if (object === null) return null;
    const day = this.day(object["day"], `${path}.day`);
    const kind = this.choice(object["kind"], `${path}.kind`, ["休", "班"] as const);
    const source = object["source"] === undefined ? null : this.text(object["source"], `${path}.source`);
    return day === null || kind === null ? null : { day, kind, ...(source !== null && { source }) };
  }

  metric(value: unknown, path: string): MetricPart | null {
    const object = this.object(value, path);
    if (object === null) return null;
    this.known(object, `${path}.`, ["metric", "unit", "measure", "countOn", "since", "uses", "excludes", "leads", "aliases", "note"]);
    const metric = this.text(object["metric"], `${path}.metric`);
    if (metric === null) return null;
    const part: { -readonly [K in keyof MetricDefinition]?: MetricDefinition[K] } & { metric: string } = { metric };
    const at = (key: string) => `${path}.${key}`;
    const set = <K extends keyof MetricDefinition>(key: K, read: (value: unknown, path: string) => MetricDefinition[K] | null): void => {
      if (object[key] === undefined) return;
      const value = read(object[key], at(key));
      if (value !== null) part[key] = value;
    };
    set("unit", (one, path_) => this.text(one, path_));
    set("measure", (one, path_) => this.choice(one, path_, ["parcelArea", "parcelPrice", "securedProjects", "fundReceived", "reported"] as const));
    set("countOn", (one, path_) => this.choice(one, path_, ["listed", "sold", "contract"] as const));
    set("since", (one, path_) => this.choice(one, path_, ["campaign", "always"] as const));
    set("leads", (one, path_) => this.choice(one, path_, ["reported", "ledger"] as const));
    set("aliases", (one, path_) => this.texts(one, path_));
    set("note", (one, path_) => this.text(one, path_));
    set("excludes", (one, path_) => this.texts(one, path_));
    if (object["uses"] === null) part.uses = null;
    else set("uses", (one, path_) => this.texts(one, path_));
    return part;
  }

  ranking(value: unknown, path: string): Partial<Settings["ranking"]> | null {
    const object = this.object(value, path);
    if (object === null) return null;
    this.known(object, `${path}.`, ["by", "ties", "order", "bottom"]);
    const by = this.maybe(object, "by", (one) => this.choice(one, `${path}.by`, ["rate", "period", "periodRate"] as const));
    const ties = this.maybe(object, "ties", (one) => this.choice(one, `${path}.ties`, ["competition", "dense"] as const));
    const order = this.maybe(object, "order", (one) => this.choice(one, `${path}.order`, ["descending", "ascending"] as const));
    const bottom = this.maybe(object, "bottom", (one) => this.number(one, `${path}.bottom`));
    return { ...(by && { by }), ...(ties && { ties }), ...(order && { order }), ...(bottom !== null && { bottom }) };
  }

  whole(value: unknown, path: string): number | null {
    const read = this.number(value, path);
    return read === null || Number.isInteger(read) ? read : this.wrong(path, "整数");
  }

  alert(value: unknown, path: string): Partial<Settings["alert"]> | null {
    const object = this.object(value, path);
    if (object === null) return null;
    this.known(object, `${path}.`, ["warn", "severe"]);
    const warn = this.maybe(object, "warn", (one) => this.number(one, `${path}.warn`));
    const severe = this.maybe(object, "severe", (one) => this.number(one, `${path}.severe`));
    return { ...(warn !== null && { warn }), ...(severe !== null && { severe }) };
  }

  schedule(value: unknown, path: string): Partial<Settings["schedule"]> | null {
    const object = this.object(value, path);
    if (object === null) return null;
    this.known(object, `${path}.`, ["goal", "nearDays", "durations"]);
    const goal = this.maybe(object, "goal", (one) => this.choice(one, `${path}.goal`, ["挂牌期", "签订出让合同"] as const));
    const nearDays = this.maybe(object, "nearDays", (one) => this.whole(one, `${path}.nearDays`));
    const durations = this.maybe(object, "durations", (one) => this.list(one, `${path}.durations`, (entry, at) => this.duration(entry, at)));
    return { ...(goal && { goal }), ...(nearDays !== null && { nearDays }), ...(durations && { durations: Object.fromEntries(durations) }) };
  }

  private duration(value: unknown, path: string): [StepName, Duration] | null {
    const object = this.object(value, path);
    if (object === null) return null;
    this.known(object, `${path}.`, ["step", "count", "unit"]);
    const word = this.text(object["step"], `${path}.step`);
    const step = word === null ? null : stepOf(word);
    if (word !== null && step === null) return this.wrong(`${path}.step`, `供地环节：${statutorySteps.map(({ name }) => name).join("、")}`);
    const count = this.whole(object["count"], `${path}.count`);
    const unit = object["unit"] === undefined ? ("day" as const) : this.choice(object["unit"], `${path}.unit`, ["day", "workday", "month", "year"] as const);
    return step === null || count === null || unit === null ? null : [step.name, { count, unit }];
  }

  offices(value: unknown, path: string): Partial<Settings["offices"]> | null {
    const object = this.object(value, path);
    if (object === null) return null;
    const keys = ["header", "issuer", "numberPrefix", "recipients", "copies", "approver", "contact"] as const;
    this.known(object, `${path}.`, keys);
    return Object.fromEntries(keys.flatMap((key) => (object[key] === undefined ? [] : [[key, this.text(object[key], `${path}.${key}`)]])));
  }
}
