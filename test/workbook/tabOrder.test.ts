import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { tabOrder } from "../../src/workbook/tabOrder";
import { sheetPlan } from "../support/plan";

const order = (standing: readonly string[], planned: readonly string[], leads?: boolean) =>
  tabOrder(standing, { sheets: planned.map((role) => sheetPlan({ role, name: role })), ...(leads === undefined ? {} : { leads }) });

describe("tabOrder", () => {
  it("puts cards, bulletins and notices behind the board, once they are there where they are", () => {
    expect(order(["board", "settings"], ["cardLedger", "cardEvents"])).toEqual(["board", "settings", "cardLedger", "cardEvents"]);
    expect(order(["board", "cardLedger", "settings"], ["cardLedger", "cardEvents"])).toEqual(["board", "cardLedger", "cardEvents", "settings"]);
    expect(order(["board", "cardEvents", "settings"], ["cardLedger", "cardEvents"])).toEqual(["board", "cardLedger", "cardEvents", "settings"]);
  });

  it("puts a plan that leads first, and the first one in its own order", () => {
    expect(order(["cardLedger", "settings", "board"], ["board", "settings"], true)).toEqual(["board", "settings", "cardLedger"]);
    expect(order([], ["board", "settings"])).toEqual(["board", "settings"]);
  });

  it("holds every sheet once, the plan's in the plan's order and the others in theirs", () => {
    const roles = fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "d", "e", "f", "g"));
    fc.assert(fc.property(roles, roles, fc.boolean(), (standing, planned, leads) => {
      const found = order(standing, planned, leads);
      expect([...found].sort()).toEqual([...new Set([...standing, ...planned])].sort());
      const others = standing.filter((role) => !planned.includes(role));
      expect(found.filter((role) => others.includes(role))).toEqual(others);
      const [old, fresh] = [planned.filter((role) => standing.includes(role)), planned.filter((role) => !standing.includes(role))];
      expect(found.filter((role) => old.includes(role))).toEqual(old);
      expect(found.filter((role) => fresh.includes(role))).toEqual(fresh);
    }));
  });
});
