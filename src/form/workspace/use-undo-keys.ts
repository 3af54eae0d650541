/** Ctrl+Z and Ctrl+Y for the whole draft, wherever the focus is in no text that has an undoing of its own. */
import { useEffect } from 'react';
import { keyOfCell } from '../grid/cell-id';

/** Fields whose text the browser itself can undo while it is typed: a figure only while it is edited. */
function undoesItself(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  if (keyOfCell(target) !== null) return target.dataset.editing !== undefined;
  return !['checkbox', 'radio', 'button'].includes(target.type);
}

export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || event.isComposing) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || undoesItself(event.target)) return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', keyDown);
    return () => {
      window.removeEventListener('keydown', keyDown);
    };
  }, [undo, redo]);
}
