/** The number that a browser prints before a list's item, as text. */
import { chineseNumeral } from '../../numeral/chinese';
import { letterNumeral, romanNumeral } from '../../numeral/latin';
import { attribute, elementsOf, hasAttribute, type Element } from './node';

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
      return `${value < 0 ? value : chineseNumeral(value)}、`;
    case 'lower-alpha':
      return `${letterNumeral(value)}.`;
    case 'upper-alpha':
      return `${letterNumeral(value).toUpperCase()}.`;
    case 'lower-roman':
      return `${romanNumeral(value)}.`;
    case 'upper-roman':
      return `${romanNumeral(value).toUpperCase()}.`;
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
