/** Dialogs: what stands over the page until it is answered or closed. */

import { el, freshId } from "./dom.js";
import { icon } from "./icons.js";

/**
 * @param {string} title
 * @param {Node[]} content
 * @param {{send?: string, onSend?: () => Promise<string>}} [form] `onSend` gives the text of what
 *   went wrong, or "" to close
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, content, { send = "", onSend } = {}) {
  const heading = freshId("title");
  const problem = el("p", { class: "failure", role: "alert", hidden: true });
  const close = el("button", { type: "button", class: "icon", "aria-label": "Close" }, icon("close"));
  const cancel = el("button", { type: "button", class: "text-button", text: "Cancel" });
  const submit = el("button", { type: "submit", class: "button primary", text: send });
  const form = el("form", { method: "dialog", novalidate: true },
    el("header", {}, el("h2", { id: heading, text: title }), close),
    el("div", { class: "inside" }, ...content, problem),
    send && el("footer", {}, cancel, submit));
  const dialog = el("dialog", { "aria-labelledby": heading }, form);
  for (const one of [close, cancel]) one.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!onSend || submit.disabled) return;
    submit.disabled = true;
    const wrong = await onSend();
    submit.disabled = false;
    problem.hidden = !wrong;
    problem.replaceChildren(...(wrong ? [icon("warning"), wrong] : []));
    if (!wrong) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector(".inside input, .inside textarea, .inside select, .inside button.select")?.focus();
  return dialog;
}
