/** The messages of the channel shown: keeps their nodes, the reader's place and the end in sight. */

import { announce, at, el } from "./dom.js";
import { postList, takesPosts } from "./forum.js";
import { icon } from "./icons.js";
import { drawMessage, summary } from "./message.js";
import { longDay, refreshTimes, sameDay } from "./time.js";
import { channelMark } from "./targets.js";

/** messages of one author nearer than this stand together */
const TOGETHER = 7 * 60_000;
/** this near to the end counts as at the end, in pixels */
const NEAR = 60;

export class MessageList {
  #store;
  #tools;
  #scroll = at("scroll");
  #list = at("messages");
  #latest = at("latest");
  /** @type {Map<string, {message: object, look: string, node: HTMLElement}>} */
  #drawn = new Map();
  #atEnd = true;
  #missed = 0;
  /** id of the first message that was unread on opening the channel */
  #firstNew = "";

  /** @param {import("./store.js").Store} store @param {import("./message.js").Tools} tools */
  constructor(store, tools) {
    this.#store = store;
    this.#tools = tools;
    this.#scroll.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#latest.addEventListener("click", () => {
      this.#toEnd();
      at("scroll").focus();
    });
    new ResizeObserver(() => this.#atEnd && this.#toEnd()).observe(this.#list);
    new ResizeObserver(() => this.#atEnd && this.#toEnd()).observe(this.#scroll);
    document.addEventListener("visibilitychange", () => this.#read());
    setInterval(() => refreshTimes(store.now), 10_000);
    store.addEventListener("state", () => this.#reloaded());
    store.addEventListener("open", () => this.#open());
    store.addEventListener("messages", ({ detail }) => this.#changed(detail));
    // A story's clock moves with its events.
    for (const name of ["state", "messages"]) store.addEventListener(name, () => refreshTimes(store.now));
  }

  /** Shown under a message when its button failed; "" takes it away. */
  fail(message, text) {
    const line = this.#drawn.get(message.id)?.node.querySelector(".failure");
    if (!line) return;
    line.hidden = !text;
    line.replaceChildren(...(text ? [icon("warning"), text] : []));
  }

  #open() {
    this.#atEnd = true;
    this.#missed = 0;
    const { channel, marks, viewer } = this.#store;
    this.#firstNew = channel ? marks.unread(channel, viewer)[0]?.id ?? "" : "";
    this.#drawn.clear();
    this.#list.replaceChildren();
    this.#redraw();
  }

  /** Tell of what came while the connection was lost. */
  #reloaded() {
    const messages = this.#store.channel?.messages ?? [];
    const here = messages.some((one) => this.#drawn.has(one.id));
    const fresh = here ? messages.filter((one) => !this.#drawn.has(one.id)) : [];
    if (!this.#atEnd) this.#missed += fresh.length;
    this.#redraw();
    for (const one of fresh) announce(summary(one));
  }

  #changed({ channel, message, isNew }) {
    const forum = this.#store.channel;
    if (takesPosts(forum) && channel.parent_id === forum.id) this.#welcome(forum);
    if (channel.id !== this.#store.current) return;
    const mine = message.author.id === this.#store.viewer.id || message.local;
    if (isNew && !this.#atEnd && !mine) this.#missed++;
    if (isNew && mine) this.#atEnd = true;
    this.#redraw();
    if (isNew || (message.interaction && !message.loading && !message.versions.length)) announce(summary(message));
  }

  #redraw() {
    const { channel } = this.#store;
    this.#welcome(channel);
    this.#place(this.#nodes(channel?.messages ?? []));
    if (this.#atEnd) this.#toEnd();
    this.#read();
    this.#showLatest();
  }

  #welcome(channel) {
    const box = at("welcome");
    if (!channel) {
      box.replaceChildren(el("p", { text: "There is nothing here that this member may see." }));
      return;
    }
    if (takesPosts(channel)) {
      box.replaceChildren(el("h2", { text: channel.name }), el("p", { text: channel.topic }), postList(channel, this.#store));
      return;
    }
    box.replaceChildren(
      el("span", { class: "badge" }, channelMark(channel)),
      el("h2", { text: `Welcome to ${channel.name ? `#${channel.name}` : "your direct messages"}` }),
      el("p", { text: channel.topic || "This is where the channel begins." }));
  }

  #nodes(messages) {
    const nodes = [];
    const kept = new Map();
    let before = null;
    for (const message of messages) {
      const moment = Date.parse(message.timestamp);
      const newDay = !before || !sameDay(moment, Date.parse(before.timestamp));
      const first = message.id === this.#firstNew;
      if (newDay || first) nodes.push(this.#divider(message, newDay, first));
      const grouped = !newDay && !first && together(before, message);
      const look = `${grouped}`;
      const old = this.#drawn.get(message.id);
      const same = old && old.message === message && old.look === look;
      const node = same ? old.node : this.#draw(message, grouped, old?.node);
      kept.set(message.id, { message, look, node });
      nodes.push(node);
      before = message;
    }
    this.#drawn = kept;
    return nodes;
  }

  /** Draw anew, with the focus where it was. */
  #draw(message, grouped, old) {
    const node = drawMessage(message, grouped, this.#tools);
    const focused = old?.contains(document.activeElement) ? document.activeElement : null;
    if (old?.isConnected) old.replaceWith(node);
    if (focused) {
      const key = focused.dataset.key;
      const again = key && [...node.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key && !one.disabled);
      (again || node.querySelector("[data-key]:not([disabled])") || this.#scroll).focus({ preventScroll: true });
    }
    return node;
  }

  #divider(message, newDay, first) {
    const key = `d${message.id}`;
    const words = [newDay && longDay(Date.parse(message.timestamp)), first && el("span", { class: "new", text: "New" })];
    return el("li", { class: `divider${first ? " first-new" : ""}`, id: key }, ...words);
  }

  /** Put nodes in order, moving none that already stands right: a moved node loses its focus. */
  #place(nodes) {
    const wanted = new Set(nodes);
    for (const one of [...this.#list.children]) if (!wanted.has(one)) one.remove();
    nodes.forEach((node, index) => {
      const there = this.#list.children[index] ?? null;
      if (there !== node) this.#list.insertBefore(node, there);
    });
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.#atEnd) this.#missed = 0;
    this.#read();
    this.#showLatest();
  }

  #toEnd() {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    this.#atEnd = true;
    this.#missed = 0;
    this.#read();
    this.#showLatest();
  }

  #showLatest() {
    this.#latest.hidden = this.#atEnd;
    const count = this.#missed;
    const words = count ? `${count} new message${count > 1 ? "s" : ""}` : "To the latest messages";
    this.#latest.replaceChildren(words, icon("down"));
    this.#latest.classList.toggle("urgent", count > 0);
  }

  #read() {
    if (this.#atEnd && document.visibilityState === "visible") this.#store.markRead();
  }
}

function together(before, message) {
  const alike = before.author.id === message.author.id && before.author.username === message.author.username;
  const near = Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER;
  const plain = !message.interaction && !message.message_reference && !before.interaction;
  return alike && near && plain && message.ephemeral === before.ephemeral;
}
