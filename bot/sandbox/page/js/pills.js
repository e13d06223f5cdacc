/** A chosen command with a box for each of its options. */

import { el, freshId } from "./dom.js";
import { kindOf, listOnly, named } from "./option.js";

/**
 * @typedef {{option: object, input: HTMLInputElement, box: HTMLElement, picked: object | null}} Pill
 */
export class Pills {
  /** @type {Pill[]} */
  pills = [];
  #on;
  #more;

  /**
   * @param {import("./command.js").Leaf} leaf
   * @param {{focus: (pill: Pill) => void, input: (pill: Pill) => void, blur: () => void,
   *          key: (event: KeyboardEvent, pill: Pill) => void, more: () => void}} on
   */
  constructor(leaf, on) {
    this.leaf = leaf;
    this.#on = on;
    this.#more = el("button", { type: "button", class: "more", "aria-haspopup": "listbox" });
    this.#more.addEventListener("click", () => on.more());
    const name = el("span", { class: "slash", text: `/${leaf.path}` });
    this.node = el("div", { class: "pills", role: "group", "aria-label": `Command /${leaf.path}` }, name, this.#more);
    for (const one of leaf.options.filter((option) => option.required)) this.add(one);
    this.#count();
  }

  /** Options that have no box yet. */
  get rest() {
    const there = new Set(this.pills.map((one) => one.option));
    return this.leaf.options.filter((one) => !there.has(one));
  }

  get moreButton() {
    return this.#more;
  }

  add(option) {
    const id = freshId("option");
    const hint = `${id}-hint`;
    const input = el("input", {
      id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-describedby": hint, "aria-required": String(Boolean(option.required)),
      inputmode: option.type === 4 || option.type === 10 ? "decimal" : "text", maxlength: option.max_length ?? 6000,
    });
    const help = el("span", { id: hint, class: "unseen", text: `${option.description}, ${kindOf(option)}` });
    const box = el("span", { class: "pill-box" }, el("label", { for: id, text: option.name }), input, help);
    const pill = { option, input, box, picked: null };
    this.pills.push(pill);
    this.#more.before(box);
    input.addEventListener("focus", () => this.#on.focus(pill));
    input.addEventListener("blur", () => this.#on.blur());
    input.addEventListener("input", () => {
      pill.picked = null;
      this.#sized(pill);
      input.removeAttribute("aria-invalid");
      this.#on.input(pill);
    });
    input.addEventListener("keydown", (event) => this.#on.key(event, pill));
    this.#sized(pill);
    this.#count();
    return pill;
  }

  remove(pill) {
    this.pills = this.pills.filter((one) => one !== pill);
    pill.box.remove();
    this.#count();
    (this.pills.at(-1)?.input ?? this.#more).focus();
  }

  /** Take a line of the list as an option's value. */
  pick(pill, item) {
    pill.picked = item;
    pill.input.value = item.label;
    pill.input.removeAttribute("aria-invalid");
    this.#sized(pill);
  }

  type(pill, typed) {
    pill.input.value = typed;
    this.#sized(pill);
  }

  /** The first box that still needs something after another one, else null. */
  nextEmpty() {
    return this.pills.find((one) => one.option.required && !one.input.value.trim()) ?? null;
  }

  /**
   * Values by option name; marks and gives the box that can't be sent as it is.
   * @returns {{values: Record<string, unknown>, wrong: Pill | null, why: string}}
   */
  read(guild, { strict = true } = {}) {
    const values = {};
    for (const pill of this.pills) {
      const { option, input } = pill;
      const typed = input.value.trim();
      const item = pill.picked ?? (typed && listOnly(option) ? named(option, typed, guild) : null);
      const wrong = typed ? listOnly(option) && !item : option.required;
      if (wrong && strict) {
        input.setAttribute("aria-invalid", "true");
        return { values, wrong: pill, why: typed ? `Choose ${option.name} from the list.` : `${option.name} is needed.` };
      }
      if (item) values[option.name] = item.value;
      else if (typed && !wrong) values[option.name] = typed;
    }
    return { values, wrong: null, why: "" };
  }

  #sized({ input }) {
    const letters = Math.max(4, [...input.value].length + 1);
    input.style.setProperty("width", `${Math.min(letters, 40)}ch`);
  }

  #count() {
    const count = this.rest.length;
    this.#more.hidden = !count;
    this.#more.textContent = `+${count} optional`;
  }
}
