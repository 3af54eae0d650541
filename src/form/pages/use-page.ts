/** The page that the address names, and the way to another one: with an element to go to once it is there. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { goToElement } from '../../ui/error-summary/error-summary';
import type { Page } from './page';

export interface Pages {
  all: readonly Page[];
  current: Page;
  /** The address of a page, for links. */
  addressOf(page: string): string;
  /** Shows a page; the focus goes to the element of this id, or to the page's heading. */
  goTo(page: string, target?: string | null): void;
}

/** Addresses are `/draft/<id>` and `/draft/<id>/<page>`. */
function split(location: string): { draft: string; page: string | undefined } {
  const parts = location.split('/');
  return { draft: parts.slice(0, 3).join('/'), page: parts[3] };
}

/** How long an element may take to appear: parts of a page are loaded when they are first shown. */
const PATIENCE = 3000;

/** Goes to an element as soon as it is there; returns how to give up. */
export function goWhenThere(element: string, go: (element: string) => void = goToElement): () => void {
  if (document.getElementById(element) !== null) {
    go(element);
    return () => undefined;
  }
  const observer = new MutationObserver(() => {
    if (document.getElementById(element) === null) return;
    giveUp();
    go(element);
  });
  const giveUp = (): void => {
    observer.disconnect();
    window.clearTimeout(timer);
  };
  const timer = window.setTimeout(giveUp, PATIENCE);
  observer.observe(document.body, { childList: true, subtree: true });
  return giveUp;
}

let giveUpArriving = (): void => undefined;

/** Puts the focus on an element, or on the page's heading. */
function arrive(element: string | null): void {
  giveUpArriving();
  if (element !== null) {
    giveUpArriving = goWhenThere(element);
    return;
  }
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('main h1')?.focus();
}

/**
 * @param all the pages of the draft
 * @param start the page shown when the address names none
 */
export function usePages(all: readonly Page[], start: string): Pages {
  const [location, navigate] = useLocation();
  const { draft, page } = split(location);
  const current = all.find(({ id }) => id === page) ?? all.find(({ id }) => id === start) ?? all[0];
  if (current === undefined) throw new Error('a draft has at least its front matter');
  const shown = useRef(current.id);
  const target = useRef<string | null>(null);

  useEffect(() => {
    if (shown.current === current.id) return;
    shown.current = current.id;
    arrive(target.current);
    target.current = null;
  }, [current.id]);

  const addressOf = useCallback((id: string) => `${draft}/${id}`, [draft]);
  const goTo = useCallback(
    (id: string, element: string | null = null) => {
      if (id === shown.current) {
        arrive(element);
        return;
      }
      target.current = element;
      navigate(addressOf(id));
    },
    [navigate, addressOf],
  );
  return useMemo(() => ({ all, current, addressOf, goTo }), [all, current, addressOf, goTo]);
}

export const PagesContext = createContext<Pages | null>(null);

export function usePageContext(): Pages {
  const pages = useContext(PagesContext);
  if (pages === null) throw new Error('usePageContext needs a PagesContext above it');
  return pages;
}
