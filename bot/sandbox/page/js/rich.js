/** Markdown's tree as DOM nodes. Every text becomes a text node. */

import { el, linkOut } from "./dom.js";
import { parseBlocks, parseInline } from "./markdown.js";
import { fully, inWords } from "./time.js";

const TAGS = { strong: "strong", em: "em", underline: "u", strike: "s", quote: "blockquote", item: "li" };

/** Draws what messages say, with the names that a store knows. */
export class Rich {
  #store;

  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.#store = store;
  }

  /** All of Markdown. @param {string} source */
  blocks = (source) => this.#draw(parseBlocks(source.trim()));

  /** What fits in a line: no headings, lists or quotes. @param {string} source */
  inline = (source) => this.#draw(parseInline(source.trim()));

  #draw(pieces) {
    const drawn = document.createDocumentFragment();
    for (const piece of pieces) drawn.append(this.#piece(piece));
    return drawn;
  }

  #piece(piece) {
    if (TAGS[piece.type]) return el(TAGS[piece.type], {}, this.#draw(piece.children));
    return this[`_${piece.type}`](piece);
  }

  _text = (piece) => piece.text;
  _break = () => el("br");
  _code = (piece) => el("code", { text: piece.text });
  _emoji = (piece) => el("span", { class: "emoji", text: piece.text });
  _subtext = (piece) => el("small", { class: "subtext" }, this.#draw(piece.children));
  _link = (piece) => linkOut(piece.href, "link", this.#draw(piece.children));
  _everyone = (piece) => pill(piece.text);
  _command = (piece) => pill(`/${piece.text}`);

  _fence(piece) {
    const label = piece.language ? `Code, ${piece.language}` : "Code";
    return el("pre", { tabindex: 0, role: "region", "aria-label": label }, el("code", { text: piece.text }));
  }

  _heading(piece) {
    const level = { role: "heading", "aria-level": piece.level + 3, class: `heading h${piece.level}` };
    return el("div", level, this.#draw(piece.children));
  }

  _list(piece) {
    const props = piece.ordered ? { start: piece.start } : {};
    return el(piece.ordered ? "ol" : "ul", { class: "list", ...props }, this.#draw(piece.children));
  }

  _user(piece) {
    const user = this.#store.findUser(piece.id);
    const mine = piece.id === this.#store.viewer?.id;
    return pill(user ? `@${user.username}` : "@unknown-user", mine ? "mine" : "");
  }

  _role(piece) {
    const role = this.#store.findRole(piece.id);
    return pill(role ? `@${role.name}` : "@unknown-role");
  }

  _channel(piece) {
    const channel = this.#store.findChannel(piece.id);
    if (!channel) return pill("#unknown");
    return el("a", { class: "pill", href: `#/${channel.id}` }, `#${channel.name}`);
  }

  _time(piece) {
    const moment = piece.seconds * 1000;
    const known = !Number.isNaN(new Date(moment).getTime());
    const props = known
      ? { datetime: new Date(moment).toISOString(), title: fully(moment), "data-style": piece.style }
      : {};
    return el("time", { class: "moment", ...props, text: inWords(moment, piece.style, this.#store.now) });
  }

  _spoiler(piece) {
    const inside = el("span", { class: "inside" }, this.#draw(piece.children));
    inside.inert = true;
    const box = el("span", { class: "spoiler" }, inside);
    const cover = el("button", { type: "button", class: "cover", "aria-label": "Show the spoiler" });
    cover.addEventListener("click", () => {
      inside.inert = false;
      box.classList.add("open");
      cover.remove();
    });
    box.append(cover);
    return box;
  }
}

const pill = (text, more = "") => el("span", { class: `pill ${more}`.trim(), text });

