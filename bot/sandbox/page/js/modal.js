/** The forms that a bot opens. */

import { openDialog } from "./dialog.js";
import { post } from "./doors.js";
import { el, freshId } from "./dom.js";
import { drawSelect, starting } from "./select.js";

const PARAGRAPH = 2;
const ROW = 1;
const TEXT_INPUT = 4;
const TEXT = 10;
const LABEL = 18;
const RADIO = 21;
const CHECKBOXES = 22;
const CHECKBOX = 23;

/** @param {object} modal as the door answers it @param {import("./message.js").Tools} tools */
export function openModal(modal, tools) {
  /** @type {Record<string, () => unknown>} */
  const read = {};
  const parts = modal.components.map((one) => part(one, read, tools));
  const onSend = async () => {
    const values = Object.fromEntries(Object.entries(read).map(([key, value]) => [key, value()]));
    try {
      tools.answered(await post("modal", { viewer: tools.store.viewer.id, modal: modal.id, values }));
      return "";
    } catch (error) {
      return error.message;
    }
  };
  openDialog(modal.title, parts.filter(Boolean), { send: "Submit", onSend });
}

function part(one, read, tools) {
  if (one.type === TEXT) return el("div", {}, tools.rich.blocks(one.content));
  const row = one.type === ROW;
  const input = row ? one.components[0] : one.component;
  if (!row && one.type !== LABEL) return null;
  return field(input, row ? input.label : one.label, one.description, read, tools);
}

function field(input, label, description, read, tools) {
  const id = freshId("field");
  const hint = description ? freshId("hint") : null;
  const needed = input.required !== false;
  const name = [label, needed && el("span", { class: "needed", text: " *", "aria-hidden": "true" })];
  const below = description && el("p", { class: "remark", id: hint, text: description });
  if ([RADIO, CHECKBOXES, CHECKBOX].includes(input.type)) {
    return el("fieldset", { class: "field" }, el("legend", {}, ...name.filter(Boolean)), below, ...ticks(input, id, read));
  }
  const control = input.type === TEXT_INPUT ? textBox(input, read) : menu(input, read, tools);
  control.id = id;
  control.setAttribute("aria-required", String(needed));
  if (hint) control.setAttribute("aria-describedby", hint);
  return el("div", { class: "field" }, el("label", { for: id }, ...name.filter(Boolean)), below, control);
}

function textBox(input, read) {
  const props = {
    maxlength: input.max_length, placeholder: input.placeholder, autocomplete: "off", spellcheck: "false",
  };
  const box = input.style === PARAGRAPH ? el("textarea", { ...props, rows: 5 }) : el("input", { ...props, type: "text" });
  box.value = input.value ?? "";
  read[input.custom_id] = () => box.value;
  return box;
}

function menu(input, read, tools) {
  let values = input.options || input.default_values ? starting(input) : [];
  read[input.custom_id] = () => values;
  const drawn = drawSelect(input, tools, (chosen) => {
    values = chosen;
  });
  drawn.setAttribute("aria-label", input.placeholder ?? "Choose");
  return drawn;
}

function ticks(input, name, read) {
  const single = input.type === CHECKBOX;
  const options = single ? [{ value: "true", label: "Yes", default: input.default }] : input.options ?? [];
  const boxes = options.map((one) => {
    const box = el("input", { type: input.type === RADIO ? "radio" : "checkbox", name, value: one.value });
    box.checked = Boolean(one.default);
    return box;
  });
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  read[input.custom_id] = single ? () => chosen().length > 0 : chosen;
  return boxes.map((box, index) =>
    el("label", { class: "tick" }, box, options[index].label,
      options[index].description && el("span", { class: "detail", text: options[index].description })));
}
