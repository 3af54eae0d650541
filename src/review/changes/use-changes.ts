/** What changed in the open report since it was last read here, or since another version of it. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { local } from '../../drafts/queries';
import { useDraftStorage } from '../../drafts/storage-provider';
import { changesBetween, type Change } from '../../form/review-state/changes';
import { useReviewWindow } from '../../form/review-state/review-window';
import { useSession, useTopic } from '../../form/session/session-context';
import { baseVersion, readableVersions, type Version } from './base-version';
import { keepRead, lastRead } from './last-read';

export interface Changes {
  /** The version that is compared with; `null` where there is none. */
  base: Version | null;
  /** Whether it is what was last read here. */
  isLastRead: boolean;
  versions: readonly Version[];
  choose: (key: number) => void;
  changes: readonly Change[];
  /** The version is of another format, so that nothing can be said. */
  otherFormat: boolean;
}

const NONE: readonly Change[] = [];

export function useChanges(): Changes {
  const session = useSession();
  const { storedDraft } = useReviewWindow();
  const { repository } = useDraftStorage();
  const [opened] = useState(() => {
    const { id, revision } = storedDraft();
    return { id, revision, read: lastRead(id) };
  });
  const [chosen, setChosen] = useState<number | null>(null);
  const report = useTopic('findings', (each) => each.report());
  const { data: versions } = useQuery({
    ...local,
    gcTime: 0,
    structuralSharing: false,
    queryKey: ['review-versions', opened.id],
    queryFn: async () => readableVersions(await repository.snapshots(opened.id)),
  });

  useEffect(() => {
    const leave = (): void => {
      keepRead(opened.id, storedDraft().revision);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [opened.id, storedDraft]);

  const first = useMemo(() => (versions ? baseVersion(versions, opened.read, opened.revision) : null), [versions, opened]);
  const base = versions?.find(({ key }) => key === chosen) ?? first;
  const otherFormat = base !== null && (base.report.template !== report.template || base.report.year !== report.year);
  const changes = useMemo(
    () => (base === null || otherFormat ? NONE : changesBetween(session.format, base.report, report)),
    [base, otherFormat, report, session],
  );
  return {
    base,
    isLastRead: base !== null && base === first && opened.read !== null,
    versions: versions ?? [],
    choose: setChosen,
    changes,
    otherFormat,
  };
}
