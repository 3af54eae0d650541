/** One file of a batch in a sheet at the side: whose report it is, what was found and why, or why it could not be read. */
import { useState, type ReactNode } from 'react';
import type { BatchFinding, BatchRow, CheckedRow } from '../../batch/batch-row';
import { bookMessages } from '../../batch/messages';
import type { LastYear } from '../../batch/previous-reports';
import { LEVEL_NAMES } from '../../template/scope-words';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Icon, type IconName } from '../../ui/icon/icon';
import { baseName } from '../desk/given-files';
import { detailMessages as messages, lastYearMessages } from '../messages';
import styles from './detail.module.css';

/** Findings listed at once. */
const MOST_FINDINGS = 200;

export interface ReportDetailProps {
  row: BatchRow;
  /** How it stands to the report of the year before. */
  lastYear: LastYear;
  /** Opens the report as a draft of this device. Rejects with the reason in words. */
  onOpenDraft: (file: string) => Promise<void>;
  onClose: () => void;
}

const ICONS: Record<BatchFinding['severity'], IconName> = { error: 'alert', warning: 'warning', hint: 'info' };

function Finding({ finding }: { finding: BatchFinding }) {
  const { severity, message, where, cause } = finding;
  return (
    <li className={styles.finding} data-severity={severity}>
      <p className={styles.message}>
        <Icon name={ICONS[severity]} />
        <span>
          <strong className={styles.severity}>{messages.severity[severity]}</strong> {message}
        </span>
      </p>
      {where !== '' && <p className={styles.soft}>{messages.where(where)}</p>}
      {cause !== null && <p className={styles.soft}>{messages.cause(cause)}</p>}
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function lastYearText(lastYear: LastYear): string {
  switch (lastYear.state) {
    case 'compared':
      return lastYearMessages.comparedWith(lastYear.file);
    case 'attached':
      return lastYearMessages.withAttached;
    case 'due':
      return lastYear.file === null ? lastYearMessages.gone : lastYearMessages.dueWith(lastYear.file);
    case 'several':
      return lastYearMessages.oneOf(lastYear.files);
    case 'none':
      return lastYearMessages.none;
  }
}

function Facts({ row, lastYear }: { row: CheckedRow; lastYear: LastYear }) {
  const { deadline, unsure, changed, counts } = row;
  return (
    <>
      <Fact name={messages.format}>{row.template.title}</Fact>
      <Fact name={messages.level}>{LEVEL_NAMES[row.level]}</Fact>
      <Fact name={messages.source}>{messages.sources[row.source]}</Fact>
      {deadline && <Fact name={messages.deadline}>{messages.due(deadline.due, deadline.date, bookMessages.deadline[deadline.state])}</Fact>}
      <Fact name={messages.lastYear}>{lastYearText(lastYear)}</Fact>
      {unsure > 0 && <Fact name={messages.unsure}>{messages.unsureCount(unsure)}</Fact>}
      {changed > 0 && <Fact name={messages.changed}>{messages.changedCount(changed)}</Fact>}
      {counts.kept > 0 && <Fact name={messages.kept}>{messages.keptCount(counts.kept)}</Fact>}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Findings({ findings }: { findings: readonly BatchFinding[] }) {
  const rest = findings.length - MOST_FINDINGS;
  return (
    <section>
      <h3 className={styles.heading}>{messages.findings(findings.length)}</h3>
      {findings.length === 0 && <p>{messages.none}</p>}
      <ul className={styles.findings}>
        {findings.slice(0, MOST_FINDINGS).map((finding) => (
          <Finding key={finding.id} finding={finding} />
        ))}
      </ul>
      {rest > 0 && <p>{messages.more(rest)}</p>}
    </section>
  );
}

export function ReportDetail({ row, lastYear, onOpenDraft, onClose }: ReportDetailProps) {
  const [failure, setFailure] = useState('');
  const title = row.state === 'broken' ? baseName(row.file) : messages.title(row.agency, row.year);
  const open = () => {
    setFailure('');
    onOpenDraft(row.file).catch((error: unknown) => {
      setFailure(messages.notOpened(error instanceof Error ? error.message : String(error)));
    });
  };
  return (
    <Dialog title={title} onClose={onClose} placement="side">
      <div className={styles.detail}>
        <dl className={styles.facts}>
          <Fact name={messages.file}>{row.file}</Fact>
          {row.state === 'checked' && <Facts row={row} lastYear={lastYear} />}
        </dl>
        {failure !== '' && (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
        {row.state === 'checked' ? (
          <>
            <p>
              <Button icon="pencil" onClick={open}>
                {messages.open}
              </Button>
            </p>
            <Lines title={messages.remarks} lines={row.remarks} />
            <Findings findings={row.findings} />
          </>
        ) : (
          <Lines title={messages.reasons} lines={row.reasons} />
        )}
      </div>
    </Dialog>
  );
}
