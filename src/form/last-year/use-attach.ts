/** Attaching last year's report, taking over what it supplies, and taking it away, each with its notice and its way back. */
import { useState } from 'react';
import { carriedCount } from '../../check/carry-over';
import { useDraftStorage } from '../../drafts/storage-provider';
import { useToast } from '../../ui/toast/toast-context';
import { readLastYear, type LastYear } from '../session/last-year';
import { marksOf } from '../session/prefilled';
import { useSession } from '../session/session-context';
import type { Session } from '../session/session';
import { lastYearMessages as messages } from './messages';
import { suppliedTo } from './supplied';
import { takeDraft, takeFile, type Taken } from './take-last-year';

export interface Attach {
  draft: (id: string, name: string) => void;
  file: (file: File) => void;
  /** Takes over what the attached report supplies. */
  takeOver: () => void;
  remove: () => void;
  busy: boolean;
  /** What could not be attached, and why. */
  refused: { name: string; problems: readonly string[] } | null;
}

/** Fills what the attached report supplies; returns the marks of what was filled. */
function fill(session: Session): string[] {
  const lastYear = session.lastYear();
  const carried = lastYear && suppliedTo(session, lastYear);
  if (carried === null || carriedCount(carried) === 0) return [];
  session.prefill(carried);
  return marksOf(carried);
}

/** Whether both reports are the same agency's, as far as their names say: figures of another one are taken only when asked for. */
function isOwn({ attached }: LastYear, session: Session): boolean {
  const own = session.report().agency.name.trim();
  return own === '' || own === attached.report.agency.name.trim();
}

export function useAttach(): Attach {
  const session = useSession();
  const { repository } = useDraftStorage();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Attach['refused']>(null);
  const year = session.report().year - 1;

  const tell = (message: string, act: () => void) => {
    toast({ message, action: { label: messages.undo, act } });
  };

  const attach = (lastYear: LastYear, unsure: number) => {
    const before = session.lastYear();
    session.attach(lastYear);
    const filled = isOwn(lastYear, session) ? fill(session) : [];
    tell(messages.attached(lastYear.attached.name, filled.length, unsure), () => {
      if (filled.length > 0) session.takeBack(filled);
      session.attach(before);
    });
  };

  const run = (name: string, taking: Promise<Taken>) => {
    const work = async () => {
      const taken = await taking;
      if (taken.attached === null) setRefused({ name, problems: taken.problems });
      else attach(await readLastYear(taken.attached, session.format), taken.unsure);
    };
    setBusy(true);
    setRefused(null);
    work()
      .catch((error: unknown) => {
        setRefused({ name, problems: [error instanceof Error ? error.message : String(error)] });
      })
      .finally(() => {
        setBusy(false);
      });
  };

  return {
    draft(id, name) {
      run(name, takeDraft(id, name, year, repository));
    },
    file(file) {
      run(file.name, takeFile(file, year, session.draft().template));
    },
    takeOver() {
      const filled = fill(session);
      tell(messages.takenOver(filled.length), () => {
        session.takeBack(filled);
      });
    },
    remove() {
      const before = session.lastYear();
      // What nobody has looked at goes with the report that it came from.
      const marks = session.prefilled();
      const taken = marks.length > 0 ? session.takeBack(marks) : null;
      session.attach(null);
      tell(messages.removed(marks.length), () => {
        session.attach(before);
        if (taken !== null) session.prefill(taken);
      });
    },
    busy,
    refused,
  };
}
