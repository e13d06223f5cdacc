/** A list that opens at a button and takes the focus: select menus, who to act as. */

import { el } from "./dom.js";
import { Listbox } from "./listbox.js";

const GAP = 6;

/**
 * @param {HTMLElement} anchor the button
 * @param {{label: string, items: import("./listbox.js").Item[], least?: number, most?: number,
 *          onDone: (values: unknown[]) => void}} menu one value is sent at once, several on closing
 */
export function openMenu(anchor, { label, items, least = 1, most = 1, onDone }) {
  const many = most > 1 || least === 0;
  const chosen = new Set(items.filter((one) => one.chosen).map((one) => one.value));
  const before = JSON.stringify([...chosen]);
  const box = new Listbox(label, pick, { multiple: many });
  const counter = el("p", { class: "counter", role: "status" });
  const frame = el("div", { class: "menu", popover: "auto" }, box.list, many && counter);
  box.list.tabIndex = 0;
  box.own(box.list);
  const draw = (active) => {
    box.fill(items.map((one) => ({ ...one, chosen: many ? chosen.has(one.value) : one.chosen })), active);
    counter.textContent = `${chosen.size} chosen, ${least} to ${most} may be`;
  };

  function pick(item) {
    if (!many) {
      chosen.clear();
      chosen.add(item.value);
      close(true);
      return;
    }
    if (!chosen.delete(item.value) && chosen.size < most) chosen.add(item.value);
    draw(box.active);
  }

  let send = many;
  function close(sending) {
    send = sending;
    frame.hidePopover();
  }

  frame.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    frame.remove();
    anchor.setAttribute("aria-expanded", "false");
    if (document.activeElement === document.body || !document.activeElement) anchor.focus();
    const changed = !many || JSON.stringify([...chosen]) !== before;
    if (send && changed && chosen.size >= least) onDone([...chosen]);
  });
  box.list.addEventListener("keydown", (event) => {
    if (box.key(event)) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      box.pick();
    } else if (event.key === "Tab") {
      close(many);
    } else if (event.key === "Escape" && many) {
      event.preventDefault();
      close(false);
    } else if (event.key.length === 1) {
      const wanted = event.key.toLowerCase();
      const found = items.findIndex((one, at) => at > box.active && one.label.replace(/^\W/, "").toLowerCase().startsWith(wanted));
      if (found >= 0) box.move(found);
    }
  });

  (anchor.closest("dialog") ?? document.body).append(frame);
  anchor.setAttribute("aria-expanded", "true");
  draw(Math.max(0, items.findIndex((one) => one.chosen)));
  frame.showPopover();
  place(frame, anchor);
  box.list.focus();
}

/** Below the button where there is room, else above. */
function place(frame, anchor) {
  const at = anchor.getBoundingClientRect();
  const below = innerHeight - at.bottom - 2 * GAP;
  const above = at.top - 2 * GAP;
  const up = below < Math.min(frame.offsetHeight, 280) && above > below;
  const style = frame.style;
  style.setProperty("min-width", `${Math.max(at.width, 200)}px`);
  style.setProperty("max-height", `${Math.max(120, up ? above : below)}px`);
  const left = Math.max(GAP, Math.min(at.left, innerWidth - frame.offsetWidth - GAP));
  style.setProperty("left", `${left}px`);
  style.setProperty(up ? "bottom" : "top", `${up ? innerHeight - at.top + GAP : at.bottom + GAP}px`);
}
