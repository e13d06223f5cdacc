/** What an option of a command takes: what to offer while it is typed, and what is sent. */

import { lines } from "./targets.js";

const AUTOCOMPLETE_MOST = 25;
const BOOLEAN = 5;
const TARGETS = { 6: "user", 7: "channel", 8: "role", 9: "mentionable" };
const WORDS = {
  3: "text", 4: "a whole number", 5: "true or false", 6: "a member", 7: "a channel", 8: "a role",
  9: "a member or role", 10: "a number", 11: "a file",
};

/** What kind of thing it is, in words. */
export const kindOf = (option) => WORDS[option.type] ?? "text";

/** Whether the bot says what is offered. */
export const asksBot = (option) => Boolean(option.autocomplete);

/**
 * What the page itself knows to offer. @returns {import("./listbox.js").Item[]}
 */
export function offers(option, typed, guild) {
  const wanted = typed.toLowerCase().replace(/^[@#]/, "").trim();
  const fits = (one) => one.label.toLowerCase().includes(wanted);
  return known(option, guild).filter(fits).slice(0, AUTOCOMPLETE_MOST);
}

function known(option, guild) {
  if (option.choices?.length) return option.choices.map((one) => ({ label: one.name, value: one.value }));
  if (option.type === BOOLEAN) return [{ label: "True", value: true }, { label: "False", value: false }];
  return TARGETS[option.type] ? lines(TARGETS[option.type], guild, option.channel_types) : [];
}

/** Whether only something from the list will do. */
export const listOnly = (option) =>
  Boolean(option.choices?.length) || option.type === BOOLEAN || option.type in TARGETS;

/** The one line that what was typed names exactly. */
export function named(option, typed, guild) {
  const plain = (label) => label.toLowerCase().replace(/^[@#]/, "");
  const wanted = plain(typed.trim());
  return known(option, guild).find((one) => plain(one.label) === wanted || String(one.value) === typed.trim()) ?? null;
}
