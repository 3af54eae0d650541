/** Stores a new report and opens it; says why when that does not work. */
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';
import { describeFailure } from '../describe-failure';
import { homeMessages } from '../home/messages';
import { summariseReport } from '../home/summarise-report';

export interface ReportCreation {
  /** @param template the file of an agency's own template; `null` for one that comes with the program */
  create: (report: Report, template: TemplateFile | null) => void;
  /** Why the last attempt failed; '' when it did not. */
  failure: string;
}

export function useCreateReport(): ReportCreation {
  const { repository } = useDraftStorage();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState('');
  const creating = useRef(false);

  const store = async (report: Report, template: TemplateFile | null) => {
    const summary = await summariseReport({ report, done: [], template });
    const { id } = await repository.create(report, summary, { template });
    navigate(`/draft/${id}`);
  };

  return {
    failure,
    create(report, template) {
      // A second click while the first is under way must not make a second report.
      if (creating.current) return;
      creating.current = true;
      setFailure('');
      store(report, template)
        .catch((error: unknown) => {
          setFailure(homeMessages.failed(homeMessages.create, describeFailure(error)));
        })
        .finally(() => {
          creating.current = false;
        });
    },
  };
}
