/** F6 leads round the list of parts, the page and the panel, each as it was left; Alt+PageDown to the next part. */
import { useEffect } from 'react';
import type { Pages } from '../pages/use-page';

/** What the places of the workspace are marked with, for F6. */
const PLACE = 'data-place';

/** Where a place begins, by the value of its mark. */
const BEGINNINGS: Readonly<Record<string, string>> = { list: '[aria-current]', page: 'h1', panel: '[role="tab"][aria-selected="true"]' };

/** The place that the focus is to go to, and the element in it. */
function nextPlace(backwards: boolean, left: ReadonlyMap<Element, Element>): HTMLElement | null {
  const places = [...document.querySelectorAll(`[${PLACE}]`)];
  const present = places.findIndex((place) => place.contains(document.activeElement));
  const step = backwards ? places.length - 1 : 1;
  const place = places[(Math.max(present, 0) + step) % places.length];
  if (place === undefined) return null;
  const before = left.get(place);
  if (before instanceof HTMLElement && place.contains(before)) return before;
  return place.querySelector<HTMLElement>(BEGINNINGS[place.getAttribute(PLACE) ?? ''] ?? '');
}

export function usePlaceKeys({ all, current, goTo }: Pages): void {
  useEffect(() => {
    const left = new Map<Element, Element>();
    const leave = (event: FocusEvent): void => {
      const place = event.target instanceof Element ? event.target.closest(`[${PLACE}]`) : null;
      if (place !== null && event.target instanceof Element) left.set(place, event.target);
    };
    window.addEventListener('focusout', leave);
    const keyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      if (event.key === 'F6' && !event.altKey) {
        event.preventDefault();
        nextPlace(event.shiftKey, left)?.focus();
      }
      const step = { PageDown: 1, PageUp: -1 }[event.key];
      if (step === undefined || !event.altKey || event.shiftKey) return;
      event.preventDefault();
      const neighbour = all[all.findIndex(({ id }) => id === current.id) + step];
      if (neighbour) goTo(neighbour.id);
    };
    window.addEventListener('keydown', keyDown);
    return () => {
      window.removeEventListener('focusout', leave);
      window.removeEventListener('keydown', keyDown);
    };
  }, [all, current, goTo]);
}
