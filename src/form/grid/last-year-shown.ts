/** Whether the cells of a draft show last year's figures: chosen once for all its tables, for as long as it is open. */
import { useCallback, useSyncExternalStore } from 'react';
import type { Session } from '../session/session';
import { useSession, useTopic } from '../session/session-context';
import { createTopics, type Topics } from '../session/topics';

const SHOWN = 'shown';

interface Choice {
  shown: boolean;
  topics: Topics<'shown'>;
}

const choices = new WeakMap<Session, Choice>();

function choiceOf(session: Session): Choice {
  const choice = choices.get(session) ?? { shown: false, topics: createTopics<'shown'>() };
  choices.set(session, choice);
  return choice;
}

export interface LastYearShown {
  /** Last year's report is attached and its figures are wanted. */
  shown: boolean;
  /** The year of the attached report; `null` without one. */
  year: number | null;
  toggle: () => void;
}

export function useLastYearShown(): LastYearShown {
  const session = useSession();
  const year = useTopic('last-year', ({ lastYear }) => lastYear()?.attached.report.year ?? null);
  const subscribe = useCallback((listener: () => void) => choiceOf(session).topics.subscribe(SHOWN, listener), [session]);
  const wanted = useSyncExternalStore(subscribe, () => choiceOf(session).shown);
  const toggle = useCallback(() => {
    const choice = choiceOf(session);
    choice.shown = !choice.shown;
    choice.topics.emit(SHOWN);
  }, [session]);
  return { shown: wanted && year !== null, year, toggle };
}
