/** The column at the right: the newsroom and the levers, as far as the sandbox has them. */

import { at, el } from "./dom.js";
import { icon } from "./icons.js";
import { Levers } from "./levers.js";
import { Newsroom } from "./newsroom.js";

const WIDE = matchMedia("(min-width: 75rem)");

export class Panel {
  #box = at("panel");
  #button = at("panel-switch");
  #tabs = el("div", { role: "tablist", "aria-label": "Parts of the panel" });
  #newsroom;
  #levers;
  /** @type {Map<object, HTMLElement>} each part that there is, with its tab */
  #parts = new Map();

  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.#newsroom = new Newsroom(store);
    this.#levers = new Levers(store);
    this.#button.append(icon("news"));
    this.#button.addEventListener("click", () => this.#open(this.#box.hidden));
    const close = el("button", { type: "button", class: "icon", "aria-label": "Close the panel" }, icon("close"));
    close.addEventListener("click", () => this.#open(false));
    this.#box.append(el("header", { class: "bar" }, this.#tabs, close));
    this.#box.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !WIDE.matches) this.#open(false);
    });
    this.#tabs.addEventListener("keydown", (event) => this.#arrow(event));
    WIDE.addEventListener("change", () => !WIDE.matches && this.#show(false));
  }

  /** Ask for everything again; what the sandbox does not offer is not shown. */
  async refresh() {
    const news = await this.#newsroom.refresh();
    const levers = await this.#levers.refresh();
    const before = this.#parts.size;
    if (news) this.#add(this.#newsroom, "news");
    if (levers) this.#add(this.#levers, "levers");
    this.#button.hidden = !this.#parts.size;
    if (before || !this.#parts.size) return;
    this.#choose([...this.#parts.keys()][0]);
    if (news && WIDE.matches && localStorage.getItem("panel") !== "closed") this.#show(true);
  }

  #add(part, name) {
    if (this.#parts.has(part)) return;
    const tab = el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `part-${name}`, text: part.title });
    tab.addEventListener("click", () => this.#choose(part));
    part.node.id = `part-${name}`;
    part.node.tabIndex = 0;
    part.node.setAttribute("role", "tabpanel");
    part.node.setAttribute("aria-labelledby", tab.id);
    part.node.hidden = true;
    this.#parts.set(part, tab);
    this.#tabs.append(tab);
    this.#box.append(part.node);
  }

  #choose(part) {
    for (const [one, tab] of this.#parts) {
      const chosen = one === part;
      one.node.hidden = !chosen;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    part.refresh();
  }

  #arrow(event) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const entries = [...this.#parts];
    const now = entries.findIndex(([, tab]) => tab === document.activeElement);
    const step = event.key === "ArrowRight" ? 1 : -1;
    const [part, tab] = entries[(now + step + entries.length) % entries.length];
    this.#choose(part);
    tab.focus();
  }

  #open(wanted) {
    this.#show(wanted);
    localStorage.setItem("panel", wanted ? "open" : "closed");
    if (wanted) this.#tabs.querySelector("[aria-selected=true]")?.focus();
    else this.#button.focus();
  }

  #show(wanted) {
    this.#box.hidden = !wanted;
    this.#button.setAttribute("aria-expanded", String(wanted));
  }
}
