/** Where in the report the writer is, and the same place on the pages. */
import { keyOfCell } from '../grid/cell-id';
import { CAME_ON } from './cut-paragraph';

/** A section, a figure, or the paragraph of a narrative, counted from 0. */
export type Place =
  | { kind: 'section'; section: string }
  | { kind: 'cell'; cell: string }
  | { kind: 'narrative'; narrative: string; paragraph: number };

/** Marks the place on the screen; see the paper's style sheet. */
const HERE = 'here';

const NARRATIVE = 'narrative-';

/** Which of an editor's blocks holds the caret. */
function caretIn(editor: Element): number {
  const caret = editor.ownerDocument.getSelection()?.anchorNode ?? null;
  const index = [...editor.children].findIndex((block) => block.contains(caret));
  return Math.max(0, index);
}

/** The place that an element of the workspace stands for; `null` when it is none of the report. */
export function placeOf(element: Element): Place | null {
  const cell = keyOfCell(element);
  if (cell !== null) return { kind: 'cell', cell };
  const editor = element.closest(`[id^="${NARRATIVE}"]`);
  if (editor === null) return null;
  return { kind: 'narrative', narrative: editor.id.slice(NARRATIVE.length), paragraph: caretIn(editor) };
}

export function samePlace(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The elements that carry a value in one of the marks which the renderer sets. */
function marked(page: Document, mark: 'data-section' | 'data-cell' | 'data-narrative', value: string): Element[] {
  return [...page.querySelectorAll(`[${mark}]`)].filter((element) => element.getAttribute(mark) === value);
}

/** The place's element on the pages; `null` for one that is not printed. */
function findPlace(page: Document, place: Place): Element | null {
  switch (place.kind) {
    case 'section':
      return marked(page, 'data-section', place.section)[0] ?? null;
    case 'cell':
      return marked(page, 'data-cell', place.cell)[0] ?? null;
    case 'narrative': {
      const begun = marked(page, 'data-narrative', place.narrative).filter((each) => !each.classList.contains(CAME_ON));
      return begun[Math.min(place.paragraph, begun.length - 1)] ?? null;
    }
  }
}

/** Marks a figure or paragraph, and nothing else. */
export function markPlace(page: Document, place: Place | null): Element | null {
  for (const last of page.querySelectorAll(`.${HERE}`)) last.classList.remove(HERE);
  const found = place === null ? null : findPlace(page, place);
  if (place?.kind !== 'section') found?.classList.add(HERE);
  return found;
}

/** Scrolls the pages alone (`scrollIntoView` would move the workspace around them), and only when the place is not in sight. */
export function scrollToPlace(view: Window, found: Element): void {
  const { top, bottom } = found.getBoundingClientRect();
  if (top >= 0 && bottom <= view.innerHeight) return;
  view.scrollTo(view.scrollX, Math.max(0, top + view.scrollY - view.innerHeight / 4));
}
