/** The modal dialogs that are open: while there is one, what stands outside it is neither seen whole, heard nor reached. */

const open: HTMLElement[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of [...listeners]) listener();
}

/** Notes that a dialog has been opened; returns what notes its end. */
export function noteOpenDialog(dialog: HTMLElement): () => void {
  open.push(dialog);
  tell();
  return () => {
    open.splice(open.indexOf(dialog), 1);
    tell();
  };
}

/** The dialog that was opened last, `null` while none is open. */
export function topDialog(): HTMLElement | null {
  return open[open.length - 1] ?? null;
}

/** Calls the listener whenever another dialog is on top; returns the way out. */
export function subscribeTopDialog(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
