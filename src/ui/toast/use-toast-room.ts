/** Makes room for the notices: whatever has the focus is scrolled out from under them. */
import { useLayoutEffect, type RefObject } from 'react';

/** How much of the window's foot the notices take; the page's style sheets keep that much free. */
const HEIGHT = '--toast-height';

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Scrolls to what has the focus when the notices cover it. */
function showFocus(notices: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body || notices.contains(activeElement)) return;
  if (overlap(activeElement.getBoundingClientRect(), notices.getBoundingClientRect())) activeElement.scrollIntoView({ block: 'nearest' });
}

/**
 * @param count of the notices that are shown
 * @param dialog that they stand in
 */
export function useToastRoom(noticesRef: RefObject<HTMLElement | null>, count: number, dialog: HTMLElement | null): void {
  useLayoutEffect(() => {
    const notices = noticesRef.current;
    if (notices === null || count === 0) return;
    const { style } = document.documentElement;
    const measure = (): void => {
      style.setProperty(HEIGHT, `${String(Math.max(0, window.innerHeight - notices.getBoundingClientRect().top))}px`);
    };
    measure();
    showFocus(notices);
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
      style.removeProperty(HEIGHT);
    };
  }, [noticesRef, count, dialog]);
}
