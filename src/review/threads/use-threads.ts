/** The threads of the open report, and what can be done with them. */
import { keepName } from '../../form/review-state/kept-name';
import { useSession, useTopic } from '../../form/session/session-context';
import type { Outcome, RemarkPlace, Thread } from '../../report/review';
import { useToast } from '../../ui/toast/toast-context';
import { reviewDeskMessages as messages } from '../messages';
import { acceptSuggestion } from './accept';
import { beginThread, reply, settle } from './acts';
import type { NewRemark } from './remark-form';
import { useOwnName, useSaid } from './use-said';

export interface Threads {
  threads: readonly Thread[];
  /** Begins a thread; returns its id. */
  begin: (place: RemarkPlace, remark: NewRemark) => string;
  answer: (thread: string, words: { by: string; text: string }) => void;
  settle: (thread: string, state: Outcome) => void;
  /** Writes what the thread suggests, and says that it was accepted. */
  accept: (thread: Thread) => void;
}

export function useThreads(): Threads {
  const session = useSession();
  const toast = useToast();
  const said = useSaid();
  const name = useOwnName();
  const threads = useTopic('review', ({ report }) => report().review.threads);

  const change = (act: (before: readonly Thread[]) => Thread[]): void => {
    const { review } = session.report();
    session.setReview({ ...review, threads: act(review.threads) });
  };
  const close = (thread: string, state: Outcome): void => {
    change((before) => settle(before, thread, state, said(name)));
  };

  return {
    threads,
    begin(place, { by, text, suggestion }) {
      keepName(by);
      const { id } = said(by);
      change((before) => beginThread(before, { id, place, remark: { ...said(by), text }, suggestion }));
      return id;
    },
    answer(thread, { by, text }) {
      keepName(by);
      change((before) => reply(before, thread, { ...said(by), text }));
    },
    settle: close,
    accept(thread) {
      const accepted = acceptSuggestion(session, thread);
      if (accepted !== 'written') {
        toast({ message: messages.gone });
        return;
      }
      close(thread.id, 'accepted');
      session.check();
      toast({ message: messages.accepted, action: { label: messages.undo, act: () => void session.undo() } });
    },
  };
}
