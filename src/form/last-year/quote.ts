/** Puts a paragraph of last year's behind this year's text, and takes it back. */
import type { NarrativeContent } from '../../template/schema';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import type { Session } from '../session/session';

/** @returns how to take it back: as a whole, or only the paragraph where the text has been written on since */
export function quote(text: string, content: NarrativeContent, session: Session): () => void {
  const { narrative } = content;
  const write = (paragraphs: Parameters<Session['setNarrative']>[1]) =>
    session.apply({ cells: new Map(), narratives: new Map([[narrative, paragraphs]]) });
  const standing = narrativeBlocks(content, session.report(), session.ledger);
  const before = write([...standing.filter((paragraph) => paragraph !== ''), text]);
  const written = session.report().narrative[narrative];
  return () => {
    const now = session.report().narrative[narrative] ?? [];
    if (JSON.stringify(now) === JSON.stringify(written)) session.apply(before);
    else write(now.filter((paragraph) => paragraph !== text));
  };
}
