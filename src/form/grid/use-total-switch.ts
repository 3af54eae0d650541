/** Switches a total between being computed and being entered as the ledger has it, and keeps the focus on it. */
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { CellKey } from '../../report/address';
import type { Session } from '../session/session';
import { cellId } from './cell-id';

export interface TotalSwitch {
  /** Makes a computed total a field that starts with the computed number. */
  enter(key: CellKey): void;
  /** Gives an entered total back to the template. */
  compute(key: CellKey): void;
}

export function useTotalSwitch(session: Session): TotalSwitch {
  return useMemo(() => {
    // The cell changes from one element to another, so it has to be in the page before it can take the focus.
    const write = (key: CellKey, text: string | null): void => {
      flushSync(() => {
        session.writeCells(new Map([[key, text]]));
      });
      document.getElementById(cellId(key))?.focus();
    };
    return {
      enter(key) {
        write(key, session.ledger.text(key));
      },
      compute(key) {
        write(key, null);
      },
    };
  }, [session]);
}
