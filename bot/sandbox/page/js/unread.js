/** Up to where each channel was read, by member, for as long as the tab lives. */

const real = (channel) => channel.messages.filter((one) => !one.local);

export class ReadMarks {
  #key = "";
  /** @type {Record<string, string>} channel id → id of the last message read, or "" */
  #last = {};

  /** Take up a member's marks; all that is there at the first visit counts as read. */
  begin(who, channels) {
    if (this.#key === `read.${who}`) return;
    this.#key = `read.${who}`;
    const kept = sessionStorage.getItem(this.#key);
    this.#last = kept ? JSON.parse(kept) : {};
    if (!kept) for (const one of channels) this.#last[one.id] = real(one).at(-1)?.id ?? "";
  }

  /** Messages of others that came since. */
  unread(channel, viewer) {
    const messages = real(channel);
    const where = messages.findIndex((one) => one.id === this.#last[channel.id]);
    return messages.slice(where + 1).filter((one) => one.author.id !== viewer.id);
  }

  /** Mark all as read; whether that changed anything. */
  read(channel) {
    const last = real(channel).at(-1)?.id ?? "";
    if (this.#last[channel.id] === last) return false;
    this.#last[channel.id] = last;
    sessionStorage.setItem(this.#key, JSON.stringify(this.#last));
    return true;
  }
}

/** Whether a message notifies a member: themselves, a role of theirs, or everyone. */
export function pings(message, viewer, guild) {
  const roles = guild?.members.find((one) => one.user.id === viewer.id)?.roles ?? [];
  return (message.pings ?? []).some(
    (one) =>
      one.kind === "everyone" || one.kind === "here" ||
      (one.kind === "user" && one.id === viewer.id) ||
      (one.kind === "role" && roles.includes(one.id)),
  );
}
