/** Loads the copy at hand, compares the file with it, and stores what was taken over. */
import { useQuery } from '@tanstack/react-query';
import { formatOf } from '../../catalogue/format-of';
import { openingProblem } from '../../drafts/messages';
import { local } from '../../drafts/queries';
import { useDraftStorage } from '../../drafts/storage-provider';
import { whileHeld } from '../../drafts/while-held';
import type { Change } from '../../form/review-state/changes';
import type { Draft } from '../../report/draft';
import type { Format } from '../../template/format';
import { useToast } from '../../ui/toast/toast-context';
import { summariseReport } from '../new-report/summarise-report';
import { useAttempt } from '../use-attempt';
import { reviewInMessages as messages } from './messages';
import { isComparable, receive, takeOver, type Incoming, type Reception } from './receive';

export interface Compared {
  own: Draft;
  format: Format;
  reception: Reception;
}

export interface ReceptionState {
  compared: Compared | undefined;
  problem: string;
  take: (compared: Compared, taken: readonly Change[]) => void;
}

/** @param id of the copy at hand */
export function useReception(id: string, incoming: Incoming, onJoined: (id: string) => void): ReceptionState {
  const storage = useDraftStorage();
  const { repository, environment, left } = storage;
  const toast = useToast();
  const { attempt, failure } = useAttempt();
  const { data: compared, error } = useQuery({
    ...local,
    gcTime: 0,
    structuralSharing: false,
    queryKey: ['review-in', id, incoming.file, incoming.report.review.steps.length],
    queryFn: async (): Promise<Compared> => {
      await left(id);
      const opened = await repository.load(id);
      if (opened.kind !== 'draft') throw new Error(openingProblem[opened.kind]);
      if (!isComparable(opened.draft.report, incoming.report)) throw new Error(messages.otherReport);
      const format = await formatOf(opened.draft.report.template, opened.draft.template);
      return { own: opened.draft, format, reception: receive(format, opened.draft.report, incoming.report) };
    },
  });

  return {
    compared,
    problem: failure || (error ? error.message : ''),
    take({ own, reception }, taken) {
      attempt(messages.acts.take, async () => {
        const merged = takeOver(own, incoming, reception, taken);
        const summary = await summariseReport(merged);
        const held = await whileHeld(storage, own.id, async () => {
          await repository.takeSnapshot(own.id, 'replaced').catch(() => undefined);
          const base = { revision: own.revision, writer: environment.newId(), edits: 1 };
          return repository.save(merged, summary, base);
        });
        if (held.kind === 'other-window') throw new Error(messages.otherWindow);
        const { kind, draft } = held.value;
        toast({ message: kind === 'kept-as-copy' ? messages.copied : messages.taken });
        onJoined(draft.id);
      });
    },
  };
}
