/** The story's articles as they come, and a form to bring one in. */

import { fetchPanel, post } from "./doors.js";
import { announce, el, freshId } from "./dom.js";
import { icon } from "./icons.js";
import { refreshTimes, stampOf } from "./time.js";

export class Newsroom {
  title = "Newsroom";
  node = el("div", { class: "tab-content" });
  #store;
  #articles = el("ol", { class: "articles" });
  #empty = el("p", { class: "remark", text: "No article has come yet." });
  #seen = "";

  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.#store = store;
  }

  /** Ask anew; whether the sandbox tells a story at all. */
  async refresh() {
    const data = await fetchPanel();
    if (!data) return false;
    if (!this.node.childElementCount) {
      const section = el("section", {}, el("h3", { text: "As it came in" }), this.#empty, this.#articles);
      this.node.append(...(data.form ? [this.#form()] : []), section);
    }
    this.#list(data.articles);
    return true;
  }

  #list(articles) {
    this.#empty.hidden = articles.length > 0;
    const seen = JSON.stringify(articles);
    refreshTimes(this.#store.now);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#articles.replaceChildren(...articles.map((one) => this.#article(one)));
  }

  #article(one) {
    const time = stampOf(one.at, this.#store.now);
    return el("li", { class: "clipping" },
      el("p", { class: "source" }, el("b", { text: one.outlet }), " · ", time),
      el("h4", { text: one.headline }),
      notes(one.notes));
  }

  #form() {
    const result = el("div", { class: "result", role: "status" });
    const send = el("button", { type: "submit", class: "button primary", text: "Bring it in" });
    const form = el("form", { class: "paste" },
      el("h3", { text: "Paste an article" }),
      el("p", { class: "remark", text: "Any news about a show, real or made up. See what it becomes." }),
      field("headline", "Headline", { maxlength: 300, placeholder: "‘Jessica Jones’ wraps season 2" }),
      field("outlet", "Outlet", { maxlength: 100, placeholder: "Deadline" }),
      field("text", "Text", { maxlength: 50_000, rows: 4, placeholder: "Cameras stopped on Friday, Netflix said …" }),
      send, result);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      send.disabled = true;
      result.replaceChildren(el("p", { class: "remark", text: "Reading…" }));
      result.replaceChildren(...(await submit(form)));
      send.disabled = false;
    });
    return form;
  }
}

function field(name, label, props) {
  const id = freshId("paste");
  const tag = props.rows ? "textarea" : "input";
  const control = el(tag, { id, name, required: true, autocomplete: "off", ...props });
  return el("div", { class: "field" }, el("label", { for: id, text: label }), control);
}

async function submit(form) {
  try {
    const answer = await post("panel/article", Object.fromEntries(new FormData(form)));
    const words = answer.notes.length ? answer.notes : ["Nothing was claimed in it."];
    announce(`What became of it: ${words.join(". ")}`);
    return [el("h4", { text: "What became of it" }), notes(words)];
  } catch (error) {
    return [el("p", { class: "failure" }, icon("warning"), error.message)];
  }
}

const notes = (lines) => el("ul", { class: "notes" }, ...lines.map((one) => el("li", { text: one })));
