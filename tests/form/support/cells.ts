/** The cells of a rendered grid, by their addresses. */
import { cellId } from '../../../src/form/grid/cell-id';

/** The field of a cell that is typed in. */
export function field(key: string): HTMLInputElement {
  const element = document.getElementById(cellId(key));
  if (!(element instanceof HTMLInputElement)) throw new Error(`no field for ${key}`);
  return element;
}

/** What a computed cell shows. */
export function total(key: string): string {
  const element = document.getElementById(cellId(key));
  if (element?.tagName !== 'OUTPUT') throw new Error(`no output for ${key}`);
  return element.textContent;
}

/** The address of the cell that has the focus; the element's id when it is no cell. */
export function focused(): string {
  return (document.activeElement?.id ?? '').replace('cell-', '');
}
