/** Turns a page the way its text is read, where the file leaves that to the reader. */
import type { Box, Glyph, PageContent, Rule, Turn } from './page-content';

/** Part of a page's characters that decides how the page is held. */
const MOST = 0.8;
const TURNS: readonly Turn[] = ['right', 'down', 'left', 'up'];

interface Quarter {
  box: (box: Box) => Box;
  rule: (rule: Rule) => Rule;
}

/** Ways to turn a page so that text of the given turn runs to the right. */
function turning(turn: Turn, width: number, height: number): Quarter | null {
  switch (turn) {
    case 'up':
      return {
        box: ({ left, top, right, bottom }) => ({ left: height - bottom, right: height - top, top: left, bottom: right }),
        rule: ({ upright, at, from, to }) => (upright ? { upright: false, at, from: height - to, to: height - from } : { upright: true, at: height - at, from, to }),
      };
    case 'down':
      return {
        box: ({ left, top, right, bottom }) => ({ left: top, right: bottom, top: width - right, bottom: width - left }),
        rule: ({ upright, at, from, to }) => (upright ? { upright: false, at: width - at, from, to } : { upright: true, at, from: width - to, to: width - from }),
      };
    case 'left':
      return {
        box: ({ left, top, right, bottom }) => ({ left: width - right, right: width - left, top: height - bottom, bottom: height - top }),
        rule: ({ upright, at, from, to }) => {
          const side = upright ? width : height;
          const along = upright ? height : width;
          return { upright, at: side - at, from: along - to, to: along - from };
        },
      };
    case 'right':
    case 'aslant':
      return null;
  }
}

/** Vertical writing stays as it is: it is a page of single columns, and its font says so. */
export function turnedUpright(content: PageContent): PageContent {
  const { glyphs, width, height } = content;
  const main = TURNS.find((turn) => glyphs.filter((glyph) => glyph.turn === turn).length > MOST * glyphs.length) ?? 'right';
  const quarter = turning(main, width, height);
  if (quarter === null) return content;
  const back = TURNS.indexOf(main);
  const turned = (glyph: Glyph): Glyph => {
    const turn = glyph.turn === 'aslant' ? 'aslant' : (TURNS[(TURNS.indexOf(glyph.turn) - back + 4) % 4] ?? 'aslant');
    return { ...glyph, ...quarter.box(glyph), turn };
  };
  const lies = main === 'left';
  return {
    ...content,
    width: lies ? width : height,
    height: lies ? height : width,
    glyphs: glyphs.map(turned),
    rules: content.rules.map((rule) => quarter.rule(rule)),
  };
}
