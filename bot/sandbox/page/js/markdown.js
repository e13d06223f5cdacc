/** Discord's Markdown as a tree of plain values. Knows nothing of the DOM. */

/**
 * @typedef {{type: string, text?: string, children?: Piece[], [more: string]: unknown}} Piece
 * Types: text, break, code, fence, strong, em, underline, strike, spoiler, link, user, role,
 * channel, everyone, command, emoji, time, quote, heading, subtext, list.
 */

/** nobody writes deeper; what does is shown as it is written */
const DEEPEST = 12;

const text = (value) => ({ type: "text", text: value });
const nested = (type) => (match, deeper) => ({ type, children: deeper(match[1]) });
const named = (type) => (match) => ({ type, id: match[1] });

/** @type {[RegExp, (match: RegExpExecArray, deeper: (inner: string) => Piece[]) => Piece][]} */
const RULES = [
  [/\\([^0-9A-Za-z\s])/y, (match) => text(match[1])],
  [/(`+)(?!`)([^]*?[^`])\1(?!`)/y, (match) => ({ type: "code", text: match[2].trim() || match[2] })],
  [/<(https?:\/\/[^\s>]+)>/y, (match) => link(match[1])],
  [/<@!?(\d{1,20})>/y, named("user")],
  [/<@&(\d{1,20})>/y, named("role")],
  [/<#(\d{1,20})>/y, named("channel")],
  [/<a?:(\w{2,32}):\d{1,20}>/y, (match) => ({ type: "emoji", text: `:${match[1]}:` })],
  [/<\/([-_\p{L}\p{N} ]{1,100}):\d{1,20}>/uy, (match) => ({ type: "command", text: match[1] })],
  [/<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y, (match) => ({ type: "time", seconds: Number(match[1]), style: match[2] ?? "f" })],
  [/@(everyone|here)\b/y, (match) => ({ type: "everyone", text: match[0] })],
  [/\|\|([^]+?)\|\|/y, nested("spoiler")],
  [/\[((?:\\[^]|\[[^\]\n]*\]|[^\\[\]])+)\]\(\s*<?(https?:\/\/(?:\([^()\s]*\)|[^\s()<>])+)>?(?:\s+"[^"\n]*")?\s*\)/y,
    (match, deeper) => ({ ...link(match[2]), children: deeper(match[1]) })],
  [/https?:\/\/[^\s<]+[^\s<.,:;"'\]]/y, (match) => link(trimmed(match[0]))],
  [/\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y, nested("strong")],
  [/__((?:\\[^]|[^\\])+?)__(?!_)/y, nested("underline")],
  [/\*(?![\s*])((?:\*\*|\\[^]|[^*\\])*?[^\s*\\]|\*\*(?:\\[^]|[^\\])+?\*\*)\*(?!\*)/y, nested("em")],
  [/(?<!\w)_((?:__|\\[^]|[^_\\])+?)_(?!\w)/y, nested("em")],
  [/~~((?:\\[^]|[^\\])+?)~~(?!~)/y, nested("strike")],
  [/\n/y, () => ({ type: "break" })],
];
const PLAIN = /[^\\`<@|[h*_~\n]+/y;

const link = (href) => ({ type: "link", href, children: [text(href)] });

/** A closing bracket belongs to the sentence unless the address opened one. */
function trimmed(address) {
  const open = address.split("(").length;
  return address.endsWith(")") && address.split(")").length > open ? address.slice(0, -1) : address;
}

/** @param {string} source @returns {Piece[]} */
export function parseInline(source, depth = 0) {
  if (depth > DEEPEST) return [text(source)];
  const deeper = (inner) => parseInline(inner, depth + 1);
  const pieces = [];
  let index = 0;
  while (index < source.length) {
    const [piece, length] = next(source, index, deeper);
    const last = pieces.at(-1);
    if (piece.type === "text" && last?.type === "text") last.text += piece.text;
    else pieces.push(piece);
    index += length;
  }
  return pieces;
}

function next(source, index, deeper) {
  PLAIN.lastIndex = index;
  const plain = PLAIN.exec(source);
  if (plain) return [text(plain[0]), plain[0].length];
  for (const [rule, make] of RULES) {
    rule.lastIndex = index;
    const match = rule.exec(source);
    if (!match) continue;
    const piece = make(match, deeper);
    const cut = piece.type === "link" && !match[2] && match[0].startsWith("h");
    return [piece, cut ? piece.href.length : match[0].length];
  }
  return [text(source[index]), 1];
}

const FENCE = /```(?:([\w+\-.#]+)\n)?\n*([^]*?)\n*```/g;

/** @param {string} source @returns {Piece[]} */
export function parseBlocks(source, depth = 0) {
  const pieces = [];
  let index = 0;
  for (const match of source.matchAll(FENCE)) {
    if (!match[2]) continue;
    pieces.push(...lines(source.slice(index, match.index).replace(/\n$/, ""), depth));
    pieces.push({ type: "fence", language: match[1] ?? "", text: match[2] });
    index = match.index + match[0].length;
  }
  const rest = source.slice(index);
  return [...pieces, ...lines(index ? rest.replace(/^\n/, "") : rest, depth)];
}

const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const ITEM = /^( {0,20})([-*]|\d{1,9}\.) +(\S.*)$/;
const QUOTED = /^> (.*)$/;

function lines(source, depth) {
  if (!source) return [];
  const pieces = [];
  let plain = [];
  const flush = () => {
    if (plain.length) pieces.push(...parseInline(plain.join("\n"), depth));
    plain = [];
  };
  const rows = source.split("\n");
  for (let at = 0; at < rows.length; ) {
    const [block, taken] = depth < DEEPEST ? blockAt(rows, at, depth) : [null, 0];
    if (block) {
      flush();
      pieces.push(block);
      at += taken;
    } else {
      plain.push(rows[at++]);
    }
  }
  flush();
  return pieces;
}

/** The block that begins at a line, and how many lines it takes. */
function blockAt(rows, at, depth) {
  const row = rows[at];
  if (row.startsWith(">>> ")) {
    const rest = [row.slice(4), ...rows.slice(at + 1)].join("\n");
    return [{ type: "quote", children: lines(rest, depth + 1) }, rows.length - at];
  }
  const heading = HEADING.exec(row);
  if (heading) {
    return [{ type: "heading", level: heading[1].length, children: parseInline(heading[2], depth + 1) }, 1];
  }
  const subtext = SUBTEXT.exec(row);
  if (subtext) return [{ type: "subtext", children: parseInline(subtext[1], depth + 1) }, 1];
  const quoted = run(rows, at, QUOTED);
  if (quoted.length) {
    const inside = quoted.map((one) => one[1]).join("\n");
    return [{ type: "quote", children: lines(inside, depth + 1) }, quoted.length];
  }
  const items = ofOneKind(run(rows, at, ITEM));
  return items.length ? [listOf(items, depth), items.length] : [null, 0];
}

function run(rows, at, pattern) {
  const found = [];
  for (let match; at < rows.length && (match = pattern.exec(rows[at])); at++) found.push(match);
  return found;
}

/** Numbers after dashes begin another list. */
function ofOneKind(items) {
  if (!items.length) return items;
  const indent = items[0][1].length;
  const kind = (item) => /\d/.test(item[2]);
  const other = items.findIndex((item) => item[1].length <= indent && kind(item) !== kind(items[0]));
  return other < 0 ? items : items.slice(0, other);
}

/** Items indented deeper than the first of their list belong to the item before them. */
function listOf(items, depth) {
  const ordered = /\d/.test(items[0][2]);
  const indent = items[0][1].length;
  const children = [];
  for (let at = 0; at < items.length; ) {
    let end = at + 1;
    while (end < items.length && items[end][1].length > indent) end++;
    const inside = items.slice(at + 1, end);
    const content = parseInline(items[at][3], depth + 1);
    if (inside.length) content.push(listOf(inside, depth + 1));
    children.push({ type: "item", children: content });
    at = end;
  }
  return { type: "list", ordered, start: ordered ? parseInt(items[0][2], 10) : 1, children };
}
