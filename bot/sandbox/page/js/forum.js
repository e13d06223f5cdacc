/** A forum as its members see it: its posts, those with the latest message first. */

import { el } from "./dom.js";
import { channelMark } from "./targets.js";
import { stampOf } from "./time.js";

const KINDS = [15, 16];

/** @param {{type: number}} channel */
export const takesPosts = (channel) => KINDS.includes(channel?.type);

/** @param {import("./store.js").Store} store */
export function postList(forum, store) {
  const posts = store.channels.filter((one) => one.parent_id === forum.id).sort(byLatest);
  if (!posts.length) return el("p", { text: "Nobody has posted here yet." });
  return el("ul", { class: "posts", "aria-label": "Posts" }, ...posts.map((one) => entry(one, forum, store)));
}

const byLatest = (one, other) => (BigInt(latest(other)) > BigInt(latest(one)) ? 1 : -1);
const newest = (post) => post.messages.findLast((one) => !one.local);
const latest = (post) => newest(post)?.id ?? post.id;

function entry(post, forum, store) {
  const last = newest(post);
  return el("li", {},
    el("a", { href: `#/${post.id}`, class: "post" },
      channelMark(post),
      el("span", { class: "name", text: post.name }),
      ...tagsOf(post, forum).map((text) => el("span", { class: "post-tag", text })),
      el("span", { class: "hint", text: facts(post, last, store).join(" · ") })));
}

const tagsOf = (post, forum) =>
  (forum.available_tags ?? []).filter((tag) => post.applied_tags?.includes(tag.id)).map((tag) => tag.name);

function facts(post, last, store) {
  const count = post.messages.length;
  const { archived, locked } = post.thread_metadata ?? {};
  return [
    `${count} ${count === 1 ? "message" : "messages"}`,
    last && stampOf(last.timestamp, store.now).textContent,
    archived && "archived",
    locked && "locked",
  ].filter(Boolean);
}
