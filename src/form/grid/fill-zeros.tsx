/** Fills every blank of a table with 0 at once: asked before, and taken back with one press after. */
import { useState } from 'react';
import { blankCells } from '../../check/check-figures';
import { Button } from '../../ui/button/button';
import { Dialog, DialogActions } from '../../ui/dialog/dialog';
import { useToast } from '../../ui/toast/toast-context';
import { gridMessages } from '../messages';
import { useReadOnly } from '../session/read-only-context';
import { useSession } from '../session/session-context';

export function FillZeros({ table, blank }: { table: string; blank: number }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  if (readOnly) return null;

  const fill = () => {
    const cells = blankCells(session.format.tableCells.get(table) ?? [], session.ledger);
    const before = session.writeCells(new Map(cells.map((cell) => [cell.key, '0'])));
    setAsking(false);
    toast({
      message: gridMessages.filled(before.size),
      action: {
        label: gridMessages.undo,
        act: () => {
          session.writeCells(before);
        },
      },
    });
  };

  return (
    <>
      <Button
        variant="quiet"
        size="small"
        disabled={blank === 0}
        onClick={() => {
          setAsking(true);
        }}
      >
        {gridMessages.fillZeros}
      </Button>
      {asking && (
        <Dialog
          title={gridMessages.fillZerosTitle(blank)}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{gridMessages.fillZerosText}</p>
          <DialogActions>
            <Button variant="primary" data-autofocus onClick={fill}>
              {gridMessages.fillZerosConfirm}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {gridMessages.cancel}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
