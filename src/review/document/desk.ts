/** The document's page under the reviewer's hands: its marks, its cursor, and the way from each to what lies beside it. */
import type { DocumentTree } from '../../document/document';
import { scrollToPlace } from '../../form/preview/place';
import { renderPreview } from '../../render/html/render-html';
import {
  attributeText,
  dressPage,
  elementOfPlace,
  markedElements,
  markPage,
  MARKS,
  marksOfElement,
  PLACE,
  placeOfElement,
} from './dress-page';
import { FRAME_STYLE } from './frame-style';
import type { DeskField } from './fields';
import type { DocumentPlace, Mark } from './place';
import type { Printed } from './printed';
import { neighbour, rowsOf, type Direction } from './rows';

const CURSOR = 'data-cursor';
const CURRENT = 'data-current';

export interface Desk {
  /** Shows a document with its marks; cursor and scroll stay where they are. */
  show(tree: DocumentTree, printed: Printed, fields: readonly DeskField[], marks: readonly Mark[]): void;
  /** The place of the cursor; `null` until it stands somewhere. */
  cursor(): DocumentPlace | null;
  /** Puts the cursor on a place. @param focus whether it takes the focus, too */
  goToPlace(place: DocumentPlace, focus: boolean): void;
  move(direction: Direction): void;
  /** Puts the cursor on what is marked and shows that it is the one meant; false when it is not in the document. */
  goToMark(id: string, focus: boolean): boolean;
  /** The mark after or before the cursor among these; `null` at the end. */
  nextMark(ids: ReadonlySet<string>, step: 1 | -1): string | null;
  /** Ids of what is marked where the cursor stands, what was led to first. */
  marksHere(): string[];
  /** Gives the document the focus, where the cursor stands. */
  focus(): void;
  /** The section that the upper part of the window shows. */
  section(): string | null;
}

function prepare(page: Document): void {
  const style = page.createElement('style');
  style.textContent = FRAME_STYLE;
  page.head.append(style);
}

export function createDesk(frame: Document): Desk {
  let printed: Printed = new Map();
  let cursor: DocumentPlace | null = null;
  let current: string | null = null;
  prepare(frame);

  function drawCursor(): Element | null {
    for (const each of frame.querySelectorAll(`[${CURSOR}]`)) each.removeAttribute(CURSOR);
    if (cursor === null) return null;
    const text = attributeText(cursor);
    const own = [...frame.querySelectorAll(`[${PLACE}]`)].filter((each) => each.getAttribute(PLACE) === text);
    for (const each of own) each.setAttribute(CURSOR, '');
    return own[0] ?? elementOfPlace(frame, cursor, printed);
  }

  function drawCurrent(): Element | null {
    for (const each of frame.querySelectorAll(`[${CURRENT}]`)) each.removeAttribute(CURRENT);
    const own = current === null ? [] : markedElements(frame, current);
    for (const each of own) each.setAttribute(CURRENT, '');
    return own[0] ?? null;
  }

  function bring(element: Element | null, focus: boolean): void {
    if (element === null || frame.defaultView === null) return;
    scrollToPlace(frame.defaultView, element);
    if (focus) (element as HTMLElement).focus({ preventScroll: true });
  }

  function goToPlace(place: DocumentPlace, focus: boolean): void {
    cursor = place;
    current = null;
    drawCurrent();
    bring(drawCursor(), focus);
  }

  /** The element that the cursor stands on, in the page as it is now. */
  const cursorElement = (): Element | null => frame.querySelector(`[${CURSOR}]`);

  return {
    show(tree, texts, fields, marks) {
      printed = texts;
      const fresh = new DOMParser().parseFromString(renderPreview(tree), 'text/html');
      const [now, next] = [frame.querySelector('main'), fresh.querySelector('main')];
      if (!now || !next) return;
      const focused = frame.activeElement !== null && frame.activeElement !== frame.body && frame.hasFocus();
      now.replaceChildren(...[...next.childNodes].map((node) => frame.importNode(node, true)));
      dressPage(frame, printed, fields);
      markPage(frame, marks, printed);
      const [marked, under] = [drawCurrent(), drawCursor()];
      const element = marked ?? under;
      if (focused) (element as HTMLElement | null)?.focus({ preventScroll: true });
    },
    cursor: () => cursor,
    goToPlace,
    move(direction) {
      const element = neighbour(rowsOf(frame), cursorElement(), direction);
      const place = placeOfElement(element);
      if (place) goToPlace(place, true);
    },
    goToMark(id, focus) {
      current = id;
      const element = drawCurrent();
      if (element === null) return false;
      cursor = placeOfElement(element) ?? cursor;
      drawCursor();
      bring(element, focus);
      return true;
    },
    nextMark(ids, step) {
      const all = [...frame.querySelectorAll(`[${MARKS}]`)];
      const order = [...new Set(all.flatMap(marksOfElement))].filter((id) => ids.has(id));
      if (current !== null && order.includes(current)) return order[order.indexOf(current) + step] ?? null;
      const here = cursorElement();
      const first = here && all.filter((each) => (here.compareDocumentPosition(each) & (step > 0 ? 4 : 2)) !== 0);
      const reached = first ? new Set(first.flatMap(marksOfElement)) : new Set(order);
      const ahead = order.filter((id) => reached.has(id));
      return ahead[step > 0 ? 0 : ahead.length - 1] ?? null;
    },
    marksHere() {
      const here = cursorElement();
      const inside = here ? [...here.querySelectorAll(`[${MARKS}]`)].flatMap(marksOfElement) : [];
      return [...new Set([...(current === null ? [] : [current]), ...marksOfElement(here), ...inside])];
    },
    focus() {
      ((cursorElement() ?? frame.body) as HTMLElement).focus({ preventScroll: true });
    },
    section() {
      const height = frame.defaultView?.innerHeight ?? 0;
      const above = [...frame.querySelectorAll('[data-section]')].filter((each) => each.getBoundingClientRect().top < height / 3);
      return above[above.length - 1]?.getAttribute('data-section') ?? null;
    },
  };
}
