/** What an edited message said before. */

import { openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { fully } from "./time.js";

/** @param {object} message @param {import("./rich.js").Rich} rich */
export function showVersions(message, rich) {
  const versions = message.versions ?? [];
  const entries = versions.map((one) => {
    const embeds = one.embeds.map((embed) => [
      embed.title && el("h4", {}, rich.inline(embed.title)),
      embed.description && el("div", {}, rich.blocks(embed.description)),
    ]);
    return el("li", {},
      el("p", { class: "remark", text: `Until ${fully(Date.parse(one.until))}` }),
      one.content && el("div", {}, rich.blocks(one.content)),
      ...embeds.flat());
  });
  openDialog("Earlier versions", [el("ol", { class: "versions" }, ...entries)]);
}
