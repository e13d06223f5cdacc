/** Members, roles and channels as lines to choose from. */

import { avatar } from "./avatar.js";
import { icon } from "./icons.js";

const MARKS = { 0: "hash", 1: "direct", 2: "voice", 5: "horn", 10: "thread", 11: "thread", 12: "thread", 15: "forum", 16: "forum" };

/** @param {{type: number}} channel */
export const channelMark = (channel) => icon(MARKS[channel.type] ?? "hash");

const members = (guild) =>
  guild.members.map(({ user }) => ({ label: `@${user.username}`, value: user.id, hint: user.bot ? "app" : "", mark: avatar(user, "avatar small") }));

const roles = (guild) => guild.roles.map((one) => ({ label: one.id === guild.id ? "@everyone" : `@${one.name}`, value: one.id, hint: "role" }));

const channels = (guild, kinds) =>
  guild.channels
    .filter((one) => one.type !== 4 || kinds?.includes(4))
    .filter((one) => !kinds?.length || kinds.includes(one.type))
    .map((one) => ({ label: `#${one.name}`, value: one.id, detail: one.topic, mark: channelMark(one) }));

// Discord numbers the same things differently as components and as options of a command.
const KINDS = { 5: "user", 6: "role", 7: "mentionable", 8: "channel" };

/** Everything that a select menu of that type offers in the server shown. */
export const listed = (type, store, channelKinds) => lines(KINDS[type], store.guild, channelKinds);

/** @param {"user" | "role" | "channel" | "mentionable"} kind */
export function lines(kind, guild, channelKinds) {
  if (!guild) return [];
  if (kind === "user") return members(guild);
  if (kind === "role") return roles(guild);
  if (kind === "channel") return channels(guild, channelKinds);
  return [...members(guild), ...roles(guild)];
}
