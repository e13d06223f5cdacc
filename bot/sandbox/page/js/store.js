/** All that the page knows, and the one place where it changes. Views listen to its events. */

import { ReadMarks } from "./unread.js";

/** the latest messages of a channel that stay in the page */
const KEPT = 300;
/** a sandbox whose clock is nearer than this tells real time */
const REAL = 5 * 60_000;

/**
 * Events: "state" (anything may differ), "messages" (detail {channel, message, kind}),
 * "open" (another channel is shown), "unread", "link" (connection or bot).
 */
export class Store extends EventTarget {
  bot = null;
  viewer = null;
  people = [];
  guilds = [];
  directs = [];
  /** id of the channel shown */
  current = "";
  connected = false;
  /** the channel last shown of each server @type {Record<string, string>} */
  lastOpen = {};
  marks = new ReadMarks();
  #channels = new Map();
  #users = new Map();
  #now = Date.now();
  #dismissed = new Set();
  #locals = 0;

  /** Milliseconds of the sandbox's clock. */
  get now() {
    return Math.abs(this.#now - Date.now()) < REAL ? Date.now() : this.#now;
  }

  get channel() {
    return this.#channels.get(this.current) ?? null;
  }

  get guild() {
    return this.guildOf(this.channel);
  }

  guildOf(channel) {
    return this.guilds.find((one) => one.id === channel?.guild_id) ?? null;
  }

  findChannel = (id) => this.#channels.get(id) ?? null;
  findUser = (id) => this.#users.get(id) ?? null;
  findRole = (id) => this.guild?.roles.find((one) => one.id === id) ?? null;
  get channels() {
    return [...this.#channels.values()];
  }

  /** Take the whole state in, keeping every message object that did not change. */
  load(data) {
    const old = this.#channels;
    this.#now = Date.parse(data.now);
    Object.assign(this, { bot: data.bot, viewer: data.viewer, people: data.people });
    Object.assign(this, { guilds: data.guilds, directs: data.directs });
    const members = data.guilds.flatMap((one) => one.members.map((member) => member.user));
    this.#users = new Map([...data.people, ...members, data.bot].map((one) => [one.id, one]));
    const every = [...data.guilds.flatMap((one) => one.channels), ...data.directs];
    this.#channels = new Map(every.map((one) => [one.id, one]));
    for (const one of every) one.messages = this.#merged(old.get(one.id)?.messages ?? [], one.messages);
    this.marks.begin(`${data.bot.id}.${data.viewer.id}`, every);
    if (!this.channel) this.current = this.#firstChannel();
    this.#tell("state");
  }

  #merged(old, fresh) {
    const known = new Map(old.map((one) => [one.id, one]));
    const same = (one) => {
      const before = known.get(one.id);
      return before && JSON.stringify(before) === JSON.stringify(one) ? before : one;
    };
    const shown = fresh.filter((one) => !this.#dismissed.has(one.id)).map(same);
    return [...shown, ...old.filter((one) => one.local)];
  }

  #firstChannel() {
    const readable = (one) => one.type === 0 || one.type === 5;
    return (this.channels.find(readable) ?? this.channels[0])?.id ?? "";
  }

  /** Apply a live event; false when only the whole state can tell what changed. */
  apply(event) {
    if (event.now) this.#now = Date.parse(event.now);
    const channel = this.#channels.get(event.channel_id);
    if (!channel || !event.message) return false;
    if (this.#dismissed.has(event.message.id)) return true;
    this.#put(channel, event.message, event.event);
    return true;
  }

  #put(channel, message, kind) {
    const where = channel.messages.findIndex((one) => one.id === message.id);
    if (kind === "message_delete") {
      channel.messages = channel.messages.filter((one) => one.id !== message.id);
    } else if (where >= 0) {
      channel.messages[where] = message;
    } else {
      channel.messages = [...channel.messages, message].slice(-KEPT);
    }
    const isNew = where < 0 && kind === "message_create";
    this.#tell("messages", { channel, message, isNew });
  }

  open(id) {
    if (id === this.current || !this.#channels.has(id)) return;
    this.current = id;
    this.lastOpen[this.channel.guild_id ?? ""] = id;
    this.#tell("open");
  }

  /** Forget who is acted as, before another one's state is loaded. */
  actAs(viewer) {
    this.viewer = this.people.find((one) => one.id === viewer) ?? this.viewer;
    this.#channels = new Map();
    this.#dismissed.clear();
  }

  markRead() {
    if (this.channel && this.marks.read(this.channel)) this.#tell("unread");
  }

  dismiss(message) {
    this.#dismissed.add(message.id);
    const channel = this.#channels.get(message.channel_id);
    if (channel) this.#put(channel, message, "message_delete");
  }

  /** Show the member a line of the page's own, as Discord does when a command fails. */
  note(channelId, text, command) {
    const channel = this.#channels.get(channelId);
    if (!channel) return;
    const timestamp = new Date(this.now).toISOString();
    const cause = command && { type: 2, name: command, user: this.viewer };
    const message = {
      id: `local-${++this.#locals}`, channel_id: channelId, local: true, type: 0, content: text,
      author: this.bot, timestamp, embeds: [], components: [], attachments: [], pings: [],
      versions: [], ephemeral: true, failed: true, interaction: cause,
    };
    this.#put(channel, message, "message_create");
  }

  setConnected(connected) {
    this.connected = connected;
    this.#tell("link");
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
