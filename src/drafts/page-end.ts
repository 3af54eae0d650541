/** Tells when the page may be about to end, while there is still time to do something about it. */

export interface PageEndHandlers {
  /** The page is hidden or left: the tab was switched, the window closed, another address opened. */
  leave(): void;
  /** The page is left for good, unless the browser brings it back whole. */
  end(): void;
  /** The browser has brought back the page as it was. */
  back(): void;
  /** Whether leaving now would lose something, so that the browser should ask first. */
  wouldLose(): boolean;
}

/** Calls the handlers until the returned function is called. */
export function watchPageEnd({ leave, end, back, wouldLose }: PageEndHandlers): () => void {
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  const onHide = (): void => {
    leave();
    end();
  };
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) back();
  };
  // The page's own handler: its result makes Chromium before 119 ask as well, where `preventDefault` does not.
  const onBeforeUnload = (): true | undefined => (wouldLose() ? true : undefined);
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  window.onbeforeunload = onBeforeUnload;
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
    if (window.onbeforeunload === onBeforeUnload) window.onbeforeunload = null;
  };
}
