/** Gathers the pieces of one line of text and remembers how much of it is strong or a link. */

export interface Style {
  strong: boolean;
  link: boolean;
}

export interface Line {
  text: string;
  strong: boolean;
  linked: number;
  links: number;
}

export interface LineBuffer {
  add: (text: string, style: Style) => void;
  /** A link begins. */
  addLink: () => void;
  /** The line so far, which is forgotten; `null` when there is no text. */
  take: () => Line | null;
}

/** White space that the source has for its own sake: between Chinese characters a line end is none. */
function collapse(text: string): string {
  return text
    .replace(/([\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])/g, '$1')
    .replace(/[\s\u3000\u200b\ufeff]+/g, ' ')
    .trim();
}

const characters = (text: string): number => text.replace(/[\s\u3000\u200b\ufeff]/g, '').length;

export function createLineBuffer(): LineBuffer {
  let pieces: string[] = [];
  let all = 0;
  let strong = 0;
  let linked = 0;
  let links = 0;
  return {
    add: (text, style) => {
      const count = characters(text);
      pieces.push(text);
      all += count;
      if (style.strong) strong += count;
      if (style.link) linked += count;
    },
    addLink: () => {
      links += 1;
    },
    take: () => {
      const text = collapse(pieces.join(''));
      const line = text === '' ? null : { text, strong: strong === all, linked, links };
      pieces = [];
      all = strong = linked = links = 0;
      return line;
    },
  };
}
