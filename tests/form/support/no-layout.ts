/** jsdom lays nothing out: scrolling is there, and does nothing; the window is wide, and stays so. */
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
Object.assign(window, {
  scrollTo: () => undefined,
  matchMedia: (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});

export {};
