/** Makes the document's page ready for a reviewer: what can be remarked on can take the cursor, and what is marked shows it. */
import type { CellKey } from '../../report/address';
import type { DocumentPlace, Mark, MarkKind } from './place';
import { dressFields, FIELD } from './dress-fields';
import type { DeskField } from './fields';
import type { Printed } from './printed';
import { sentencesOf } from './sentences';
import { wrapText } from './wrap-text';

/** An element that the cursor can stand on: its place as JSON. */
export const PLACE = 'data-place';
/** Ids of what an element is marked for, as JSON. */
export const MARKS = 'data-marks';
const KIND = 'data-kind';
const SIGN = 'data-sign';

/** Beside the colour, for whoever sees none. */
const SIGNS: Readonly<Record<MarkKind, string>> = { error: '!', warning: '?', hint: 'i', thread: '评', closed: '✓', change: 'Δ' };

/** The gravest of several kinds gives an element its look. */
const GRAVITY: readonly MarkKind[] = ['error', 'thread', 'warning', 'hint', 'change', 'closed'];

export function attributeText(place: DocumentPlace): string {
  return JSON.stringify(place);
}

/** The place of an element of this page; `null` when it has none. Written by this module, so it is what it says. */
export function placeOfElement(element: Element | null): DocumentPlace | null {
  const text = element?.closest(`[${PLACE}]`)?.getAttribute(PLACE) ?? null;
  return text === null ? null : (JSON.parse(text) as DocumentPlace);
}

export function marksOfElement(element: Element | null): string[] {
  const text = element?.closest(`[${MARKS}]`)?.getAttribute(MARKS) ?? null;
  return text === null ? [] : (JSON.parse(text) as string[]);
}

function givePlace(element: Element, place: DocumentPlace): void {
  element.setAttribute(PLACE, attributeText(place));
  element.setAttribute('tabindex', '-1');
}

/** The elements of a narrative with their places among its blocks. */
export function narrativeElements(page: ParentNode, narrative: string, printed: Printed): { element: Element; paragraph: number; text: string }[] {
  const blocks = printed.get(narrative)?.blocks ?? [];
  const elements = [...page.querySelectorAll('[data-narrative]')].filter((each) => each.getAttribute('data-narrative') === narrative);
  return elements.flatMap((element, index) => {
    const block = blocks[index];
    return block ? [{ element, ...block }] : [];
  });
}

/** Blanks before the first word are not printed. */
function cutBefore(text: string): number {
  return text.length - text.trimStart().length;
}

function dressNarrative(page: ParentNode, narrative: string, printed: Printed): void {
  for (const { element, paragraph, text } of narrativeElements(page, narrative, printed)) {
    if (text === '') continue;
    const cut = cutBefore(text);
    for (const { start, end } of sentencesOf(element.textContent)) {
      const place: DocumentPlace = { kind: 'text', narrative, paragraph, start: start + cut, end: end + cut };
      for (const span of wrapText(element, start, end, () => element.ownerDocument.createElement('span'))) givePlace(span, place);
    }
  }
}

/** Gives every heading, sentence, figure and field of the front matter its place. */
export function dressPage(page: Document, printed: Printed, fields: readonly DeskField[]): void {
  const title = page.querySelector('h1');
  if (title) givePlace(title, { kind: 'report' });
  for (const heading of page.querySelectorAll('[data-section]')) {
    givePlace(heading, { kind: 'section', section: heading.getAttribute('data-section') ?? '' });
  }
  for (const cell of page.querySelectorAll('[data-cell]')) givePlace(cell, { kind: 'cell', cell: cell.getAttribute('data-cell') ?? '' });
  for (const narrative of printed.keys()) dressNarrative(page, narrative, printed);
  for (const { element, field } of dressFields(page, fields)) givePlace(element, { kind: 'field', field });
}

function cellElement(page: ParentNode, key: CellKey): Element | null {
  return [...page.querySelectorAll('[data-cell]')].find((each) => each.getAttribute('data-cell') === key) ?? null;
}

/** The element of a place, without regard to marks; the title for what is not printed. */
export function elementOfPlace(page: Document, place: DocumentPlace, printed: Printed): Element | null {
  switch (place.kind) {
    case 'report':
      return page.querySelector('h1');
    case 'section':
      return [...page.querySelectorAll('[data-section]')].find((each) => each.getAttribute('data-section') === place.section) ?? null;
    case 'field':
      return [...page.querySelectorAll(`[${FIELD}]`)].find((each) => each.getAttribute(FIELD) === place.field) ?? null;
    case 'cell':
      return cellElement(page, place.cell);
    case 'text': {
      const all = narrativeElements(page, place.narrative, printed);
      return (all.find(({ paragraph }) => paragraph === place.paragraph) ?? all[0])?.element ?? null;
    }
  }
}

function addMark(element: Element, { id, kind }: Mark): void {
  const ids = [...(JSON.parse(element.getAttribute(MARKS) ?? '[]') as string[]), id];
  const before = (element.getAttribute(KIND) ?? kind) as MarkKind;
  element.setAttribute(MARKS, JSON.stringify(ids));
  element.setAttribute(KIND, GRAVITY.indexOf(kind) < GRAVITY.indexOf(before) ? kind : before);
}

/** Marks one place; a stretch of text gets elements of its own. Returns the last of the elements. */
function markPlace(page: Document, mark: Mark, printed: Printed): Element | null {
  const { place } = mark;
  const element = elementOfPlace(page, place, printed) ?? page.querySelector('h1');
  if (element === null) return null;
  // The words of a table or a picture are marked with all of it.
  if (place.kind !== 'text' || place.part !== undefined) {
    addMark(element, mark);
    return element;
  }
  const text = printed.get(place.narrative)?.texts[place.paragraph] ?? '';
  const cut = cutBefore(text);
  const wrapped = wrapText(element, place.start - cut, place.end - cut, () => {
    const own = page.createElement('mark');
    own.tabIndex = -1;
    return own;
  });
  const marked = wrapped.length > 0 ? wrapped : [element];
  for (const each of marked) addMark(each, mark);
  return marked[marked.length - 1] ?? null;
}

/** Marks everything; signs stand at the last element of each mark, so that a stretch over several shows one. */
export function markPage(page: Document, marks: readonly Mark[], printed: Printed): void {
  const ends = new Set(marks.map((mark) => markPlace(page, mark, printed)));
  for (const end of ends) {
    const kind = end?.getAttribute(KIND) as MarkKind | undefined;
    if (end && kind) end.setAttribute(SIGN, SIGNS[kind]);
  }
}

export function markedElements(page: ParentNode, id: string): Element[] {
  return [...page.querySelectorAll(`[${MARKS}]`)].filter((each) => (JSON.parse(each.getAttribute(MARKS) ?? '[]') as string[]).includes(id));
}
