/** Puts the page together: state and live events in, views on it, the address bar. */

import { showChannels } from "./channels.js";
import { Composer } from "./composer.js";
import { at } from "./dom.js";
import { fetchState } from "./doors.js";
import { drawer } from "./drawer.js";
import { MessageList } from "./list.js";
import { openModal } from "./modal.js";
import { Panel } from "./panel.js";
import { showPeople } from "./people.js";
import { Rich } from "./rich.js";
import { Live } from "./socket.js";
import { Store } from "./store.js";
import { channelMark } from "./targets.js";
import { themeSwitch } from "./theme.js";

/** changes that come in a burst are asked for together, in ms */
const BURST = 120;
const VIEWER = "viewer";

const store = new Store();
const tools = {
  store,
  rich: new Rich(store),
  answered: (answer) => answer.modal && openModal(answer.modal, tools),
  fail: (message, text) => list.fail(message, text),
};

themeSwitch();
drawer(store);
showChannels(store);
showPeople(store, actAs);
const list = new MessageList(store, tools);
new Composer(store, tools);
const panel = new Panel(store);
const live = new Live({
  open: () => load().then(() => store.setConnected(true)),
  event: hear,
  lost: () => {
    store.setConnected(false);
    // A sandbox started anew refuses to be watched by someone it does not know.
    later();
  },
});

/** events that came while the state was being asked for; null when it is not */
let held = null;
let timer = 0;

async function load() {
  clearTimeout(timer);
  held ??= [];
  const viewer = sessionStorage.getItem(VIEWER) ?? "";
  try {
    // A sandbox that was started anew knows other people.
    const data = await fetchState(viewer).catch(() => fetchState(""));
    if (viewer !== (sessionStorage.getItem(VIEWER) ?? "")) return;
    const first = !store.viewer;
    if (first) store.current = wanted();
    store.load(data);
    if (first) opened();
    if (viewer !== data.viewer.id) rewatch(data.viewer.id);
  } catch {
    timer = setTimeout(load, 1000);
    return;
  }
  const missed = held;
  held = null;
  for (const event of missed) if (!store.apply(event)) later();
  panel.refresh();
}

function rewatch(viewer) {
  sessionStorage.setItem(VIEWER, viewer);
  live.watch(viewer);
}

function hear(event) {
  if (event.event === "panel") panel.refresh();
  else if (held) held.push(event);
  else if (!store.apply(event)) later();
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(load, BURST);
}

function actAs(viewer) {
  store.actAs(viewer);
  rewatch(viewer);
}

const wanted = () => decodeURIComponent(location.hash.replace(/^#\/?/, ""));

function opened() {
  const { channel } = store;
  at("place").replaceChildren(...(channel ? [channelMark(channel), channel.name ?? store.bot.username] : ["Nothing here"]));
  at("topic").textContent = channel?.topic ?? "";
  at("topic").title = channel?.topic ?? "";
  if (channel && wanted() !== channel.id) history.replaceState(null, "", `#/${channel.id}`);
}

/** What keeps the bot from being here, or from writing here. */
function trouble() {
  if (!store.connected) return "The connection to the sandbox is lost. Trying again…";
  if (store.bot && !store.bot.online) return "No bot is connected to the sandbox: nobody will answer.";
  const lacks = store.channel?.bot_lacks ?? [];
  return lacks.length ? `The bot may not ${lacks.join(", nor ")} here.` : "";
}

function banner() {
  const words = trouble();
  at("banner").hidden = !words;
  at("banner").textContent = words;
}

addEventListener("hashchange", () => store.open(wanted()));
for (const name of ["state", "open"]) store.addEventListener(name, opened);
store.addEventListener("messages", ({ detail }) => detail.message.failed && later());
for (const name of ["state", "link", "open"]) store.addEventListener(name, banner);

/** Watch as the member that one was; at the first visit, as whom the sandbox proposes. */
async function begin() {
  const viewer = sessionStorage.getItem(VIEWER);
  if (viewer) {
    live.watch(viewer);
    return;
  }
  const data = await fetchState("").catch(() => null);
  if (data) rewatch(data.viewer.id);
  else setTimeout(begin, 1000);
}
begin();
