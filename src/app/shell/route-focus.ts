/** After a change of page the focus stands on the new page's h1, even when that page is still being loaded. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** Places inside one draft are the workspace's own affair: `/draft/x` and `/draft/x/section` are one page. */
function pageOf(location: string): string {
  return /\/-(history|review)$/.test(location) ? location : location.split('/').slice(0, 3).join('/');
}

/** False while there is no heading, or only that of the page before, kept out of sight until the new one is loaded. */
function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) return false;
  heading.tabIndex = -1;
  heading.focus();
  return document.activeElement === heading;
}

export function useRouteFocus(): void {
  const [location] = useLocation();
  const page = pageOf(location);
  const shown = useRef(page);

  useEffect(() => {
    // The first page is left alone: the browser's own place for the focus is right there.
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    if (focusHeading()) return;
    const observer = new MutationObserver(() => {
      if (focusHeading()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [page]);
}
