/** Applies what a cause proposes as one act, and knows how to take it back. */
import { applyTextChanges } from '../../check/apply-text';
import type { Cause, TextChange } from '../../check/cause';
import { narrativesOf } from '../../check/check-text';
import type { NarrativeBlock } from '../../report/narrative';
import type { Session } from '../session/session';

/** The texts of a cause by narrative. */
function byNarrative(texts: readonly TextChange[]): Map<string, TextChange[]> {
  const groups = new Map<string, TextChange[]>();
  for (const change of texts) groups.set(change.narrative, [...(groups.get(change.narrative) ?? []), change]);
  return groups;
}

/** @returns the narratives after the changes; `null` when a text is another one than the cause was found in */
async function repairedTexts(texts: readonly TextChange[], session: Session): Promise<Map<string, NarrativeBlock[]> | null> {
  const repaired = new Map<string, NarrativeBlock[]>();
  if (texts.length === 0) return repaired;
  // Brings the language of standard sentences along, which figures do without.
  const { narrativeBlocks } = await import('../../sentence/narrative-blocks');
  const contents = narrativesOf(session.format).map(({ content }) => content);
  for (const [id, changes] of byNarrative(texts)) {
    const content = contents.find(({ narrative }) => narrative === id);
    if (!content) return null;
    const standing = narrativeBlocks(content, session.report(), session.ledger);
    const paragraphs = applyTextChanges(standing, changes, session.ledger);
    if (paragraphs === null) return null;
    repaired.set(id, paragraphs);
  }
  return repaired;
}

/** @returns how to take the repair back; `null` when it could not be made and nothing was changed */
export async function repair({ cells, texts }: Cause, session: Session): Promise<(() => void) | null> {
  if (cells.some(({ key, from }) => session.ledger.text(key) !== from)) return null;
  const narratives = await repairedTexts(texts, session);
  if (narratives === null) return null;
  const before = session.apply({ cells: new Map(cells.map(({ key, to }) => [key, to])), narratives });
  session.check();
  return () => {
    session.apply(before);
    session.check();
  };
}
