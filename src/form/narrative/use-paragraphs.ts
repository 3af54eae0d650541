/** The paragraphs that stand in a narrative: the clerk's own, or the standard sentences until there are any. */
import { useEffect, useState } from 'react';
import type { NarrativeBlock } from '../../report/narrative';
import type { NarrativeContent } from '../../template/schema';
import { useSession } from '../session/session-context';

type Read = () => readonly NarrativeBlock[];

/** @returns `null` until the language of the standard sentences is loaded, where there are any */
export function useParagraphs(content: NarrativeContent): Read | null {
  const session = useSession();
  const [read, setRead] = useState<{ now: Read } | null>(() =>
    content.standard === undefined ? { now: () => session.report().narrative[content.narrative] ?? [] } : null,
  );

  useEffect(() => {
    if (content.standard === undefined) return;
    let open = true;
    void import('../../sentence/narrative-blocks').then(({ narrativeBlocks }) => {
      if (open) setRead({ now: () => narrativeBlocks(content, session.report(), session.ledger) });
    });
    return () => {
      open = false;
    };
  }, [content, session]);

  return read?.now ?? null;
}
