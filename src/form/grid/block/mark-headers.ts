/** Marks the headers of the cell that has the focus, which are far from it in a large table. */

const MARK = 'data-here';

/** @returns how to stop */
export function markHeaders(table: HTMLTableElement): () => void {
  function unmark(): void {
    for (const header of table.querySelectorAll(`[${MARK}]`)) header.removeAttribute(MARK);
  }

  function mark(): void {
    unmark();
    const focused = document.activeElement;
    const place = table.contains(focused) ? focused?.closest('td') : null;
    for (const id of place?.getAttribute('headers')?.split(' ') ?? []) document.getElementById(id)?.setAttribute(MARK, '');
  }

  mark();
  table.addEventListener('focusin', mark);
  table.addEventListener('focusout', unmark);
  return () => {
    unmark();
    table.removeEventListener('focusin', mark);
    table.removeEventListener('focusout', unmark);
  };
}
