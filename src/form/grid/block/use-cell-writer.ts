/** Writes many cells by one act, which a notice offers to take back. */
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { useToast } from '../../../ui/toast/toast-context';
import { gridMessages } from '../../messages';
import type { CellTexts } from '../../session/content';
import { useSession } from '../../session/session-context';

/** @param message what the notice says of so many changed cells; `null` for no notice */
export type WriteCells = (texts: CellTexts, message: (changed: number) => string | null) => void;

export function useCellWriter(): WriteCells {
  const session = useSession();
  const toast = useToast();
  return useMemo(() => {
    const write = (texts: CellTexts): CellTexts => {
      const id = document.activeElement?.id ?? '';
      // An entered total that is cleared becomes another element, which has to be there before it can take the focus.
      const before = flushSync(() => session.writeCells(texts));
      const cell = id === '' ? null : document.getElementById(id);
      if (cell !== null && cell !== document.activeElement) cell.focus();
      if (cell instanceof HTMLInputElement) cell.select();
      return before;
    };
    return (texts, message) => {
      const before = write(texts);
      const said = message(before.size);
      if (said === null) return;
      const act = (): void => {
        write(before);
      };
      toast({ message: said, ...(before.size > 0 && { action: { label: gridMessages.undo, act } }) });
    };
  }, [session, toast]);
}
