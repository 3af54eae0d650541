/** Attaching last year's report and taking it away, each with its notice and its way back. */
import { useState } from 'react';
import { useDraftStorage } from '../../drafts/storage-provider';
import { useToast } from '../../ui/toast/toast-context';
import { readLastYear, type LastYear } from '../session/last-year';
import { useSession } from '../session/session-context';
import { lastYearMessages as messages } from './messages';
import { takeDraft, takeFile, type Taken } from './take-last-year';

export interface Attach {
  draft: (id: string, name: string) => void;
  file: (file: File) => void;
  remove: () => void;
  busy: boolean;
  /** What could not be attached, and why. */
  refused: { name: string; problems: readonly string[] } | null;
}

export function useAttach(): Attach {
  const session = useSession();
  const { repository } = useDraftStorage();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Attach['refused']>(null);
  const year = session.report().year - 1;

  const attach = (lastYear: LastYear | null, before: LastYear | null, unsure = 0) => {
    session.attach(lastYear);
    const message = lastYear === null ? messages.removed : messages.attached(lastYear.attached.name, unsure);
    const undo = () => {
      session.attach(before);
    };
    toast({ message, action: { label: messages.undo, act: undo } });
  };

  const run = (name: string, taking: Promise<Taken>) => {
    const work = async () => {
      const taken = await taking;
      if (taken.attached === null) setRefused({ name, problems: taken.problems });
      else attach(await readLastYear(taken.attached, session.format), session.lastYear(), taken.unsure);
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
    remove() {
      attach(null, session.lastYear());
    },
    busy,
    refused,
  };
}
