/** Lists the examples that the app carries and opens a copy of one. Loaded when first opened. */
import { useQuery } from '@tanstack/react-query';
import { examples } from '../../catalogue/examples';
import { templateSummaries } from '../../catalogue/summaries';
import type { Report } from '../../report/report';
import { Dialog } from '../../ui/dialog/dialog';
import styles from './example-dialog.module.css';
import importStyles from './import.module.css';
import { appMessages } from '../messages';
import { homeMessages as messages } from './messages';

/** Every example that can be read, the latest report year first. */
async function loadExamples(): Promise<{ id: string; report: Report }[]> {
  const loaded = await Promise.all(examples.map(async ({ id, load }) => ({ id, report: await load() })));
  return loaded.sort((a, b) => b.report.year - a.report.year || a.id.localeCompare(b.id));
}

export interface ExampleDialogProps {
  /** Why the copy could not be stored; '' as long as it was not tried. */
  failure: string;
  onOpen: (report: Report) => void;
  onClose: () => void;
}

export function ExampleDialog({ failure, onOpen, onClose }: ExampleDialogProps) {
  const { data, error } = useQuery({ queryKey: ['examples'], queryFn: loadExamples, staleTime: Infinity });
  return (
    <Dialog title={messages.example} onClose={onClose}>
      <p>{messages.exampleIntro}</p>
      {failure !== '' && (
        <p role="alert" className={importStyles.problems}>
          {failure}
        </p>
      )}
      {error && <p role="alert">{appMessages.failed(messages.example, error.message)}</p>}
      {data === undefined && !error && <p role="status">{messages.loading}</p>}
      {data && (
        <ul className={styles.list}>
          {data.map(({ id, report }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.example}
                onClick={() => {
                  onOpen(report);
                }}
              >
                <span className={styles.name}>{messages.rowName(report.agency.name, report.year)}</span>
                <span className={styles.format}>
                  {templateSummaries.find((one) => one.id === report.template)?.title ?? messages.unknownFormat}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
