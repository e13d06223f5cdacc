/** Buttons, menus and layouts of a message. */

import { post } from "./doors.js";
import { el, linkOut } from "./dom.js";
import { picture, resolve } from "./embed.js";
import { icon } from "./icons.js";
import { drawSelect } from "./select.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };
const SELECTS = new Set([3, 5, 6, 7, 8]);

const DRAWERS = {
  1: (one, message, tools) => el("div", { class: "row" }, ...drawAll(one.components, message, tools)),
  2: button,
  9: section,
  10: (one, _, { rich }) => el("div", { class: "text" }, rich.blocks(one.content)),
  11: (one, message) => picture(one.media?.url, one.description ?? "", "thumbnail", message),
  12: gallery,
  13: (one, message) => linkOut(resolve(one.file?.url, message), "file", icon("file"), one.name ?? one.file?.url ?? "file"),
  14: (one) => el("hr", { class: one.divider === false ? "gap" : "", "data-spacing": one.spacing ?? 1 }),
  17: container,
};

/** @param {object[]} components @returns {HTMLElement[]} */
export const drawAll = (components, message, tools) =>
  (components ?? []).map((one) => drawComponent(one, message, tools)).filter(Boolean);

function drawComponent(one, message, tools) {
  if (SELECTS.has(one.type)) {
    return drawSelect(one, tools, (values) => use("select", one, message, tools, { values }));
  }
  return DRAWERS[one.type]?.(one, message, tools) ?? null;
}

function label(one) {
  const mark = one.emoji ? (one.emoji.id ? `:${one.emoji.name}:` : one.emoji.name) : "";
  return [mark && el("span", { class: "emoji", text: mark }), one.label].filter(Boolean);
}

function button(one, message, tools) {
  if (one.style === 5) return linkOut(one.url, "button link-button", ...label(one), icon("out"));
  const props = {
    type: "button", class: `button ${STYLES[one.style] ?? "secondary"}`,
    "data-key": one.custom_id, disabled: Boolean(one.disabled) || one.style === 6,
  };
  const drawn = el("button", props, ...label(one));
  drawn.addEventListener("click", async () => {
    if (drawn.getAttribute("aria-busy") === "true") return;
    drawn.setAttribute("aria-busy", "true");
    await use("click", one, message, tools);
    drawn.removeAttribute("aria-busy");
  });
  return drawn;
}

/** Tell the sandbox, and show what comes of it beside the message. */
async function use(door, one, message, tools, more = {}) {
  tools.fail(message, "");
  const who = { viewer: tools.store.viewer.id, channel: message.channel_id, message: message.id };
  try {
    tools.answered(await post(door, { ...who, custom_id: one.custom_id, ...more }));
  } catch (error) {
    tools.fail(message, `This interaction failed: ${error.message}`);
  }
}

function section(one, message, tools) {
  const words = el("div", { class: "words" }, ...drawAll(one.components, message, tools));
  return el("div", { class: "section" }, words, ...drawAll([one.accessory].filter(Boolean), message, tools));
}

function gallery(one, message) {
  const items = one.items.map((item) => picture(item.media?.url, item.description ?? "Picture", "image", message));
  return el("div", { class: "gallery" }, ...items);
}

function container(one, message, tools) {
  const box = el("div", { class: "embed container" }, ...drawAll(one.components, message, tools));
  if (one.accent_color) box.style.setProperty("--bar", `#${one.accent_color.toString(16).padStart(6, "0")}`);
  return box;
}
