/**
 * Blocks of cells under the clerk's hands: what keys, mouse and clipboard do with more than one. It listens before the
 * keys of single cells do, and leaves everything to them while a cell is edited.
 */
import type { CellKey } from '../../../report/address';
import { cellId, keyOfCell } from '../cell-id';
import type { Direction, Navigation } from '../navigation';
import type { Block } from './block';
import type { FillDirection } from './fill';

export interface BlockActions {
  /** Puts the cells on the clipboard. */
  copy(rows: CellKey[][], clipboard: DataTransfer): void;
  cut(rows: CellKey[][], clipboard: DataTransfer): void;
  paste(rows: CellKey[][], clipboard: DataTransfer): void;
  clear(rows: CellKey[][]): void;
  fill(rows: CellKey[][], direction: FillDirection): void;
}

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const FILLS: Record<string, FillDirection> = { d: 'down', r: 'right' };

/** The cell around an element of the table. */
function cellAround(target: EventTarget | null): HTMLElement | null {
  const place = target instanceof Element ? target.closest('td') : null;
  return place?.querySelector<HTMLElement>('input, output') ?? null;
}

/** @returns how to detach it */
export function attachBlock(table: HTMLTableElement, navigation: Navigation, block: Block, actions: BlockActions): () => void {
  /** The cell where a press of the mouse began that may be drawn to others. */
  let pressed: CellKey | null = null;

  /** The cell that has the focus and is not being edited. */
  function selected(): { key: CellKey; element: HTMLElement } | null {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || !table.contains(element) || element.dataset.editing !== undefined) return null;
    const key = keyOfCell(element);
    return key === null ? null : { key, element };
  }

  function extend(anchor: CellKey, head: CellKey | null): void {
    if (head === null) return;
    block.select(anchor, head);
    document.getElementById(cellId(head))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The corner that Shift and a key lead to. */
  function cornerBy(event: KeyboardEvent, from: CellKey): CellKey | null {
    const direction = ARROWS[event.key];
    if (direction) return navigation.move(from, direction);
    const { keys } = navigation;
    const ends = event.ctrlKey ? [keys[0], keys[keys.length - 1]] : (navigation.rowEnds(from) ?? []);
    return (event.key === 'Home' ? ends[0] : ends[1]) ?? null;
  }

  /** True when the key has been used up. */
  function act(event: KeyboardEvent, key: CellKey): boolean {
    const head = block.head();
    if (event.shiftKey && (ARROWS[event.key] || event.key === 'Home' || event.key === 'End')) {
      extend(key, cornerBy(event, head ?? key));
      return true;
    }
    if (event.ctrlKey && !event.shiftKey) {
      const letter = event.key.toLowerCase();
      const fill = FILLS[letter];
      const { keys } = navigation;
      const [first, last] = [keys[0], keys[keys.length - 1]];
      if (fill) actions.fill(block.rows(key), fill);
      else if (letter === 'a' && first !== undefined && last !== undefined) block.select(first, last);
      else return false;
      return true;
    }
    if (head === null) return false;
    if (event.key === 'Delete') actions.clear(block.rows(key));
    else if (event.key === 'Escape') block.collapse();
    else {
      // Modifiers alone, and the keys of copying, leave the block as it is.
      if (!event.ctrlKey && event.key !== 'Shift' && event.key !== 'Control') block.collapse();
      return false;
    }
    return true;
  }

  function keyDown(event: KeyboardEvent): void {
    // 229 is what older browsers say of a key that belongs to an input method.
    if (event.isComposing || event.keyCode === 229 || event.altKey || event.metaKey) return;
    const cell = selected();
    if (cell === null || !act(event, cell.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function mouseDown(event: MouseEvent): void {
    const target = cellAround(event.target);
    const key = target === null ? null : keyOfCell(target);
    const cell = selected();
    pressed = null;
    if (event.button !== 0 || key === null) return;
    if (event.shiftKey && cell !== null) {
      extend(cell.key, key);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    block.collapse();
    if (target?.dataset.editing === undefined) pressed = key;
  }

  function mouseOver(event: MouseEvent): void {
    if (pressed === null) return;
    if ((event.buttons & 1) === 0) {
      pressed = null;
      return;
    }
    const target = cellAround(event.target);
    const key = target === null ? null : keyOfCell(target);
    if (key !== null && (key !== pressed || block.head() !== null)) block.select(pressed, key);
  }

  function dragStart(event: DragEvent): void {
    // The text of a selected cell is selected, too: drawing it would carry it away.
    if (pressed !== null) event.preventDefault();
  }

  function mouseUp(): void {
    pressed = null;
  }

  function focusIn(): void {
    block.collapse();
  }

  /** Clipboard events come to the focused field, or to the page where the focus is on a computed cell. */
  function clipboard(event: ClipboardEvent): void {
    const cell = selected();
    if (cell === null || event.clipboardData === null || event.defaultPrevented) return;
    const rows = block.rows(cell.key);
    event.preventDefault();
    if (event.type === 'copy') actions.copy(rows, event.clipboardData);
    else if (event.type === 'cut') actions.cut(rows, event.clipboardData);
    else actions.paste(rows, event.clipboardData);
  }

  const own = { keydown: keyDown, mousedown: mouseDown, mouseover: mouseOver, dragstart: dragStart, focusin: focusIn };
  const wide = { mouseup: mouseUp, copy: clipboard, cut: clipboard, paste: clipboard };
  const entries = (listeners: object): [string, EventListener][] => Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of entries(own)) table.addEventListener(type, listener, true);
  for (const [type, listener] of entries(wide)) document.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of entries(own)) table.removeEventListener(type, listener, true);
    for (const [type, listener] of entries(wide)) document.removeEventListener(type, listener);
    block.collapse();
  };
}
