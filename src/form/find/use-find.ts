/** 查找替换 at work: what is found, which of it is shown, and the acts that lead on and replace. */
import { useEffect, useMemo, useState } from 'react';
import { narrativesOf } from '../../check/check-text';
import type { TextSpan } from '../../check/cause';
import type { Report } from '../../report/report';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import { useToast } from '../../ui/toast/toast-context';
import { usePageContext } from '../pages/use-page';
import type { Session } from '../session/session';
import { useSession, useTopic } from '../session/session-context';
import { findMatches, matchFrom, replaceMatches, type Match, type SearchedText } from './find-matches';
import { NOTHING_FOUND, type Finder } from './finder';
import { findMessages } from './messages';

export interface Find {
  words: string;
  setWords: (words: string) => void;
  widths: boolean;
  setWidths: (widths: boolean) => void;
  /** How many places there are. */
  count: number;
  /** The place that is shown, counted from 0; -1 for none. */
  index: number;
  step: (step: 1 | -1) => void;
  replace: (to: string) => void;
  replaceAll: (to: string) => void;
  /** Takes the marks away and gives the focus back. */
  close: () => void;
}

function textsOf({ format, ledger }: Session, report: Report): SearchedText[] {
  return narrativesOf(format).map(({ content }) => ({
    narrative: content.narrative,
    paragraphs: narrativeBlocks(content, report, ledger),
  }));
}

/** @param asked what the bar was opened for */
export function useFind(finder: Finder, asked: string, onClose: () => void): Find {
  const session = useSession();
  const pages = usePageContext();
  const toast = useToast();
  const [words, setWords] = useState(asked);
  const [widths, setWidths] = useState(false);
  const [place, setPlace] = useState<TextSpan | null>(null);
  // Other figures and other texts are another report.
  const report = useTopic('findings', (open) => open.report());
  const matches = useMemo(
    () => findMatches(textsOf(session, report), words, widths, session.ledger),
    [report, session, widths, words],
  );
  const index = matchFrom(matches, place);
  const current = matches[index] ?? null;

  useEffect(() => {
    finder.show(matches.length === 0 ? NOTHING_FOUND : { matches, current });
  }, [finder, matches, current]);

  const pageOf = (narrative: string) =>
    narrativesOf(session.format).find(({ content }) => content.narrative === narrative)?.section.id;

  /** Shows a match; where that is on another page, the focus comes back to where it was in the bar. */
  function lead(match: Match | undefined): void {
    if (!match) return;
    setPlace(match);
    const page = pageOf(match.narrative);
    if (page !== undefined && page !== pages.current.id) pages.goTo(page, document.activeElement?.id ?? null);
  }

  function write(chosen: readonly Match[], to: string): void {
    const texts = textsOf(session, session.report());
    const { narratives, count } = replaceMatches(texts, chosen, to, session.ledger);
    const before = session.apply({ cells: new Map(), narratives });
    session.check();
    const bound = chosen.filter((match) => match.bound).length;
    const undo = () => {
      session.apply(before);
      session.check();
    };
    toast({
      message: findMessages.replaced(count, bound, chosen.length - bound - count),
      action: count > 0 ? { label: findMessages.undo, act: undo } : undefined,
    });
  }

  return {
    words,
    setWords,
    widths,
    setWidths,
    count: matches.length,
    index,
    step(step) {
      // The first search shows the first place; from then on the next one is wanted.
      const next = place === null && step > 0 ? index : (index + step + matches.length) % matches.length;
      lead(matches[next]);
    },
    replace(to) {
      if (!current) return;
      if (current.bound) {
        toast({ message: findMessages.bound });
        return;
      }
      write([current], to);
      setPlace({ ...current, start: current.start + to.length });
    },
    replaceAll(to) {
      write(matches, to);
    },
    close() {
      finder.show(NOTHING_FOUND);
      onClose();
      // Where it can be seen, the place is selected, as if it had been marked by hand.
      if (current && pageOf(current.narrative) === pages.current.id) session.spot(current);
    },
  };
}
