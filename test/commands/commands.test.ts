/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { COMMAND_EVENT, commands } from "../../src/commands/commands";
import { wishes } from "../../src/taskpane/places";

let show: jest.Mock<() => Promise<void>>;
beforeEach(() => {
  show = jest.fn(() => Promise.resolve());
  (globalThis as Record<string, unknown>)["Office"] = { addin: { showAsTaskpane: show } };
});

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A pane that takes what is pressed and is done when the test says so. */
function pane() {
  const pressed: { readonly name: string; readonly done: () => void }[] = [];
  const take = (event: Event): void => {
    event.preventDefault();
    pressed.push((event as CustomEvent).detail);
  };
  window.addEventListener(COMMAND_EVENT, take);
  stops.push(() => window.removeEventListener(COMMAND_EVENT, take));
  return pressed;
}

const press = (name: string) => {
  const completed = jest.fn();
  return { completed, ended: commands[name]!({ completed } as unknown as Office.AddinCommands.Event) };
};
const settled = () => new Promise<void>((resolve) => { setTimeout(resolve, 0); });

describe("a button of the ribbon", () => {
  it("acts, or leads to a page of the pane", () => {
    expect(Object.keys(commands).filter((name) => !["connect", "refresh", "snapshot"].includes(name)).sort()).toEqual(Object.keys(wishes).sort());
  });

  it.each(Object.keys(commands))("brings the pane forward, hands %s over, and is let go when that is done", async (name) => {
    const pressed = pane();
    const { completed, ended } = press(name);
    await settled();
    expect(show).toHaveBeenCalledTimes(1);
    expect(pressed.map((one) => one.name)).toEqual([name]);
    expect(completed).not.toHaveBeenCalled();
    pressed[0]!.done();
    await ended;
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("is let go at once where no pane takes it", async () => {
    const { completed, ended } = press("refresh");
    await ended;
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("acts even where the pane cannot be shown", async () => {
    show.mockReturnValue(Promise.reject(new Error("hidden")));
    const pressed = pane();
    const { completed, ended } = press("refresh");
    await settled();
    pressed[0]!.done();
    await ended;
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
