/** A list to choose from, driven by arrows while the focus stays elsewhere. */

import { el, freshId } from "./dom.js";
import { icon } from "./icons.js";

/**
 * @typedef {{label: string, detail?: string, hint?: string, value: unknown, mark?: Node,
 *            chosen?: boolean}} Item
 */
export class Listbox {
  /** @type {Item[]} */
  items = [];
  active = -1;
  #onPick;
  #owner = null;

  /** @param {string} label @param {(item: Item) => void} onPick */
  constructor(label, onPick, { multiple = false } = {}) {
    this.#onPick = onPick;
    this.list = el("ul", { role: "listbox", id: freshId("list"), "aria-label": label, "aria-multiselectable": multiple });
    // The list must not take the focus from the box that is being typed in.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  /** The element that keeps the focus and names the active line. */
  own(owner) {
    this.#owner?.removeAttribute("aria-activedescendant");
    this.#owner = owner;
  }

  /** @param {Item[]} items */
  fill(items, active = items.length ? 0 : -1) {
    this.items = items;
    this.list.replaceChildren(...items.map((item, index) => this.#line(item, index)));
    this.move(active);
  }

  #line(item, index) {
    const selected = item.chosen === undefined ? "false" : String(item.chosen);
    const props = { role: "option", id: `${this.list.id}-${index}`, "aria-selected": selected };
    const words = el("span", { class: "words" },
      el("span", { class: "name", text: item.label }),
      item.detail && el("span", { class: "detail", text: item.detail }));
    const line = el("li", props, item.mark, words, item.hint && el("span", { class: "hint", text: item.hint }));
    if (item.chosen) line.append(icon("check"));
    line.addEventListener("click", () => this.#onPick(item));
    line.addEventListener("pointermove", () => index !== this.active && this.move(index, false));
    return line;
  }

  move(index, scroll = true) {
    this.list.children[this.active]?.classList.remove("active");
    this.active = index;
    const line = this.list.children[index];
    line?.classList.add("active");
    if (scroll) line?.scrollIntoView({ block: "nearest" });
    if (line) this.#owner?.setAttribute("aria-activedescendant", line.id);
    else this.#owner?.removeAttribute("aria-activedescendant");
  }

  pick() {
    const item = this.items[this.active];
    if (item) this.#onPick(item);
    return Boolean(item);
  }

  /** Handle an arrow, Home or End; whether it was one. */
  key(event) {
    const count = this.items.length;
    const steps = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: Math.min(this.active + 8, count - 1), PageUp: Math.max(this.active - 8, 0) };
    if (!(event.key in steps) || !count) return false;
    this.move((steps[event.key] + count) % count);
    event.preventDefault();
    return true;
  }
}
