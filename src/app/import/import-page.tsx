/** Brings in a report from a file of any kind: reading, what went wrong, and the review before it is kept. */
import { useEffect, useState } from 'react';
import type { StoredTemplate } from '../../drafts/stored-template';
import { useOwnTemplates } from '../../drafts/template-queries';
import { readInWorker, TIME_LIMIT, type Reading } from '../../form/read-file/read-in-worker';
import type { Draft, TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';
import { MAX_FILE_BYTES } from '../../read/limits';
import { Button } from '../../ui/button/button';
import { usePageTitle } from '../../ui/page-title';
import { withThreads } from '../../read/import/known-threads';
import { visibleReport } from '../../read/visible-report';
import { NO_REVIEW } from '../../report/review';
import { describeFailure } from '../describe-failure';
import type { Incoming } from '../review-in/receive';
import { wasSent } from '../review-in/sent-draft';
import { ImportReview } from './import-review';
import styles from './import.module.css';
import { importMessages as messages } from './messages';
import { ReadingProgress, type Progress } from './reading-progress';

/** A file, or a paste under the name of one. */
export interface ImportSource {
  name: string;
  content: Blob;
}

export interface ImportPageProps {
  source: ImportSource;
  /** Why the report could not be stored; '' as long as it was not tried. */
  failure: string;
  /** With the template file when the format is one of the agency's own. */
  onReport: (report: Report, template: TemplateFile | null) => void;
  /** The report in the file was sent, and the file says what was sent. */
  onSent: (incoming: Incoming) => Promise<void>;
  /** The report in the file was sent, but the file says something else; false when the report is not here, so that it is looked over. */
  onEdited: (incoming: Incoming) => Promise<boolean>;
  /** Whoever looked over a report that was sent wants to review it. */
  onReview: (report: Report) => void;
  /** The file turned out to be one of this program's own draft files. */
  onDraft: (draft: Draft) => void;
  onClose: () => void;
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** What stands in the way, when the reading did not end in a report. */
function problemsOf(reading: Reading): readonly string[] | null {
  switch (reading.kind) {
    case 'too-slow':
      return [messages.tooSlow(TIME_LIMIT)];
    case 'failed':
      return [messages.failed];
    case 'read':
      return reading.imported.kind === 'failed' ? reading.imported.messages.map(({ message }) => message) : null;
  }
}

/** The template file of a report whose format does not come with the program. */
function ownTemplate(own: readonly StoredTemplate[], { template }: Report): TemplateFile | null {
  return own.find(({ id }) => id === template)?.file ?? null;
}

export function ImportPage({ source, failure, onReport, onSent, onEdited, onReview, onDraft, onClose }: ImportPageProps) {
  usePageTitle(messages.title(source.name));
  const { data: own } = useOwnTemplates();
  const [reading, setReading] = useState<Reading | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const tooLarge = source.content.size > MAX_FILE_BYTES;
  const [problem, setProblem] = useState(
    tooLarge ? messages.tooLarge(megabytes(source.content.size), megabytes(MAX_FILE_BYTES)) : null,
  );

  useEffect(() => {
    if (own === undefined || tooLarge) return undefined;
    let callOff = (): void => undefined;
    let wanted = true;
    source.content.arrayBuffer().then(
      (buffer) => {
        if (!wanted) return;
        const request = { bytes: new Uint8Array(buffer), name: source.name, templates: own.map(({ file }) => file) };
        const takeSent = (report: Report): Promise<void> =>
          onSent({ file: source.name, report, draft: null }).catch((error: unknown) => {
            setProblem(describeFailure(error));
          });
        const settle = (result: Reading): void => {
          const read = result.kind === 'read' ? result.imported : null;
          if (read?.kind === 'draft') onDraft(read.draft);
          else if (read?.kind === 'report' && !wasSent(read.report)) onReport(read.report, ownTemplate(own, read.report));
          else if (read?.kind === 'report') void takeSent(read.report);
          else if (read?.kind === 'embedded' && wasSent(read.report)) {
            // What was changed in the document by hand was changed by whoever sends it back.
            const report = visibleReport(read);
            if (read.differences.length === 0) void takeSent(report);
            else void onEdited({ file: source.name, report, draft: null }).catch(() => false).then((known) => {
              if (!known) setReading(result);
            });
          } else setReading(result);
        };
        callOff = readInWorker(request, settle, (done, total) => {
          setProgress({ done, total });
        });
      },
      () => {
        setProblem(messages.unreadable);
      },
    );
    return () => {
      wanted = false;
      callOff();
    };
  }, [own, source, tooLarge, onDraft, onReport, onSent, onEdited]);

  const imported = reading?.kind === 'read' ? reading.imported : null;

  const notStored = failure !== '' && imported === null ? [failure] : null;
  const problems = problem !== null ? [problem] : (notStored ?? (reading && problemsOf(reading)));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 tabIndex={-1} className={styles.title}>{messages.title(source.name)}</h1>
        <Button icon="arrow-left" onClick={onClose}>
          {messages.back}
        </Button>
      </div>
      {reading === null && problems === null && (
        <ReadingProgress name={source.name} progress={progress} onCancel={onClose} />
      )}
      {problems && (
        <div role="alert" className={styles.refused}>
          <p>{messages.notRead}</p>
          <ul className={styles.list}>
            {problems.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p>{messages.safe}</p>
        </div>
      )}
      {imported && (imported.kind === 'embedded' || imported.kind === 'recognised') && (
        <ImportReview
          imported={imported}
          failure={failure}
          onConfirm={(report) => {
            // Of a report that was sent another one is made here: it begins anew.
            const review = wasSent(report) ? NO_REVIEW : withThreads(report.review, imported.threads);
            onReport({ ...report, review }, ownTemplate(own ?? [], report));
          }}
          onReview={(report) => {
            onReview({ ...report, review: withThreads(report.review, imported.threads) });
          }}
          onCancel={onClose}
        />
      )}
    </div>
  );
}
