/** Who the visitor acts as. */

import { avatar } from "./avatar.js";
import { at, el } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";

const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;

/** What someone may do in a server, in two or three words. */
function standing(user, guild) {
  const member = guild?.members.find((one) => one.user.id === user.id);
  if (!guild) return "";
  if (!member) return "not in this server";
  if (guild.owner_id === user.id) return "owns the server";
  const held = guild.roles.filter((one) => member.roles.includes(one.id));
  const bits = held.reduce((sum, one) => sum | BigInt(one.permissions), 0n);
  if (bits & ADMINISTRATOR) return "administrator";
  if (bits & MANAGE_GUILD) return "manages the server";
  const names = held.map((one) => one.name).filter((name) => name !== "@everyone");
  return names.join(", ") || "member";
}

/** @param {import("./store.js").Store} store @param {(id: string) => void} actAs */
export function showPeople(store, actAs) {
  const draw = () => {
    const user = store.viewer;
    if (!user) return;
    const words = standing(user, store.guild);
    const props = {
      type: "button", id: "viewer", "aria-haspopup": "listbox", "aria-expanded": "false",
      "aria-label": `Acting as ${user.username}, ${words}. Act as someone else`,
    };
    const button = el("button", props, avatar(user),
      el("span", { class: "words" }, el("span", { class: "name", text: user.username }), el("span", { class: "detail", text: words })),
      icon("down"));
    button.addEventListener("click", () => openMenu(button, {
      label: "Act as",
      items: store.people.map((one) => ({
        label: one.username, detail: standing(one, store.guild), value: one.id,
        mark: avatar(one, "avatar small"), chosen: one.id === store.viewer.id,
      })),
      onDone: ([id]) => id !== store.viewer.id && actAs(id),
    }));
    const old = at("viewer");
    const focused = old && old === document.activeElement;
    if (old?.getAttribute("aria-expanded") === "true") return;
    at("me").replaceChildren(button);
    if (focused) button.focus();
  };
  for (const name of ["state", "open"]) store.addEventListener(name, draw);
}
