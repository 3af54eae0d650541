/** Offers last year's reports of this device, and a file. */
import { useRef } from 'react';
import { useDrafts } from '../../drafts/queries';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { useReadOnly } from '../session/read-only-context';
import { useSession } from '../session/session-context';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';
import type { Attach } from './use-attach';

export function AttachLastYear({ attach }: { attach: Attach }) {
  const { report } = useSession();
  const readOnly = useReadOnly();
  const { data: entries = [] } = useDrafts();
  const input = useRef<HTMLInputElement>(null);
  const { agency, year } = report();
  const own = agency.name.trim();
  const last = entries
    .filter(({ summary }) => summary.year === year - 1)
    .sort((a, b) => Number(b.summary.agency === own) - Number(a.summary.agency === own));
  return (
    <div className={styles.attach}>
      <p>{messages.none(year - 1)}</p>
      {last.length === 0 ? (
        <p className={styles.quiet}>{messages.noDrafts(year - 1)}</p>
      ) : (
        <ul className={styles.drafts} aria-label={messages.fromDrafts(year - 1)}>
          {last.map(({ id, summary }) => (
            <li key={id} className={styles.draft}>
              <span>{messages.name(summary.agency, summary.year)}</span>
              <Button
                size="small"
                disabled={readOnly || attach.busy}
                aria-label={messages.attachDraft(summary.agency)}
                onClick={() => {
                  attach.draft(id, messages.name(summary.agency, summary.year));
                }}
              >
                {messages.attach}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" icon="upload" disabled={readOnly || attach.busy} onClick={() => input.current?.click()}>
        {messages.fromFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.docx,.html,.htm,.xlsx,.txt,.doc,.wps,.xls,.pdf"
        data-testid="last-year-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) attach.file(file);
        }}
      />
      {attach.refused && (
        <div role="alert" className={styles.problems}>
          <p>
            <Icon name="alert" /> {messages.notRead(attach.refused.name)}
          </p>
          <ul>
            {attach.refused.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
