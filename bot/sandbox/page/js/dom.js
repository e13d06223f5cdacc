/** Builds nodes. Text only ever becomes a text node: there is no way to pass markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes; `class`, `on` ({event: handler}), `text`
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, handler] of Object.entries(value)) made.addEventListener(event, handler);
    } else if (name === "text") {
      made.append(String(value));
    } else {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** @param {string} id */
export const at = (id) => document.getElementById(id);

let serial = 0;
/** An id that no other element has. */
export const freshId = (prefix) => `${prefix}-${++serial}`;

/**
 * The address if a browser may be sent there, else null.
 * @param {unknown} raw
 */
export function webAddress(raw) {
  try {
    const url = new URL(String(raw));
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** A link out of the sandbox; plain content when the address is not http(s). */
export function linkOut(address, className, ...children) {
  const href = webAddress(address);
  if (!href) return el("span", { class: className }, ...children);
  return el("a", { class: className, href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** Says something to who listens to a screen reader. */
export function announce(text) {
  const line = el("p", { text });
  at("announcer").append(line);
  while (at("announcer").childElementCount > 5) at("announcer").firstElementChild.remove();
}
