/** The tabs and the strip: the add-in's buttons, and the grid's own tools under 开始. */
import type { Ribbon, RibbonButton } from "./manifest";

export interface RibbonView {
  /** A press that is still being carried out keeps its button busy. */
  show(ribbon: Ribbon | null): void;
}

const element = (tag: string, text = "", className = ""): HTMLElement => Object.assign(document.createElement(tag), { textContent: text, className });

export function createRibbon(tabs: HTMLElement, strip: HTMLElement, press: (button: RibbonButton) => Promise<void>): RibbonView {
  const draw = ({ groups }: Ribbon): void => {
    strip.replaceChildren(...groups.map(({ label, buttons }) => {
      const group = element("div", "", "group");
      const row = element("div");
      row.append(...buttons.map((one) => {
        const button = document.createElement("button");
        button.type = "button";
        button.id = one.id;
        button.title = one.tip;
        button.append(Object.assign(new Image(32, 32), { src: one.icon, alt: "" }), element("span", one.label));
        button.addEventListener("click", () => {
          button.disabled = true;
          void press(one).finally(() => { button.disabled = false; });
        });
        return button;
      }));
      group.append(row, element("span", label));
      return group;
    }));
  };
  const choose = (chosen: "home" | "addin"): void => {
    strip.hidden = chosen === "home";
    document.body.dataset["tab"] = chosen;
    for (const tab of tabs.children) tab.setAttribute("aria-selected", String((tab as HTMLElement).dataset["tab"] === chosen));
  };
  return {
    show(ribbon) {
      tabs.replaceChildren(...[["home", "开始"], ...(ribbon === null ? [] : [["addin", ribbon.tab]])].map(([name = "", label = ""]) => {
        const tab = element("button", label);
        tab.setAttribute("role", "tab");
        tab.dataset["tab"] = name;
        tab.addEventListener("click", () => { choose(name === "home" ? "home" : "addin"); });
        return tab;
      }));
      if (ribbon !== null) draw(ribbon);
      choose(ribbon === null ? "home" : "addin");
    },
  };
}
