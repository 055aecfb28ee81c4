/** The invented district: units and their tasks, places, people, companies. Nothing here exists. */

export type GroupName = "镇街" | "区直部门";

export interface SampleUnit {
  readonly name: string;
  readonly group: GroupName;
  /** 不参加排名 */
  readonly exempt: boolean;
  readonly target: {
    /** 亩 */
    readonly area: number;
    /** 万元 */
    readonly revenue: number;
    /** 个 */
    readonly projects: number;
    /** 万元 */
    readonly funds: number;
  };
  /** Share of the task that is done by the end of September, in hundredths of a per cent. */
  readonly done: { readonly area: number; readonly revenue: number };
  /** How many parcels of each sort the unit's ledger holds. */
  readonly parcels: { readonly industrialSold: number; readonly otherSold: number; readonly soldLater: number; readonly unsold: number };
  /** 万元/亩 */
  readonly price: { readonly industrial: number; readonly other: number };
  readonly places: readonly string[];
  readonly people: readonly string[];
}

const unit = (
  name: string,
  group: GroupName,
  target: readonly [number, number, number, number],
  done: readonly [number, number],
  parcels: readonly [number, number, number, number],
  price: readonly [number, number],
  places: readonly string[],
  people: readonly string[],
  exempt = false,
): SampleUnit => ({
  name,
  group,
  exempt,
  target: { area: target[0], revenue: target[1], projects: target[2], funds: target[3] },
  done: { area: done[0], revenue: done[1] },
  parcels: { industrialSold: parcels[0], otherSold: parcels[1], soldLater: parcels[2], unsold: parcels[3] },
  price: { industrial: price[0], other: price[1] },
  places,
  people,
});

export const units: readonly SampleUnit[] = [
  unit("澄砚镇", "镇街", [620, 42_000, 3, 9_000], [8_642, 7_436], [9, 2, 1, 4], [25, 215],
    ["澄砚镇上砚村", "澄砚镇墨池村", "澄砚镇下笔社区"], ["柏书衡", "祁砚秋", "单予安"]),
  unit("鹤洄镇", "镇街", [480, 22_000, 2, 7_000], [6_215, 5_780], [5, 1, 0, 5], [23, 180],
    ["鹤洄镇洄湾村", "鹤洄镇白翎村", "鹤洄镇鹤汀埠"], ["洪叙白", "温鹤鸣", "阮知遥"]),
  unit("竹笙街道", "镇街", [560, 64_000, 3, 8_000], [7_890, 8_125], [7, 3, 0, 4], [29, 290],
    ["竹笙街道听雨社区", "竹笙街道篁里社区", "竹笙街道新笋村"], ["邢望舒", "封子竹", "尤嘉言"]),
  unit("澜桥街道", "镇街", [540, 72_000, 3, 8_500], [7_120, 6_604], [6, 3, 1, 5], [28, 305],
    ["澜桥街道桥东社区", "澜桥街道澜水社区", "澜桥街道渡口村"], ["计澜生", "乔以宁", "谈致远"]),
  unit("雁陂镇", "镇街", [450, 20_000, 2, 6_500], [5_518, 6_035], [4, 1, 0, 5], [22, 175],
    ["雁陂镇南陂村", "雁陂镇雁回村", "雁陂镇水西村"], ["古维舟", "葛雁行", "骆清和"]),
  unit("枫屿镇", "镇街", [420, 17_000, 2, 6_000], [9_236, 8_814], [6, 1, 0, 3], [24, 185],
    ["枫屿镇枫林渡村", "枫屿镇丹叶村", "枫屿镇屿山村"], ["简予枫", "卓霜林", "岑景行"]),
  unit("岫前街道", "镇街", [600, 78_000, 3, 9_500], [8_305, 7_907], [8, 3, 0, 4], [30, 320],
    ["岫前街道云出社区", "岫前街道前埠社区", "岫前街道望岫村"], ["沐云松", "项知非", "宁怀瑾", "屈南乔"]),
  unit("棠汀镇", "镇街", [430, 25_000, 2, 5_500], [4_833, 4_120], [4, 1, 0, 6], [22, 190],
    ["棠汀镇海棠坞村", "棠汀镇芦汀村", "棠汀镇新圩村"], ["章棠溪", "娄怀远", "苗以沫"]),
  unit("经开区管委会", "区直部门", [2_000, 70_000, 7, 26_000], [7_412, 7_245], [20, 1, 2, 8], [27, 260],
    ["经开区启元大道西侧", "经开区创智路北侧", "经开区云工三路南侧", "经开区东拓片区"], ["蒲致行", "耿一鸣", "翁启元", "车明哲", "竺若谷"]),
  unit("物流园管委会", "区直部门", [800, 28_000, 3, 14_000], [6_828, 7_016], [8, 1, 0, 5], [24, 200],
    ["物流园陆港大道东侧", "物流园货运北站南侧", "物流园集散路西侧"], ["厉行舟", "桑陆远", "容济川"]),
  unit("区自然资源局", "区直部门", [400, 52_000, 2, 15_000], [6_645, 6_310], [4, 2, 1, 4], [28, 330],
    ["城南新区望岫路南侧", "城南新区云水街东侧", "老城片区砚台巷北侧"], ["平时雨", "扶文渊", "席守一"]),
  unit("区国资中心", "区直部门", [200, 10_000, 1, 5_000], [4_020, 3_560], [2, 1, 0, 3], [26, 210],
    ["城北存量厂区（原云岫农机厂）", "城北粮站片区"], ["管仲文", "储惟一"], true),
];

export const groups: readonly { readonly name: GroupName; readonly heading: string }[] = [
  { name: "镇街", heading: "一、镇街" },
  { name: "区直部门", heading: "二、区直部门" },
];

export const companies: readonly string[] = [
  "岫云精密", "澄明新材", "鹤川电气", "砚池光电", "枫远智造", "澜石生物", "雁翎航材", "竹韵食品", "棠华纺织", "望岫储能",
  "岫芯半导体", "云工重装", "陆港冷链", "鹤汀医药", "青篁包装", "白翎传感", "墨池软件", "丹叶新能源", "云水环保", "前埠汽配",
];

export const products: readonly string[] = [
  "高端数控装备产业园", "锂电池负极材料", "智能输配电设备", "柔性显示模组", "新能源汽车零部件", "酶制剂原料", "航空复合材料",
  "预制菜加工基地", "高性能纤维", "长时电站系统集成", "功率器件封测", "工程机械再制造", "物流集散中心", "原料药绿色化改造", "绿色纸塑制品",
  "智能传感器", "工业软件研发中心", "光伏组件", "资源循环利用", "轻量化底盘",
];
