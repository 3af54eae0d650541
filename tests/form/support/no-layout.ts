/** jsdom lays nothing out: scrolling is there, and does nothing. */
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
Object.assign(window, { scrollTo: () => undefined });

export {};
