/** `?` outside of texts and Ctrl+/ anywhere ask for the list of keys. */
import { useEffect } from 'react';

const KEPT_BY = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';

/** What an input method calls its keys: then only the place on the keyboard tells which it is. */
const OF_INPUT_METHOD = 'Process';

function isQuestion({ key, code, shiftKey }: KeyboardEvent): boolean {
  return key === '?' || key === '？' || (key === OF_INPUT_METHOD && code === 'Slash' && shiftKey);
}

function asks(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key === '/';
  return isQuestion(event) && !(event.target instanceof Element && event.target.closest(KEPT_BY));
}

export function useHelpKey(open: () => void): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      // An open dialog has the focus, and one over the other would hide what is being answered.
      if (!asks(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', keyDown);
    return () => {
      window.removeEventListener('keydown', keyDown);
    };
  }, [open]);
}
