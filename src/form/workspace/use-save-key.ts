/** Ctrl+S saves at once, as the hand expects, instead of saving the web page. */
import { useEffect } from 'react';

export function useSaveKey(save: () => Promise<void>): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', keyDown);
    return () => {
      window.removeEventListener('keydown', keyDown);
    };
  }, [save]);
}
