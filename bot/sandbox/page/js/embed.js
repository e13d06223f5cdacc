/** Embeds: the framed part of a message. */

import { el, linkOut, webAddress } from "./dom.js";
import { stampOf } from "./time.js";

/** @param {object} embed @param {object} message @param {import("./message.js").Tools} tools */
export function drawEmbed(embed, message, { rich, store }) {
  const box = el("article", { class: "embed", "aria-label": embed.title ? null : "Embed" });
  const colour = embed.color ?? 0;
  if (colour) box.style.setProperty("--bar", `#${colour.toString(16).padStart(6, "0")}`);
  const words = el("div", { class: "words" });
  if (embed.author?.name) words.append(author(embed.author, message));
  if (embed.title) {
    words.append(linkOut(embed.url, "title", rich.inline(embed.title)));
  }
  if (embed.description) words.append(el("div", { class: "description" }, rich.blocks(embed.description)));
  if (embed.fields?.length) words.append(fields(embed.fields, rich));
  box.append(words, ...pictures(embed, message));
  const foot = footer(embed, store.now, message);
  if (foot) box.append(foot);
  return box;
}

function author(one, message) {
  const inside = [one.icon_url && picture(one.icon_url, "", "tiny", message), one.name];
  return linkOut(one.url, "author", ...inside.filter(Boolean));
}

function pictures(embed, message) {
  const drawn = [];
  if (embed.thumbnail?.url) drawn.push(picture(embed.thumbnail.url, `Picture: ${embed.title ?? ""}`, "thumbnail", message));
  if (embed.image?.url) drawn.push(picture(embed.image.url, `Picture: ${embed.title ?? ""}`, "image", message));
  return drawn;
}

/** Inline fields stand three in a row; a row of two or one shares the width. */
function fields(every, rich) {
  const grid = el("dl", { class: "fields" });
  for (let at = 0; at < every.length; ) {
    let end = at;
    while (end < every.length && end < at + 3 && every[end].inline) end++;
    end = Math.max(end, at + 1);
    for (const one of every.slice(at, end)) {
      const width = every[at].inline ? 12 / (end - at) : 12;
      const name = el("dt", {}, rich.inline(one.name));
      const value = el("dd", {}, rich.blocks(one.value));
      grid.append(el("div", { class: `cell w${width}` }, name, value));
    }
    at = end;
  }
  return grid;
}

function footer(embed, now, message) {
  const text = embed.footer?.text;
  if (!text && !embed.timestamp) return null;
  const mark = embed.footer?.icon_url ? picture(embed.footer.icon_url, "", "tiny", message) : null;
  const between = text && embed.timestamp ? " • " : "";
  return el("footer", {}, mark, text, between, embed.timestamp && stampOf(embed.timestamp, now));
}

/** An image, or a quiet box where it can't be loaded (the sandbox works without the internet). */
export function picture(address, alt, className, message) {
  const href = resolve(address, message);
  const missing = () => el("span", { class: `${className} missing`, role: "img", "aria-label": alt || "Picture" });
  if (!href) return missing();
  const drawn = el("img", { class: className, alt, src: href, referrerpolicy: "no-referrer" });
  drawn.addEventListener("error", () => drawn.replaceWith(missing()));
  return drawn;
}

/** `attachment://name` names a file of the same message. */
export function resolve(address, message) {
  const name = /^attachment:\/\/(.+)$/.exec(address ?? "")?.[1];
  if (!name) return webAddress(address);
  return webAddress(message.attachments?.find((one) => one.filename === name)?.url);
}
