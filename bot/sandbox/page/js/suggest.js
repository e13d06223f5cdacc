/** The list above the composer: commands, choices, what the bot offers as one types. */

import { el } from "./dom.js";
import { Listbox } from "./listbox.js";

export class Suggest {
  #box;
  #title = el("p", { class: "suggest-title" });
  #owner = null;

  /** @param {(item: import("./listbox.js").Item) => void} onPick */
  constructor(onPick) {
    this.#box = new Listbox("Suggestions", onPick);
    this.node = el("div", { class: "suggest", hidden: true }, this.#title, this.#box.list);
    this.node.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  get open() {
    return !this.node.hidden;
  }

  get size() {
    return this.#box.items.length;
  }

  /** @param {HTMLElement} owner keeps the focus @param {string | Node} title */
  show(owner, title, items, active) {
    this.#owner = owner;
    this.#box.own(owner);
    this.#title.replaceChildren(title);
    this.node.hidden = false;
    this.#box.list.hidden = !items.length;
    this.#box.fill(items, active);
    owner.setAttribute("aria-controls", this.#box.list.id);
    owner.setAttribute("aria-expanded", String(items.length > 0));
  }

  hide() {
    this.node.hidden = true;
    this.#owner?.setAttribute("aria-expanded", "false");
    this.#owner?.removeAttribute("aria-controls");
    this.#box.fill([]);
  }

  /** Handle a key of the focused box; whether it meant the list. */
  key(event) {
    if (!this.open || event.isComposing) return false;
    if (this.#box.key(event)) return true;
    if (event.key === "Escape") {
      this.hide();
      event.preventDefault();
      return true;
    }
    const picks = (event.key === "Enter" && !event.shiftKey) || (event.key === "Tab" && !event.shiftKey);
    if (!picks || !this.#box.pick()) return false;
    event.preventDefault();
    return true;
  }
}
