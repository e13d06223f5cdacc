/** A round mark with initials, in a colour that belongs to the name. */

import { el } from "./dom.js";

const COLOURS = 8;

/** @param {string} name */
export function initials(name) {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const letters = words.slice(0, 2).map((one) => [...one][0]);
  return letters.join("").toUpperCase() || "?";
}

/** @param {{id: string, username?: string, name?: string}} who */
export function avatar(who, className = "avatar") {
  const name = who.username ?? who.name ?? "?";
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return el("span", { class: `${className} tint${sum % COLOURS}`, "aria-hidden": "true", text: initials(name) });
}
