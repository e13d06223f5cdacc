/** On a narrow screen, servers and channels slide in from the side. */

import { at } from "./dom.js";
import { icon } from "./icons.js";

const NARROW = matchMedia("(max-width: 45rem)");

/** @param {import("./store.js").Store} store */
export function drawer(store) {
  const button = at("menu");
  const box = at("drawer");
  button.append(icon("menu"));
  const open = (wanted) => {
    const isOpen = wanted && NARROW.matches;
    box.classList.toggle("open", isOpen);
    box.inert = NARROW.matches && !isOpen;
    at("shade").hidden = !isOpen;
    at("main").inert = isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  };
  const close = () => {
    if (!box.classList.contains("open")) return;
    open(false);
    button.focus();
  };
  button.addEventListener("click", () => {
    open(true);
    (box.querySelector("[aria-current=page]") ?? box.querySelector("a"))?.focus();
  });
  at("shade").addEventListener("click", close);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  at("channels").addEventListener("click", (event) => event.target.closest("a") && close());
  store.addEventListener("open", () => NARROW.matches && open(false));
  NARROW.addEventListener("change", () => open(false));
  open(false);
}
