/** The page's few pictures, drawn as lines on a 24 × 24 grid. */

const SHAPES = {
  hash: "M9 4 7 20M17 4l-2 16M4 9h17M3 15h17",
  horn: "M4 10v4l3 .5L9 20h3l-1.5-5 9.5 3V6l-10 3.5H4Z",
  forum: "M4 5h16v11H10l-5 4v-4H4ZM8 9h8M8 12h5",
  thread: "M6 4v10a3 3 0 0 0 3 3h9M14 13l4 4-4 4",
  voice: "M5 10v4h3l5 4V6L8 10ZM16 9a4 4 0 0 1 0 6",
  direct: "M4 6h16v12H4ZM4 7l8 6 8-6",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  news: "M4 5h13v14H6a2 2 0 0 1-2-2ZM17 9h3v8a2 2 0 0 1-2 2M7 9h7M7 12h7M7 15h4",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  moon: "M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10Z",
  auto: "M4 5h16v11H4ZM9 20h6M12 16v4",
  down: "M6 10l6 6 6-6",
  send: "M4 5l17 7-17 7 3-7ZM7 12h7",
  eye: "M2 12s4-6 10-6 10 6 10 6-4 6-10 6S2 12 2 12ZM12 9.5a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z",
  out: "M10 5H5v14h14v-5M13 4h7v7M20 4l-9 9",
  check: "M5 12l5 5 9-10",
  reply: "M5 20v-8a3 3 0 0 1 3-3h11",
  file: "M6 3h8l4 4v14H6ZM14 3v5h4",
  warning: "M12 4 2.500 20h19ZM12 10v4M12 17v.5",
};
const SVG = "http://www.w3.org/2000/svg";

/** @param {keyof typeof SHAPES} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "glyph");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}
