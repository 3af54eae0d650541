/** What can be said of a thread: each act gives the threads as they are afterwards. */
import { laterThan } from '../../report/later-than';
import type { Outcome, Remark, RemarkPlace, Thread } from '../../report/review';

/** Who says something, when, and under which fresh id. */
export interface Said {
  id: string;
  by: string;
  at: string;
}

export function beginThread(threads: readonly Thread[], thread: { id: string; place: RemarkPlace; remark: Remark; suggestion: string | null }): Thread[] {
  const { id, place, remark, suggestion } = thread;
  return [...threads, { id, place, remarks: [remark], suggestion, outcome: null }];
}

function withThread(threads: readonly Thread[], id: string, change: (thread: Thread) => Thread): Thread[] {
  return threads.map((thread) => (thread.id === id ? change(thread) : thread));
}

export function reply(threads: readonly Thread[], thread: string, remark: Remark): Thread[] {
  return withThread(threads, thread, (each) => ({
    ...each,
    remarks: [...each.remarks, { ...remark, at: laterThan(remark.at, each.remarks.map(({ at }) => at)) }],
  }));
}

export function settle(threads: readonly Thread[], thread: string, state: Outcome, { by, at }: Omit<Said, 'id'>): Thread[] {
  return withThread(threads, thread, (each) => ({ ...each, outcome: { state, by, at: laterThan(at, each.outcome ? [each.outcome.at] : []) } }));
}
