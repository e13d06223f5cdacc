/** Moments in words. `now` is the sandbox's time: a story may play in another year. */

import { el } from "./dom.js";

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];
const DAY = 86_400_000;

const formats = new Map();
function format(style) {
  if (!formats.has(style)) formats.set(style, new Intl.DateTimeFormat(undefined, STYLES[style]));
  return formats.get(style);
}
const distance = new Intl.RelativeTimeFormat(undefined, { numeric: "always" });

/** @param {number} moment milliseconds @param {string} style of Discord's `<t:…:style>` */
export function inWords(moment, style, now) {
  if (Number.isNaN(new Date(moment).getTime())) return "Invalid date";
  if (style !== "R") return format(STYLES[style] ? style : "f").format(moment);
  const seconds = (moment - now) / 1000;
  const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? UNITS.at(-1);
  return distance.format(Math.trunc(seconds / size), unit);
}

const dayOf = (moment) => new Date(moment).toDateString();
export const sameDay = (one, other) => dayOf(one) === dayOf(other);
export const longDay = (moment) => format("D").format(moment);

/** The time beside an author: the day in words where it is near. */
export function stamp(moment, now) {
  const time = format("t").format(moment);
  if (sameDay(moment, now)) return `Today at ${time}`;
  if (sameDay(moment, now - DAY)) return `Yesterday at ${time}`;
  return `${format("d").format(moment)}, ${time}`;
}

/** A time beside an author or outlet, which `refreshTimes` keeps true. */
export function stampOf(iso, now) {
  const moment = Date.parse(iso);
  return el("time", { datetime: iso, "data-style": "stamp", title: fully(moment), text: stamp(moment, now) });
}

/** Let the times grow older that are told by their distance from now. */
export function refreshTimes(now) {
  for (const one of document.querySelectorAll("time[data-style=R], time[data-style=stamp]")) {
    const moment = Date.parse(one.dateTime);
    const words = one.dataset.style === "R" ? inWords(moment, "R", now) : stamp(moment, now);
    if (one.textContent !== words) one.textContent = words;
  }
}

export const clockTime = (moment) => format("t").format(moment);
export const fully = (moment) => format("F").format(moment);
