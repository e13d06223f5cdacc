/** Where one writes: plain messages, and commands with their options. */

import { begun, leaves, matching } from "./command.js";
import { post } from "./doors.js";
import { at, el } from "./dom.js";
import { icon } from "./icons.js";
import { OptionList } from "./offers.js";
import { Pills } from "./pills.js";
import { Suggest } from "./suggest.js";

const LONGEST = 2000;

export class Composer {
  #store;
  #tools;
  #form = at("composer");
  #line = el("textarea", {
    id: "line", rows: 1, autocomplete: "off", role: "combobox", "aria-expanded": "false",
    "aria-autocomplete": "list", maxlength: LONGEST,
  });
  #problem = el("p", { class: "failure", role: "alert", hidden: true });
  #send = el("button", { type: "submit", class: "icon send", "aria-label": "Send" }, icon("send"));
  #box;
  #suggest = new Suggest((item) => this.#picked(item));
  #offers;
  /** @type {Pills | null} the command being filled in */
  #pills = null;

  /** @param {import("./store.js").Store} store @param {import("./message.js").Tools} tools */
  constructor(store, tools) {
    this.#store = store;
    this.#tools = tools;
    this.#offers = new OptionList(store, this.#suggest);
    this.#box = el("div", { class: "box" }, this.#line, this.#send);
    this.#form.append(this.#suggest.node, this.#problem, this.#box);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#line.addEventListener("input", () => this.#typed());
    this.#line.addEventListener("keydown", (event) => this.#lineKey(event));
    this.#line.addEventListener("blur", () => this.#suggest.hide());
    this.#line.addEventListener("focus", () => this.#typed());
    store.addEventListener("open", () => this.#moved());
    store.addEventListener("state", () => this.#allowed());
  }

  focus() {
    (this.#pills?.pills[0]?.input ?? this.#line).focus();
  }

  get #leaves() {
    return leaves(this.#store.channel?.commands ?? []);
  }

  #moved() {
    this.#reset();
    this.#allowed();
    if (matchMedia("(hover: hover)").matches) this.#line.focus({ preventScroll: true });
  }

  #allowed() {
    const { channel } = this.#store;
    const readOnly = Boolean(channel) && !channel.may_send;
    const place = channel?.name ? `#${channel.name}` : this.#store.bot?.username ?? "";
    const commands = this.#leaves.length > 0;
    this.#line.disabled = !channel || (readOnly && !commands);
    this.#send.disabled = this.#line.disabled;
    const words = readOnly ? "You may not write here" : `Message ${place}`;
    const hint = commands ? `${words} · / for commands` : words;
    this.#line.placeholder = hint;
    this.#line.setAttribute("aria-label", hint);
  }

  #typed() {
    const { value } = this.#line;
    this.#line.style.setProperty("height", "auto");
    this.#line.style.setProperty("height", `${Math.min(this.#line.scrollHeight, 200)}px`);
    this.#say("");
    if (!value.startsWith("/") || value.includes("\n")) {
      this.#suggest.hide();
      return;
    }
    const known = begun(this.#leaves, value);
    if (known) this.#begin(known.leaf, known.rest);
    else this.#showCommands(value.slice(1));
  }

  #showCommands(typed) {
    const found = matching(this.#leaves, typed);
    const items = found.map((leaf) => ({
      label: `/${leaf.path}`, detail: leaf.description, value: leaf, hint: this.#store.bot.username,
    }));
    const title = items.length ? "Commands" : "No command is called so";
    this.#suggest.show(this.#line, title, items);
  }

  #lineKey(event) {
    if (this.#suggest.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    }
  }

  #picked(item) {
    if (!this.#pills) this.#begin(item.value, "");
    else this.#offers.pick(item);
  }

  #begin(leaf, rest) {
    this.#suggest.hide();
    this.#pills = new Pills(leaf, {
      focus: (pill) => this.#offers.show(this.#pills, pill),
      input: (pill) => {
        this.#say("");
        this.#offers.show(this.#pills, pill);
      },
      blur: () => this.#suggest.hide(),
      key: (event, pill) => this.#pillKey(event, pill),
      more: () => this.#offers.showRest(this.#pills),
    });
    this.#pills.moreButton.addEventListener("keydown", (event) => this.#moreKey(event));
    this.#pills.moreButton.addEventListener("blur", () => this.#suggest.hide());
    this.#line.replaceWith(this.#pills.node);
    const first = this.#pills.pills[0] ?? (rest && leaf.options.length ? this.#pills.add(leaf.options[0]) : null);
    if (!first) {
      this.#pills.node.tabIndex = -1;
      (this.#pills.rest.length ? this.#pills.moreButton : this.#send).focus();
      return;
    }
    if (rest) this.#pills.type(first, rest);
    first.input.focus();
  }

  #moreKey(event) {
    if (this.#suggest.key(event)) return;
    if (event.key === "Escape" || event.key === "Backspace") this.#backToLine(event);
    if (event.key === "Enter" && !this.#suggest.open) {
      event.preventDefault();
      this.#submit();
    }
  }

  #pillKey(event, pill) {
    if (this.#suggest.key(event)) return;
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape") {
      this.#backToLine(event);
    } else if (event.key === "Backspace" && !pill.input.value) {
      if (pill.option.required || this.#pills.pills.length === 1) this.#backToLine(event);
      else this.#pills.remove(pill);
      event.preventDefault();
    }
  }

  #backToLine(event) {
    event.preventDefault();
    const path = this.#pills.leaf.path;
    this.#reset();
    this.#line.value = event.key === "Backspace" ? `/${path}` : "";
    this.#line.focus();
    this.#typed();
  }

  #reset() {
    this.#suggest.hide();
    this.#pills?.node.replaceWith(this.#line);
    this.#pills = null;
    this.#line.value = "";
    this.#line.style.setProperty("height", "auto");
    this.#say("");
  }

  #submit() {
    if (this.#pills) this.#run();
    else if (this.#line.value.startsWith("/")) this.#typedCommand();
    else if (this.#line.value.trim()) this.#write();
  }

  #typedCommand() {
    const path = this.#line.value.slice(1).trim();
    const leaf = this.#leaves.find((one) => one.path === path);
    if (leaf) this.#begin(leaf, "");
    else this.#say(`There is no command /${path} here.`);
  }

  async #write() {
    const content = this.#line.value;
    const { current, viewer } = this.#store;
    this.#reset();
    try {
      await post("say", { viewer: viewer.id, channel: current, content });
    } catch (error) {
      this.#line.value = content;
      this.#say(error.message);
    }
  }

  async #run() {
    const { leaf } = this.#pills;
    const { values, wrong, why } = this.#pills.read(this.#store.guild);
    if (wrong) {
      wrong.input.focus();
      this.#suggest.hide();
      this.#say(why);
      return;
    }
    const { current, viewer } = this.#store;
    this.#reset();
    this.#line.focus();
    this.#form.setAttribute("aria-busy", "true");
    try {
      this.#tools.answered(await post("invoke", { viewer: viewer.id, channel: current, command: leaf.path, options: values }));
    } catch (error) {
      this.#store.note(current, error.message, leaf.path);
    }
    this.#form.removeAttribute("aria-busy");
  }

  #say(text) {
    this.#problem.hidden = !text;
    this.#problem.replaceChildren(...(text ? [icon("warning"), text] : []));
  }
}
