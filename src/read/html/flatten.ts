/** Walks a page and lists its blocks in reading order: lines of text, headings, tables, pictures that are in the page. */
import { createLineBuffer, type LineBuffer, type Style } from './line-buffer';
import { listMarkers } from './list-marker';
import { attribute, hasAttribute, isElement, isLink, isText, rawText, type Element, type Node } from './node';
import { HELD } from './held-pictures';
import type { RawBlock, RawText } from './raw-block';
import { readGrid } from './table-grid';
import { createMeasurer, isLayoutTable, rowGroupsOf, cellsOf, type Measurer } from './table-kind';
import { isFrame, isHidden, isSilent } from './visible';

export interface Flattened {
  blocks: RawBlock[];
  /** Elements with text that a reader of the page does not see. */
  hidden: number;
  /** The beginnings of navigation and the like, which the page itself calls so. */
  framed: string[];
}

const INLINE = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins'],
  ...['kbd', 'label', 'mark', 'nobr', 'q', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup'],
  ...['time', 'tt', 'u', 'var', 'wbr', 'o:p', 'st1:chsdate'],
]);
const isInline = ({ tagName }: Element): boolean => INLINE.has(tagName) || tagName.includes(':');

const BOLD = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i;
const PLAIN = /font-weight\s*:\s*(?:normal|lighter|[1-5]00)/i;
/** The fonts in which official documents set headings; body text is set in 仿宋 or 宋体. */
const HEADING_FONT = /font-family\s*:\s*['"]?\s*(?:黑体|simhei|方正小标宋|方正黑体|楷体|kaiti|方正楷体)/i;
const BODY_FONT = /font-family\s*:\s*['"]?\s*(?:仿宋|fangsong|宋体|simsun|方正仿宋|方正书宋)/i;

/** Raised and lowered figures stay apart from the figure that they stand at: 10 and 3 are not 103. */
const RAISED: Readonly<Record<string, ((text: string) => string | null) | undefined>> = {
  sup: (text) => withDigits(text, '⁰¹²³⁴⁵⁶⁷⁸⁹'),
  sub: (text) => withDigits(text, '₀₁₂₃₄₅₆₇₈₉'),
};

function withDigits(text: string, digits: string): string | null {
  return /^\s*\d+\s*$/.test(text) ? text.trim().replace(/\d/g, (digit) => digits.charAt(Number(digit))) : null;
}

/** Numbered already, as people do who do not trust the list. */
const NUMBERED = /^[(（]?(?:[一二三四五六七八九十]+|\d+|[a-z])[)）、.．]/i;

function styleWithin(element: Element, style: Style): Style {
  const css = attribute(element, 'style');
  const face = attribute(element, 'face');
  const fonts = face === '' ? css : `${css};font-family:${face}`;
  const on = element.tagName === 'b' || element.tagName === 'strong' || BOLD.test(css) || HEADING_FONT.test(fonts);
  const off = PLAIN.test(css) || BODY_FONT.test(fonts);
  return {
    strong: on || (style.strong && !(off && element.tagName !== 'span')),
    link: style.link || isLink(element),
  };
}

interface Place {
  parent: Element;
  rank: number;
  listed: boolean;
}

/** One walk: what it has found, and the line that it is on. */
interface Walk extends Flattened {
  line: LineBuffer;
  marker: string;
  measure: Measurer;
}

function endLine(walk: Walk, { parent, rank, listed }: Place): void {
  const line = walk.line.take();
  if (line === null) return;
  const marker = NUMBERED.test(line.text) ? '' : walk.marker;
  walk.marker = '';
  walk.blocks.push({ kind: 'text', ...line, text: marker + line.text, rank, listed, parent });
}

/** The text of a table's cell, with what is nested in it one line after the other. */
function cellText(cell: Element, measure: Measurer): string {
  const walk = startWalk(measure);
  walkNodes(cell.childNodes, { strong: false, link: false }, { parent: cell, rank: 0, listed: false }, walk, true);
  endLine(walk, { parent: cell, rank: 0, listed: false });
  return walk.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
}

function walkTable(table: Element, style: Style, place: Place, walk: Walk, asText: boolean): void {
  endLine(walk, place);
  if (asText || isLayoutTable(table, walk.measure)) {
    walkNodes(table.childNodes, style, { ...place, parent: table }, walk, asText);
    return;
  }
  const rows = readGrid(table, (cell) => cellText(cell, walk.measure));
  const filled = rowGroupsOf(table).flat().flatMap(cellsOf).some((cell) => walk.measure(cell).characters > 0);
  if (!filled) return;
  const caption = table.childNodes.find((node) => node.nodeName === 'caption');
  walk.blocks.push({
    kind: 'table',
    caption: caption === undefined ? '' : rawText(caption).replace(/[\s\u3000]+/g, ' ').trim(),
    rows: rows ?? [],
    tooLarge: rows === null,
    parent: place.parent,
  });
}

function walkPicture(image: Element, place: Place, walk: Walk): void {
  const address = attribute(image, 'src').trim();
  if (isHidden(image) || !HELD.test(address)) return;
  endLine(walk, place);
  const own = hasAttribute(place.parent, 'data-narrative');
  walk.blocks.push({ kind: 'picture', address, alternative: attribute(image, 'alt').trim(), own, parent: place.parent });
}

function walkBlock(element: Element, style: Style, place: Place, walk: Walk, asText: boolean): void {
  endLine(walk, place);
  const rank = /^h[1-6]$/.test(element.tagName) ? Number(element.tagName.charAt(1)) : place.rank;
  const inner: Place = { parent: element, rank, listed: place.listed || element.tagName === 'li' };
  if (rank > 0 && place.rank === 0) {
    walkHeading(element, style, inner, walk, asText);
    return;
  }
  const markers = listMarkers(element);
  for (const child of element.childNodes) {
    if (isElement(child)) walk.marker = markers.get(child) ?? walk.marker;
    walkNodes([child], style, inner, walk, asText);
  }
  endLine(walk, inner);
  if (element.tagName === 'li') walk.marker = '';
}

/** A heading is one line, however it is broken. */
function walkHeading(element: Element, style: Style, place: Place, walk: Walk, asText: boolean): void {
  const start = walk.blocks.length;
  walkNodes(element.childNodes, style, place, walk, asText);
  endLine(walk, place);
  const pieces = walk.blocks.splice(start);
  const lines = pieces.filter((block): block is RawText => block.kind === 'text' && block.rank === place.rank);
  const [first] = lines;
  if (lines.length < 2 || first === undefined || lines.length < pieces.length) {
    for (const piece of pieces) walk.blocks.push(piece);
    return;
  }
  const sum = (of: (line: RawText) => number): number => lines.reduce((total, line) => total + of(line), 0);
  const text = lines.map((line) => line.text).reduce((whole, line) => whole + between(whole, line) + line);
  walk.blocks.push({ ...first, text, linked: sum((line) => line.linked), links: sum((line) => line.links) });
}

/** A space only between words of another script. */
function between(before: string, after: string): string {
  return /[\w]$/.test(before) && /^[\w]/.test(after) ? ' ' : '';
}

function walkNodes(nodes: readonly Node[], style: Style, place: Place, walk: Walk, asText: boolean): void {
  for (const node of nodes) {
    if (isText(node)) walkText(node.value, style, place, walk);
    if (isElement(node) && node.tagName === 'img' && !asText) walkPicture(node, place, walk);
    if (!isElement(node) || isSilent(node)) continue;
    if (isHidden(node)) {
      if (/\S/.test(rawText(node))) walk.hidden += 1;
    } else if (isFrame(node)) {
      const text = rawText(node).replace(/\s+/g, ' ').trim();
      if (text !== '') walk.framed.push(text.slice(0, 40));
    } else if (node.tagName === 'br') {
      endLine(walk, place);
    } else if (node.tagName === 'table') {
      walkTable(node, styleWithin(node, style), place, walk, asText);
    } else if (node.tagName !== 'caption' && isInline(node)) {
      if (isLink(node)) walk.line.addLink();
      const raised = RAISED[node.tagName]?.(rawText(node)) ?? null;
      if (raised !== null) walk.line.add(raised, style);
      else walkNodes(node.childNodes, styleWithin(node, style), place, walk, asText);
    } else if (node.tagName !== 'caption' || asText) {
      walkBlock(node, styleWithin(node, style), place, walk, asText);
    }
  }
}

function walkText(text: string, style: Style, place: Place, walk: Walk): void {
  if (place.parent.tagName !== 'pre') {
    walk.line.add(text, style);
    return;
  }
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (index > 0) endLine(walk, place);
    walk.line.add(line, style);
  });
}

function startWalk(measure: Measurer): Walk {
  return { blocks: [], hidden: 0, framed: [], line: createLineBuffer(), marker: '', measure };
}

/** The blocks of a page's body, or of a part of it. */
export function flatten(root: Element): Flattened {
  const walk = startWalk(createMeasurer());
  const place: Place = { parent: root, rank: 0, listed: false };
  walkNodes(root.childNodes, styleWithin(root, { strong: false, link: false }), place, walk, false);
  endLine(walk, place);
  const { blocks, hidden, framed } = walk;
  return { blocks, hidden, framed };
}
