/** Opens and closes the bar of 查找替换: by Ctrl+H anywhere in the workspace, or by whoever has the finder. */
import { useEffect, useState } from 'react';
import { createFinder, type Finder } from './finder';

export interface Asked {
  words: string;
  /** How many times it was asked for while the bar was open. */
  times: number;
  /** Where the focus was. */
  opener: Element | null;
}

export interface FindBarState {
  finder: Finder;
  /** What was asked for; `null` while the bar is closed. */
  asked: Asked | null;
  close: () => void;
}

export function useFindBar(): FindBarState {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [finder] = useState(() =>
    createFinder((words) => {
      const { activeElement } = document;
      setAsked((before) => ({ words, times: (before?.times ?? 0) + 1, opener: before?.opener ?? activeElement }));
    }),
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || !control || event.altKey || event.shiftKey || event.isComposing || event.key.toLowerCase() !== 'h') return;
      event.preventDefault();
      const selected = window.getSelection()?.toString() ?? '';
      finder.open(selected.includes('\n') ? '' : selected);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [finder]);

  const close = () => {
    setAsked(null);
    // Of a page that was left, nothing can take the focus.
    const back = asked?.opener?.isConnected === true ? asked.opener : document.querySelector('main h1');
    if (back instanceof HTMLElement) back.focus();
  };
  return { finder, asked, close };
}
