/** 问题: the findings of all reports by rule; a rule opens to the reports that break it, a report to its detail. */
import { useMemo, useState } from 'react';
import type { BatchRow } from '../../batch/batch-row';
import { Button } from '../../ui/button/button';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Select } from '../../ui/select/select';
import { baseName } from '../desk/given-files';
import { findingMessages as messages } from '../messages';
import styles from './findings.module.css';
import { groupFindings, type FindingGroup } from './group-findings';
import { useRuleTitles } from './use-rule-titles';

/** Findings of a group listed at once. */
const SOME = 50;

const ICONS: Record<FindingGroup['severity'], IconName> = { error: 'alert', warning: 'warning', hint: 'info' };

interface GroupProps {
  group: FindingGroup;
  title: string;
  onOpen: (file: string) => void;
}

function Found({ group, onOpen }: Omit<GroupProps, 'title'>) {
  const [shown, setShown] = useState(SOME);
  const rest = group.found.length - shown;
  return (
    <div className={styles.found}>
      <ul className={styles.list}>
        {group.found.slice(0, shown).map(({ row, finding }) => (
          <li key={`${row.file} ${finding.id}`} className={styles.line}>
            <Button
              variant="text"
              aria-label={messages.open(row.agency || baseName(row.file))}
              onClick={() => {
                onOpen(row.file);
              }}
            >
              {row.agency || baseName(row.file)}
            </Button>
            <span>{finding.message}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            setShown(shown + SOME);
          }}
        >
          {messages.more(Math.min(SOME, rest))}
        </Button>
      )}
    </div>
  );
}

function Group({ group, title, onOpen }: GroupProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.group} data-severity={group.severity}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <span className={styles.severity}>
            <Icon name={ICONS[group.severity]} /> {messages.severity[group.severity]}
          </span>
          <span className={styles.title}>{title}</span>
          <span className={styles.count}>{messages.groupSize(group.found.length, group.reports)}</span>
        </button>
      </h2>
      {open && <Found group={group} onOpen={onOpen} />}
    </li>
  );
}

/** Years that reports are for, the last first. */
function yearsOf(rows: readonly BatchRow[]): number[] {
  return [...new Set(rows.flatMap((row) => (row.state === 'checked' ? [row.year] : [])))].sort((a, b) => b - a);
}

export function FindingsView({ rows, onOpen }: { rows: readonly BatchRow[]; onOpen: (file: string) => void }) {
  const years = useMemo(() => yearsOf(rows), [rows]);
  const [year, setYear] = useState('');
  const groups = useMemo(() => groupFindings(year === '' ? rows : rows.filter((row) => row.state === 'checked' && String(row.year) === year)), [rows, year]);
  const templates = useMemo(() => [...new Set(groups.flatMap((group) => group.templates))].sort(), [groups]);
  const titleOf = useRuleTitles(templates);
  return (
    <div className={styles.view}>
      {years.length > 1 && (
        <Select
          label={messages.year}
          options={[{ value: '', label: messages.allYears }, ...years.map((each) => ({ value: String(each), label: String(each) }))]}
          value={year}
          onChange={(event) => {
            setYear(event.target.value);
          }}
        />
      )}
      <p className={groups.length > 0 ? styles.soft : undefined}>{groups.length > 0 ? messages.intro : messages.none}</p>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <Group key={group.rule} group={group} title={titleOf(group.rule)} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}
