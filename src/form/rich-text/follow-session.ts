/** Keeps an editor showing what the session says of its narrative: texts written elsewhere, findings, what was found. */
import type { NarrativeBlock } from '../../report/narrative';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import type { NarrativeContent } from '../../template/schema';
import { NOTHING_FOUND, type Finder } from '../find/finder';
import type { Session } from '../session/session';
import type { NarrativeEditor } from './editor';

/** The paragraphs that stand now. */
export function standing(content: NarrativeContent, session: Session): readonly NarrativeBlock[] {
  return narrativeBlocks(content, session.report(), session.ledger);
}

/** @returns how to leave off */
export function followSession(
  editor: NarrativeEditor,
  content: NarrativeContent,
  session: Session,
  finder: Finder | null,
): () => void {
  const { narrative } = content;
  let shown = JSON.stringify(standing(content, session));

  function show(): void {
    const paragraphs = standing(content, session);
    shown = JSON.stringify(paragraphs);
    editor.show(paragraphs);
  }

  // Until the clerk writes, a figure may turn one standard sentence into another.
  function afterCheck(): void {
    editor.mark();
    if (session.report().narrative[narrative] !== undefined) return;
    if (JSON.stringify(standing(content, session)) !== shown) show();
  }

  function goToSpot(): void {
    const span = session.takeSpot(narrative);
    if (span) editor.select(span);
  }

  function showFound(): void {
    const { matches, current } = finder?.found() ?? NOTHING_FOUND;
    const own = matches.filter((match) => match.narrative === narrative);
    editor.found({ spans: own, current });
  }

  let left = false;
  // The page that appears gives the focus to the text as a whole, as soon as that is there; the place in it comes after that.
  queueMicrotask(() => {
    if (!left) goToSpot();
  });
  if (finder && finder.found() !== NOTHING_FOUND) showFound();
  const leave = [
    session.subscribe('findings', afterCheck),
    session.subscribe(`spot:${narrative}`, goToSpot),
    session.subscribe(`rewritten:${narrative}`, show),
    ...(finder ? [finder.subscribe(showFound)] : []),
  ];
  return () => {
    left = true;
    for (const each of leave) each();
  };
}
