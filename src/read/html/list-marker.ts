/** The number that a browser prints before a list's item, as text. */
import { attribute, elementsOf, hasAttribute, type Element } from './node';

const DIGITS = '零一二三四五六七八九';

/** 1–99 as 一, 十, 十一, 二十; larger numbers in figures. */
function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}

function letters(value: number): string {
  return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : String(value);
}

const ROMAN: readonly [number, string][] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 89) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

type Style = 'none' | 'decimal' | 'chinese' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

const TYPES: Readonly<Record<string, Style>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function styleOf(list: Element): Style {
  const declared = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(list, 'style'))?.[1]?.toLowerCase() ?? '';
  if (declared === 'none') return 'none';
  if (/^(?:cjk-ideographic|simp-chinese-informal|simp-chinese-formal|trad-chinese-informal)$/.test(declared)) {
    return 'chinese';
  }
  const [style] = Object.values(TYPES).filter((each) => each === declared.replace('latin', 'alpha'));
  return style ?? TYPES[attribute(list, 'type')] ?? 'decimal';
}

function marker(value: number, style: Style): string {
  switch (style) {
    case 'none':
      return '';
    case 'decimal':
      return `${value}.`;
    case 'chinese':
      return `${chinese(value)}、`;
    case 'lower-alpha':
      return `${letters(value)}.`;
    case 'upper-alpha':
      return `${letters(value).toUpperCase()}.`;
    case 'lower-roman':
      return `${roman(value)}.`;
    case 'upper-roman':
      return `${roman(value).toUpperCase()}.`;
  }
}

function integer(text: string): number | null {
  return /^\s*[+-]?\d{1,6}/.test(text) ? Number.parseInt(text, 10) : null;
}

/** The numbers of a list's items; none for a list that does not count. */
export function listMarkers(list: Element): Map<Element, string> {
  const markers = new Map<Element, string>();
  if (list.tagName !== 'ol') return markers;
  const items = elementsOf(list).filter(({ tagName }) => tagName === 'li');
  const style = styleOf(list);
  const backwards = hasAttribute(list, 'reversed');
  let value = integer(attribute(list, 'start')) ?? (backwards ? items.length : 1);
  for (const item of items) {
    value = integer(attribute(item, 'value')) ?? value;
    markers.set(item, marker(value, style));
    value += backwards ? -1 : 1;
  }
  return markers;
}
