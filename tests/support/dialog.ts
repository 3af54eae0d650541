// Promises `showModal` and `close` in jsdom, which has neither: open or not, and the events; no focus trap.

function showModal(this: HTMLDialogElement): void {
  if (this.open) throw new DOMException('The dialog is open already', 'InvalidStateError');
  this.setAttribute('open', '');
}

function close(this: HTMLDialogElement): void {
  if (!this.open) return;
  this.removeAttribute('open');
  setTimeout(() => this.dispatchEvent(new Event('close')));
}

/** Gives dialogs their methods. Esc is `dispatchEvent(new Event('cancel', { cancelable: true }))`. */
export function installDialog(): void {
  Object.assign(HTMLDialogElement.prototype, { showModal, close });
}
