/** Pasting into the grid: read and understood when it comes, written at once or after a look at what it would do. */
import { useCallback, useState } from 'react';
import type { CellKey } from '../../../report/address';
import { useToast } from '../../../ui/toast/toast-context';
import { useSession } from '../../session/session-context';
import type { Navigation } from '../navigation';
import { pasteReport } from '../paste/paste-report';
import { pasteMessages } from '../paste/messages';
import type { PastePlan } from '../paste/plan-paste';
import type { WriteCells } from './use-cell-writer';

export interface Paste {
  /** What waits for somebody's word. */
  waiting: PastePlan | null;
  paste: (rows: CellKey[][], clipboard: DataTransfer) => void;
  write: (plan: PastePlan) => void;
  drop: () => void;
}

export function usePaste(table: string, navigation: Navigation, writeCells: WriteCells): Paste {
  const session = useSession();
  const toast = useToast();
  const [waiting, setWaiting] = useState<PastePlan | null>(null);

  const drop = useCallback(() => {
    setWaiting(null);
  }, []);
  const write = useCallback(
    (plan: PastePlan) => {
      setWaiting(null);
      writeCells(new Map(plan.texts.map(({ key, text }) => [key, text])), () => pasteReport(session.format, plan));
    },
    [session, writeCells],
  );
  const paste = useCallback(
    (rows: CellKey[][], clipboard: DataTransfer) => {
      // The clipboard can be read only while the event lasts.
      const copied = { html: clipboard.getData('text/html'), text: clipboard.getData('text/plain') };
      const [corner] = rows[0] ?? [];
      if (corner === undefined || (copied.html === '' && copied.text === '')) return;
      const target = { table, block: navigation.block(corner), selected: rows.flat() };
      import('../paste/plan-paste').then(
        ({ planPaste }) => {
          const plan = planPaste(copied, target, session.ledger, session.lastYear()?.figures ?? new Map());
          if (plan.texts.length > 0 && plan.doubts.length > 0) setWaiting(plan);
          else write(plan);
        },
        () => {
          toast({ message: pasteMessages.unavailable });
        },
      );
    },
    [session, table, navigation, write, toast],
  );
  return { waiting, paste, write, drop };
}
