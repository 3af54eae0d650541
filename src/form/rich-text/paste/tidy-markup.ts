/** Takes from a word processor's markup what its author does not call text, and turns its list numbers into text. */
import { attribute, elementsOf, isElement, isText, rawText, type Element, type Node } from '../../../read/html/node';

const MARKER = /mso-list\s*:\s*ignore/i;
/** Comments, footnotes, headers and footers, which Word puts beside the text that was copied. */
const APART = /mso-element\s*:\s*(?:footnote-list|endnote-list|comment-list|comment|header|footer)\b/i;
const SYMBOL_FONT = /font-family\s*:\s*['"]?\s*(?:wingdings|symbol|webdings)/i;
/** （一） 1. （1） a) IV. ①, in which order is said; what else stands before an item is a bullet. */
const NUMBER = /^(?:第?[（(]?(?:[一二三四五六七八九十百]+|\d+|[a-z]{1,4})[）)、.．条章节]*|[①-⑳])$/i;

/** What was deleted while changes were tracked, and the signs that lead to comments and footnotes. */
const APART_CLASS = /^(?:msoDel|msocomanchor|Mso(?:Footnote|Endnote|Comment)Reference)$/i;

function isApart(element: Element): boolean {
  return element.tagName === 'del' || APART_CLASS.test(attribute(element, 'class')) || APART.test(attribute(element, 'style'));
}

/** Symbol fonts show a letter as a bullet: that letter is no number. */
function inSymbols(element: Element): boolean {
  return SYMBOL_FONT.test(attribute(element, 'style')) || elementsOf(element).some(inSymbols);
}

function numberOf(marker: Element): string {
  const text = rawText(marker).replace(/[\s\u00a0\u3000]+/g, '');
  return NUMBER.test(text) && !inSymbols(marker) ? text : '';
}

/** A list's number as the only text of its element. */
function keepNumber(marker: Element, symbols: boolean): void {
  const number = symbols ? '' : numberOf(marker);
  const text: Node = { nodeName: '#text', value: number, parentNode: marker };
  marker.childNodes = [text];
}

/** Soft hyphens and characters without width. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A line end of the source beside a Chinese character is none of the text. */
const WRAP = /([\u2e80-\uffef])[ \t]*[\r\n]\s*|\s*[\r\n][ \t]*(?=[\u2e80-\uffef])/g;

/** Tidies a tree in place. @param symbols whether an element around sets its text in a symbol font */
export function tidyMarkup(parent: Element, symbols = false): void {
  parent.childNodes = parent.childNodes.filter((node) => !isElement(node) || !isApart(node));
  for (const node of parent.childNodes) {
    if (isText(node)) {
      const text = node.value.replace(UNSEEN, '');
      node.value = parent.tagName === 'pre' ? text : text.replace(WRAP, '$1');
    }
    if (!isElement(node)) continue;
    const style = attribute(node, 'style');
    if (MARKER.test(style)) keepNumber(node, symbols || SYMBOL_FONT.test(style));
    else tidyMarkup(node, symbols || SYMBOL_FONT.test(style));
  }
}
