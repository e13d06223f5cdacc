/** The servers and channels on the left, with what is unread in them. */

import { initials } from "./avatar.js";
import { at, el } from "./dom.js";
import { takesPosts } from "./forum.js";
import { icon } from "./icons.js";
import { channelMark } from "./targets.js";
import { pings } from "./unread.js";

const CATEGORY = 4;
const isThread = (channel) => channel.type >= 10 && channel.type <= 12;

/** @param {import("./store.js").Store} store */
export function showChannels(store) {
  const draw = () => {
    drawServers(store);
    drawChannels(store);
    title(store);
  };
  for (const name of ["state", "open", "unread", "messages"]) store.addEventListener(name, draw);
}

/** How many messages of a channel are unread, and how many of them notify. */
function count(store, channel) {
  if (!channel.messages?.length) return { unread: 0, pinged: 0 };
  const unread = store.marks.unread(channel, store.viewer);
  const guild = store.guildOf(channel);
  const direct = !channel.guild_id;
  const pinged = unread.filter((one) => direct || pings(one, store.viewer, guild)).length;
  return { unread: unread.length, pinged };
}

function total(store, channels) {
  const counts = channels.map((one) => count(store, one));
  return {
    unread: counts.reduce((sum, one) => sum + one.unread, 0),
    pinged: counts.reduce((sum, one) => sum + one.pinged, 0),
  };
}

const unreadWords = ({ unread, pinged }) =>
  [unread && `${unread} unread`, pinged && `${pinged} for you`].filter(Boolean).join(", ");

function drawServers(store) {
  const places = store.guilds.map((one) => ({ ...one, mark: initials(one.name) }));
  if (store.directs.length) {
    places.unshift({ id: "", name: "Direct messages", channels: store.directs, mark: icon("direct") });
  }
  const here = store.guild?.id ?? "";
  update(at("servers"), places.map((place) => {
    const state = total(store, place.channels);
    const words = [place.name, unreadWords(state)].filter(Boolean).join(", ");
    const target = store.lastOpen?.[place.id] ?? place.channels.find((one) => one.type !== CATEGORY && !takesPosts(one))?.id ?? "";
    const props = {
      href: `#/${target}`, class: "server", "aria-label": words, title: place.name,
      "aria-current": place.id === here && store.channel ? "true" : null,
    };
    return el("a", { ...props, "data-unread": String(state.unread > 0) },
      el("span", { class: "mark" }, place.mark),
      state.pinged > 0 && el("span", { class: "count", text: Math.min(state.pinged, 99) }));
  }));
}

function drawChannels(store) {
  const channels = store.channel ? (store.guild?.channels ?? store.directs) : [];
  at("server-name").textContent = store.channel ? store.guild?.name ?? "Direct messages" : "";
  update(at("channels"), ordered(channels).map((channel) =>
    channel.type === CATEGORY ? el("h3", { text: channel.name }) : entry(store, channel)));
}

/** Categories with their channels after those outside any; threads under their channel. */
function ordered(channels) {
  const ids = new Set(channels.map((one) => one.id));
  const under = (parent) => channels.filter((one) => (ids.has(one.parent_id) ? one.parent_id : null) === parent);
  const branch = (one) => [one, ...under(one.id).flatMap(branch)];
  const top = under(null);
  const loose = top.filter((one) => one.type !== CATEGORY);
  return [...loose, ...top.filter((one) => one.type === CATEGORY)].flatMap(branch);
}

function entry(store, channel) {
  const state = count(store, channel);
  const name = channel.name ?? store.bot.username;
  const current = channel.id === store.current;
  const props = {
    href: `#/${channel.id}`, class: `channel${isThread(channel) ? " thread" : ""}`,
    "aria-current": current ? "page" : null, "data-unread": String(state.unread > 0),
    "aria-label": [name, unreadWords(state)].filter(Boolean).join(", "),
  };
  return el("a", props, channelMark(channel), el("span", { class: "name", text: name }),
    state.pinged > 0 && el("span", { class: "count", text: Math.min(state.pinged, 99) }));
}

/** Replace what differs only, so that the focus stays where it is. */
function update(box, nodes) {
  nodes.forEach((node, index) => {
    const there = box.children[index];
    if (!there) box.append(node);
    else if (!there.isEqualNode(node)) swap(there, node);
  });
  while (box.children.length > nodes.length) box.lastElementChild.remove();
}

function swap(old, node) {
  const focused = old === document.activeElement;
  old.replaceWith(node);
  if (focused) node.focus({ preventScroll: true });
}

function title(store) {
  const { pinged, unread } = total(store, store.channels);
  const mark = pinged ? `(${pinged}) ` : unread ? "• " : "";
  const name = store.channel?.name;
  document.title = `${mark}${name ? `#${name} – ` : ""}Sandbox`;
}
