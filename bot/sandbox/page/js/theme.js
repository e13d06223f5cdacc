/** Light, dark, or as the system has it. */

import { at } from "./dom.js";
import { icon } from "./icons.js";

const ORDER = ["auto", "light", "dark"];
const MARKS = { auto: "auto", light: "sun", dark: "moon" };
const WORDS = { auto: "as the system has it", light: "light", dark: "dark" };

export function themeSwitch() {
  const button = at("theme");
  const show = (theme) => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button.replaceChildren(icon(MARKS[theme]));
    button.setAttribute("aria-label", `Colours: ${WORDS[theme]}`);
    button.title = `Colours: ${WORDS[theme]}`;
  };
  let theme = localStorage.getItem("theme");
  if (!ORDER.includes(theme)) theme = "auto";
  button.addEventListener("click", () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
    localStorage.setItem("theme", theme);
    show(theme);
  });
  show(theme);
}
