/** Select menus, in messages and forms. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { listed } from "./targets.js";

const MANY = 25;

/** @param {object} one the component @param {(values: string[]) => void} onDone */
export function drawSelect(one, tools, onDone) {
  const text = el("span", { class: "chosen" });
  const props = {
    type: "button", class: "select", "data-key": one.custom_id, disabled: Boolean(one.disabled),
    "aria-haspopup": "listbox", "aria-expanded": "false",
  };
  const drawn = el("button", props, text, icon("down"));
  let values = starting(one);
  const show = () => {
    const items = offered(one, tools.store);
    const names = items.filter((item) => values.includes(item.value)).map((item) => item.label);
    text.textContent = names.join(", ") || one.placeholder || "Choose";
    text.classList.toggle("empty", !names.length);
  };
  drawn.addEventListener("click", () =>
    openMenu(drawn, {
      label: one.placeholder ?? "Choose",
      items: offered(one, tools.store).map((item) => ({ ...item, chosen: values.includes(item.value) })),
      least: one.min_values ?? 1,
      most: Math.min(one.max_values ?? 1, MANY),
      onDone: (chosen) => {
        values = chosen;
        show();
        onDone(values);
      },
    }),
  );
  show();
  return drawn;
}

/** What is chosen before anyone chooses. */
export const starting = (one) =>
  one.type === 3
    ? one.options.filter((item) => item.default).map((item) => item.value)
    : (one.default_values ?? []).map((item) => String(item.id));

function offered(one, store) {
  if (one.type !== 3) return listed(one.type, store, one.channel_types);
  return one.options.map((item) => ({
    label: [item.emoji && !item.emoji.id ? item.emoji.name : "", item.label].filter(Boolean).join(" "),
    detail: item.description,
    value: item.value,
  }));
}
