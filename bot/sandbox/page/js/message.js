/** One message as a list item. */

import { avatar } from "./avatar.js";
import { drawAll } from "./components.js";
import { el, linkOut } from "./dom.js";
import { drawEmbed, picture } from "./embed.js";
import { showVersions } from "./history.js";
import { icon } from "./icons.js";
import { clockTime, fully, stampOf } from "./time.js";
import { pings } from "./unread.js";

/**
 * @typedef {{store: import("./store.js").Store, rich: import("./rich.js").Rich,
 *            answered: (answer: object) => void, fail: (message: object, text: string) => void}} Tools
 */

const COMMAND = 2;
const CROSSPOSTED = 1 << 0;
const IS_CROSSPOST = 1 << 1;

/** @param {object} message @param {boolean} grouped goes on under the author above @param {Tools} tools */
export function drawMessage(message, grouped, tools) {
  const moment = Date.parse(message.timestamp);
  const full = !grouped;
  const item = el("li", { id: `m${message.id}`, class: "message" });
  item.classList.toggle("grouped", grouped);
  item.classList.toggle("ephemeral", Boolean(message.ephemeral));
  item.classList.toggle("failed", Boolean(message.failed));
  item.classList.toggle("pinging", pings(message, tools.store.viewer, tools.store.guild));
  if (full) item.append(...above(message, tools), avatar(message.author));
  else item.append(el("time", { class: "side", datetime: message.timestamp, title: fully(moment), text: clockTime(moment) }));
  const body = el("div", { class: "body" }, full && head(message, tools), ...said(message, full, tools));
  body.append(...attachments(message), ...message.embeds.map((one) => drawEmbed(one, message, tools)));
  body.append(...poll(message.poll), ...stickers(message));
  body.append(...drawAll(message.components, message, tools), ...below(message, tools));
  item.append(body);
  return item;
}

function head(message, { store, rich }) {
  const kind = message.webhook_id && !message.interaction ? "WEBHOOK" : "APP";
  return el("h3", { class: "head" },
    el("span", { class: "author", text: message.author.username }),
    message.author.bot && el("span", { class: "tag", text: kind }),
    stampOf(message.timestamp, store.now),
    !message.content && editedMark(message, rich));
}

/** What a message answers: a command, or another message. */
function above(message, { store }) {
  const cause = message.interaction;
  if (cause?.type === COMMAND) {
    const line = [avatar(cause.user, "avatar tiny"), el("b", { text: cause.user.username }), " used ", el("span", { class: "pill", text: `/${cause.name}` })];
    return [el("p", { class: "above" }, icon("reply"), ...line)];
  }
  const reference = message.message_reference;
  if (!reference || message.flags & IS_CROSSPOST) return [];
  const answered = store.findChannel(reference.channel_id)?.messages.find((one) => one.id === reference.message_id);
  if (!answered) return [el("p", { class: "above" }, icon("reply"), el("i", { text: "a message that is not here" }))];
  const words = answered.content || answered.embeds[0]?.title || "a message";
  const jump = el("button", { type: "button", class: "jump", text: words.replaceAll(/[*_~|`]/g, "").slice(0, 120) });
  jump.addEventListener("click", () => flash(answered.id));
  return [el("p", { class: "above" }, icon("reply"), avatar(answered.author, "avatar tiny"), el("b", { text: answered.author.username }), jump)];
}

function flash(id) {
  const item = document.getElementById(`m${id}`);
  item?.scrollIntoView({ block: "center" });
  item?.classList.add("flash");
  item?.addEventListener("animationend", () => item.classList.remove("flash"), { once: true });
}

function said(message, full, { rich }) {
  if (message.loading) {
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
    return [el("p", { class: "thinking" }, dots, `${message.author.username} is thinking…`)];
  }
  const edited = editedMark(message, rich);
  // Beside the author where there are no words to stand behind.
  if (!message.content) return edited && !full ? [el("div", { class: "content" }, edited)] : [];
  return [el("div", { class: "content" }, rich.blocks(message.content), edited)];
}

function editedMark(message, rich) {
  if (!message.edited_timestamp) return null;
  const count = message.versions?.length || 1;
  const times = count > 1 ? ` ${count} times` : "";
  const moment = fully(Date.parse(message.edited_timestamp));
  const mark = el("button", { type: "button", class: "edited", title: `${moment}: show what it said before`, text: `(edited${times})` });
  mark.addEventListener("click", () => showVersions(message, rich));
  return mark;
}

function attachments(message) {
  return (message.attachments ?? []).map((one) => {
    if (one.content_type?.startsWith("image/")) {
      return picture(one.url, one.description ?? one.filename, "image", message);
    }
    return linkOut(one.url, "file", icon("file"), one.filename);
  });
}

function poll(one) {
  if (!one) return [];
  const answers = one.answers.map(({ poll_media: { text, emoji } }) => el("li", { text: [emoji?.name, text].filter(Boolean).join(" ") }));
  return [el("figure", { class: "poll" }, el("figcaption", { text: one.question.text }), el("ul", {}, ...answers))];
}

const stickers = (message) =>
  (message.sticker_items ?? []).map((one) => el("p", { class: "remark", text: `Sticker: ${one.name}` }));

function below(message, { store }) {
  const lines = [];
  if (message.reactions?.length) {
    const marks = message.reactions.map((one) => el("li", { class: "reaction", text: `${one.emoji.name} ${one.count}` }));
    lines.push(el("ul", { class: "reactions", "aria-label": "Reactions" }, ...marks));
  }
  if (message.thread) {
    lines.push(el("a", { class: "thread-link", href: `#/${message.thread.id}` }, icon("thread"), message.thread.name));
  }
  if (message.flags & CROSSPOSTED) {
    lines.push(el("p", { class: "remark" }, icon("horn"), "Published to the channels that follow this one"));
  }
  if (message.ephemeral) lines.push(onlyYou(message, store));
  lines.push(el("p", { class: "failure", role: "alert", hidden: true }));
  return lines;
}

function onlyYou(message, store) {
  const dismiss = el("button", { type: "button", class: "text-button", text: "Dismiss message" });
  dismiss.addEventListener("click", () => store.dismiss(message));
  return el("p", { class: "remark" }, icon("eye"), "Only you can see this", " · ", dismiss);
}

/** A line for who can't see: what came, in short. */
export function summary(message) {
  const embed = message.embeds[0];
  const words = message.loading ? "is thinking" : message.content || embed?.title || embed?.description || "sent a message";
  return `${message.author.username}: ${words}`.slice(0, 300);
}
