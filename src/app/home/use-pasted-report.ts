/** A report that is pasted on the start page, from Word, WPS or a web page, is read like a file. */
import { useEffect } from 'react';
import type { ImportSource } from '../import/import-page';
import { homeMessages as messages } from './messages';

/** Characters from which on a paste may be a report; less is a slip of the hand. */
const SHORTEST = 200;

/** Where text is typed a paste belongs to the field. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

export function usePastedReport(begin: (source: ImportSource) => void): void {
  useEffect(() => {
    const onPaste = ({ target, clipboardData }: ClipboardEvent): void => {
      if (clipboardData === null || isField(target)) return;
      const html = clipboardData.getData('text/html');
      const text = clipboardData.getData('text/plain');
      if (text.length < SHORTEST) return;
      begin({ name: messages.pasted, content: new Blob([html !== '' ? html : text]) });
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, [begin]);
}
