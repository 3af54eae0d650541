/** Gives the fields of the front matter their places: in the lines that print them, the others in a list above the title. */
import { reviewDeskMessages as messages } from '../messages';
import type { DeskField } from './fields';
import { wrapText } from './wrap-text';

/** The element of a field. */
export const FIELD = 'data-field';

function listOf(page: Document, fields: readonly DeskField[]): HTMLElement {
  const list = page.createElement('aside');
  list.className = 'unprinted-fields';
  const title = page.createElement('p');
  title.textContent = messages.unprintedFields;
  list.append(title);
  for (const { field, label, text } of fields) {
    const line = page.createElement('p');
    line.setAttribute(FIELD, field);
    line.textContent = messages.unprintedField(label, text);
    list.append(line);
  }
  return list;
}

/** @returns the elements of each field, with its id */
export function dressFields(page: Document, fields: readonly DeskField[]): { field: string; element: Element }[] {
  const lines = [...page.querySelectorAll('p.line, p.signature')];
  for (const { field, printed } of fields) {
    const line = printed && lines[printed.line];
    if (!line) continue;
    for (const each of wrapText(line, printed.start, printed.end, () => page.createElement('span'))) each.setAttribute(FIELD, field);
  }
  const others = fields.filter(({ printed }) => printed === null);
  if (others.length > 0) page.querySelector('main')?.prepend(listOf(page, others));
  return [...page.querySelectorAll(`[${FIELD}]`)].map((element) => ({ element, field: element.getAttribute(FIELD) ?? '' }));
}
