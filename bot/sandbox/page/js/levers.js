/** Things that go wrong on demand, here and now. bot/sandbox/admin_doors.py obeys. */

import { openDialog } from "./dialog.js";
import { fetchFaults, order } from "./doors.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";

const MESSAGES = "/channels/{channel_id}/messages";

/** [label, door, order, asks first]; `channel` and `guild` are filled in where they are named. */
const GROUPS = [
  ["The next message in this channel", [
    ["is refused (503)", "fault", { kind: "answer", status: 503, method: "POST", route: MESSAGES, channel_id: "here" }],
    ["is posted, but the answer is 502", "fault", { kind: "answer", status: 502, after_commit: true, method: "POST", route: MESSAGES, channel_id: "here" }],
    ["is posted, but the connection breaks", "fault", { kind: "drop", after_commit: true, method: "POST", route: MESSAGES, channel_id: "here" }],
    ["meets a rate limit of 5 seconds", "fault", { kind: "limit", seconds: 5, method: "POST", route: MESSAGES, channel_id: "here" }],
    ["is answered 4 seconds late", "fault", { kind: "slow", seconds: 4, method: "POST", route: MESSAGES, channel_id: "here" }],
  ]],
  ["Every request", [
    ["Next one meets the global limit, 5 seconds", "fault", { kind: "limit", seconds: 5, scope: "global" }],
    ["Half of the next 20 fail (500)", "fault", { kind: "answer", status: 500, rate: 0.5, times: 20 }],
  ]],
  ["The bot's connection", [
    ["Cut it", "lever", { lever: "gateway_drop" }],
    ["Ask it to reconnect", "lever", { lever: "gateway_reconnect" }],
    ["Declare its session invalid", "lever", { lever: "gateway_invalidate" }],
  ]],
  ["This channel and server", [
    ["Forbid the bot to write here", "lever", { lever: "deny", channel: "here", permissions: ["send_messages"] }],
    ["Let the bot write here again", "lever", { lever: "allow", channel: "here", permissions: ["view_channel", "send_messages", "embed_links"] }],
    ["Take the server down", "lever", { lever: "guild_outage", guild: "here" }],
    ["Bring the server back", "lever", { lever: "guild_recover", guild: "here" }],
    ["Delete the channel", "lever", { lever: "delete_channel", channel: "here" }, true],
    ["Kick the bot", "lever", { lever: "kick_bot", guild: "here" }, true],
  ]],
];

export class Levers {
  title = "Levers";
  node = el("div", { class: "tab-content" });
  #store;
  #status = el("p", { class: "remark", role: "status", text: "Nothing." });
  #list = el("ul", { class: "faults" });
  #clear = el("button", { type: "button", class: "button secondary", text: "End all faults" });

  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.#store = store;
    this.#clear.addEventListener("click", () => this.#pull("fault", { kind: "clear" }, "Nothing goes wrong any more"));
    store.addEventListener("messages", () => this.node.offsetParent && this.refresh());
  }

  /** Ask anew; whether the sandbox takes such orders. */
  async refresh() {
    const data = await fetchFaults();
    if (!data) return false;
    if (!this.node.childElementCount) this.#build();
    const alive = data.faults.filter((one) => one.times !== 0);
    this.#list.replaceChildren(...alive.map((one) => el("li", { text: inWords(one) })));
    this.#clear.hidden = !alive.length;
    return true;
  }

  #build() {
    const remark = el("p", { class: "remark", text: "Let Discord misbehave, and see what the bot makes of it." });
    const waiting = el("section", {}, el("h3", { text: "Waiting to happen" }), this.#status, this.#list, this.#clear);
    this.node.append(remark, waiting, ...GROUPS.map(([title, levers]) => this.#group(title, levers)));
  }

  #group(title, levers) {
    const buttons = levers.map(([label, door, what, asks]) => {
      const button = el("button", { type: "button", class: `lever${asks ? " harsh" : ""}`, text: label });
      const pull = () => this.#pull(door, this.#filled(what), `${title}: ${label}`);
      button.addEventListener("click", () => (asks ? confirm(label, pull) : pull()));
      return button;
    });
    return el("section", {}, el("h3", { text: title }), el("div", { class: "levers" }, ...buttons));
  }

  #filled(what) {
    const here = { channel_id: this.#store.current, channel: this.#store.current, guild: this.#store.guild?.id ?? "" };
    const fill = ([key, value]) => [key, value === "here" ? here[key] : value];
    return Object.fromEntries(Object.entries(what).map(fill));
  }

  async #pull(door, what, done) {
    try {
      await order(door, what);
      this.#status.replaceChildren(icon("check"), done);
    } catch (error) {
      this.#status.replaceChildren(icon("warning"), error.message);
    }
    await this.refresh();
  }
}

function confirm(label, pull) {
  const words = el("p", { text: "There is no lever that takes this back." });
  const onSend = async () => {
    await pull();
    return "";
  };
  openDialog(`${label}?`, [words], { send: label, onSend });
}

function inWords(fault) {
  const what = {
    answer: `answer ${fault.status}`, limit: `${fault.scope} rate limit, ${fault.seconds} s`,
    drop: "connection breaks", truncate: "half an answer", slow: `${fault.seconds} s late`,
  }[fault.kind];
  const where = [fault.method, fault.route].filter(Boolean).join(" ") || "any request";
  const left = fault.times === null ? "until ended" : `${fault.times} left`;
  return `${what} · ${where} · ${left}`;
}
