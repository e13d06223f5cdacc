/** Fills the list above the composer for the option that is being typed. */

import { post } from "./doors.js";
import { el } from "./dom.js";
import { asksBot, kindOf, offers } from "./option.js";

/** the bot is asked once the typing pauses so long, in ms */
const PAUSE = 80;

export class OptionList {
  #store;
  #suggest;
  /** @type {import("./pills.js").Pills} */
  #pills = null;
  /** @type {import("./pills.js").Pill | null} null while the optional ones are listed */
  #pill = null;
  #timer = 0;
  #asked = 0;

  /** @param {import("./store.js").Store} store @param {import("./suggest.js").Suggest} suggest */
  constructor(store, suggest) {
    this.#store = store;
    this.#suggest = suggest;
  }

  /** @param {import("./pills.js").Pills} pills @param {import("./pills.js").Pill} pill */
  show(pills, pill) {
    this.#pills = pills;
    this.#pill = pill;
    const asked = ++this.#asked;
    clearTimeout(this.#timer);
    if (!asksBot(pill.option)) {
      const typed = pill.picked ? "" : pill.input.value;
      this.#list(pill, offers(pill.option, typed, this.#store.guild));
      return;
    }
    if (!this.#suggest.open) this.#list(pill, []);
    this.#timer = setTimeout(() => this.#ask(pills, pill, asked), PAUSE);
  }

  async #ask(pills, pill, asked) {
    const { values } = pills.read(this.#store.guild, { strict: false });
    delete values[pill.option.name];
    const body = {
      viewer: this.#store.viewer.id, channel: this.#store.current, command: pills.leaf.path,
      option: pill.option.name, typed: pill.input.value, options: values,
    };
    let items = [];
    let problem = "";
    try {
      const { choices } = await post("autocomplete", body);
      items = choices.map((one) => ({ label: one.name, value: one.value }));
    } catch (error) {
      problem = error.message;
    }
    // A later key, another box or another command made the answer stale.
    if (asked !== this.#asked || document.activeElement !== pill.input) return;
    this.#list(pill, items, problem);
  }

  #list(pill, items, problem = "") {
    const { option } = pill;
    const title = el("span", {}, el("b", { text: option.name }), ` ${option.description}`,
      el("span", { class: "hint", text: problem || kindOf(option) }));
    this.#suggest.show(pill.input, title, items);
  }

  /** @param {import("./pills.js").Pills} pills */
  showRest(pills) {
    this.#pills = pills;
    this.#pill = null;
    const items = pills.rest.map((one) => ({ label: one.name, detail: one.description, value: one }));
    this.#suggest.show(pills.moreButton, "More options", items);
  }

  pick(item) {
    if (!this.#pill) {
      this.#suggest.hide();
      this.#pills.add(item.value).input.focus();
      return;
    }
    this.#asked++;
    clearTimeout(this.#timer);
    this.#pills.pick(this.#pill, item);
    this.#suggest.hide();
    this.#pills.nextEmpty()?.input.focus();
  }
}
