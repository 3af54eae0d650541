/**
 * The grid under the clerk's hands, cell by cell: which one is selected or being edited, and what keys and mouse do.
 * One set of listeners on the table serves all cells, so a cell costs nothing until it is used.
 */
import type { CellKey } from '../../report/address';
import { cellId, keyOfCell } from './cell-id';
import { holdsSeveralCells } from './copied-cells';
import type { Direction, Navigation } from './navigation';

export interface GridActions {
  /** Whether the cell is computed and has no field. */
  isComputed(key: CellKey): boolean;
  /** A field was left: what was typed is put into its stored form. */
  leave(key: CellKey, field: HTMLInputElement): void;
  /** Replaces what stands in a cell. */
  replace(key: CellKey, text: string): void;
  /** Lets the clerk enter a computed cell as the ledger has it. */
  takeOver(key: CellKey): void;
  select(key: CellKey): void;
}

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/**
 * Attaches the grid's behaviour to a table whose cells carry the ids of `cellId`.
 * @returns how to detach it
 */
export function attachGridKeys(table: HTMLTableElement, navigation: Navigation, actions: GridActions): () => void {
  /** The field being edited and what stood in it before; `null` while cells are only selected. */
  let editing: { field: HTMLInputElement; before: string } | null = null;
  /** The grid column where the present run of Tabs began. */
  let tabColumn: number | null = null;
  /** What stood in the selected field when the first character was about to replace it. */
  let standing = '';
  /** A press that gave a field its focus must not place the caret in it. */
  let pressSelects = false;
  /** A press on the selected field begins editing once it is a click: it may also be drawn to other cells. */
  let pressEdits = false;

  function edit(field: HTMLInputElement, before: string): void {
    editing = { field, before };
    field.dataset.editing = '';
  }

  function stopEditing(): void {
    if (editing) delete editing.field.dataset.editing;
    editing = null;
  }

  function selectText(field: HTMLInputElement): void {
    stopEditing();
    field.select();
  }

  function go(key: CellKey | null): void {
    const target = key === null ? null : document.getElementById(cellId(key));
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const editable = (key: CellKey): boolean => !actions.isComputed(key);

  function enter(key: CellKey, target: HTMLElement, step: 1 | -1): void {
    const column = tabColumn ?? navigation.columnOf(key);
    tabColumn = null;
    const next = navigation.moveInColumn(key, column, step, editable);
    if (next !== null) go(next);
    else if (target instanceof HTMLInputElement) {
      actions.leave(key, target);
      selectText(target);
    }
  }

  /** Keys of a selected cell; true when the key has been used up. */
  function selectedKey(event: KeyboardEvent, key: CellKey, field: HTMLInputElement | null): boolean {
    const direction = ARROWS[event.key];
    if (direction) {
      if (!event.shiftKey) go(navigation.move(key, direction));
      return true;
    }
    switch (event.key) {
      case 'Home':
      case 'End': {
        const { keys } = navigation;
        const ends = event.ctrlKey ? ([keys[0], keys[keys.length - 1]] as const) : navigation.rowEnds(key);
        go(ends?.[event.key === 'Home' ? 0 : 1] ?? null);
        return true;
      }
      case 'F2':
        if (field) {
          edit(field, field.value);
          field.setSelectionRange(field.value.length, field.value.length);
        } else actions.takeOver(key);
        return true;
      case 'Delete':
        if (!field || field.readOnly) return false;
        actions.replace(key, '');
        selectText(field);
        return true;
      default:
        // The whole text is replaced by what is typed, even where a click or a key had taken the selection away.
        if (field && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) field.select();
        return false;
    }
  }

  function keyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const key = keyOfCell(target);
    // 229 is what older browsers say of a key that belongs to an input method.
    if (key === null || event.isComposing || event.keyCode === 229) return;
    if (event.altKey || event.metaKey) return;
    const field = target instanceof HTMLInputElement ? target : null;
    if (event.key === 'Tab') {
      tabColumn ??= navigation.columnOf(key);
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      enter(key, target, event.shiftKey ? -1 : 1);
      return;
    }
    if (ARROWS[event.key] || event.key === 'Home' || event.key === 'End') tabColumn = null;
    if (editing) {
      if (event.key === 'F2') selectText(editing.field);
      else if (event.key === 'Escape') {
        const { before } = editing;
        actions.replace(key, before);
        selectText(editing.field);
      } else return;
      event.preventDefault();
      return;
    }
    if (selectedKey(event, key, field)) event.preventDefault();
  }

  function focusIn(event: FocusEvent): void {
    const target = event.target as HTMLElement;
    const key = keyOfCell(target);
    if (key === null) return;
    if (target instanceof HTMLInputElement) selectText(target);
    else stopEditing();
    actions.select(key);
  }

  function focusOut(event: FocusEvent): void {
    const target = event.target as HTMLElement;
    const key = keyOfCell(target);
    stopEditing();
    if (key !== null && target instanceof HTMLInputElement) actions.leave(key, target);
    const next = event.relatedTarget;
    if (!(next instanceof HTMLElement) || keyOfCell(next) === null) tabColumn = null;
  }

  function input(event: Event): void {
    const target = event.target as HTMLElement;
    if (!(target instanceof HTMLInputElement) || keyOfCell(target) === null || editing?.field === target) return;
    edit(target, standing);
  }

  function beforeInput(event: Event): void {
    const target = event.target as HTMLElement;
    if (target instanceof HTMLInputElement && !editing) standing = target.value;
  }

  /** Several cells never become one text: they end the edit, as Enter does, and come to the cell as to a selected one. */
  function paste(event: ClipboardEvent): void {
    const clipboard = event.clipboardData;
    const field = editing?.field;
    const key = field ? keyOfCell(field) : null;
    if (!field || key === null || clipboard === null) return;
    if (holdsSeveralCells(clipboard)) {
      actions.leave(key, field);
      selectText(field);
      return;
    }
    const copied = clipboard.getData('text/plain');
    const text = copied.trim();
    if (text === copied || field.readOnly) return;
    // A spreadsheet ends a single cell with a line end, which would come between the digits.
    event.preventDefault();
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }));
  }

  function mouseDown(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    tabColumn = null;
    if (!(target instanceof HTMLInputElement) || keyOfCell(target) === null) return;
    pressSelects = document.activeElement !== target;
    pressEdits = !pressSelects;
  }

  function mouseUp(event: MouseEvent): void {
    if (!pressSelects) return;
    pressSelects = false;
    if (event.target instanceof HTMLInputElement && event.target === document.activeElement) {
      event.preventDefault();
      selectText(event.target);
    }
  }

  function click(event: MouseEvent): void {
    const target = event.target;
    if (pressEdits && !editing && target instanceof HTMLInputElement && target === document.activeElement) edit(target, target.value);
    pressEdits = false;
  }

  const listeners = {
    keydown: keyDown,
    focusin: focusIn,
    focusout: focusOut,
    beforeinput: beforeInput,
    compositionstart: beforeInput,
    input,
    paste,
    mousedown: mouseDown,
    mouseup: mouseUp,
    click,
  } as const;
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of entries) table.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of entries) table.removeEventListener(type, listener);
  };
}
