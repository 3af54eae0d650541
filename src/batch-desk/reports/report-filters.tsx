/** What narrows the table down: words, level, year, format and how a report stands. */
import type { BatchRow } from '../../batch/batch-row';
import type { AgencyLevel } from '../../report/report';
import { Select, type Option } from '../../ui/select/select';
import { TextField } from '../../ui/text-field/text-field';
import { deskMessages, tableMessages as messages } from '../messages';
import type { Filter } from './choose-rows';
import styles from './reports.module.css';

const LEVELS: readonly AgencyLevel[] = ['government', 'department', 'township', 'other'];
const STATES = ['errors', 'broken', 'unsure', 'late', 'clean', 'missing'] as const;

const ANY: Option = { value: '', label: messages.any };

/** The years and formats that there are. */
function optionsOf(rows: readonly BatchRow[]): { years: Option[]; formats: Option[] } {
  const years = new Set<number>();
  const formats = new Map<string, string>();
  for (const row of rows) {
    if (row.state === 'broken') continue;
    years.add(row.year);
    formats.set(row.template.id, row.template.title);
  }
  return {
    years: [ANY, ...[...years].sort((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) }))],
    formats: [ANY, ...[...formats].map(([value, label]) => ({ value, label }))],
  };
}

export interface ReportFiltersProps {
  rows: readonly BatchRow[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export function ReportFilters({ rows, filter, onChange }: ReportFiltersProps) {
  const { years, formats } = optionsOf(rows);
  const put = (part: Partial<Filter>) => {
    onChange({ ...filter, ...part });
  };
  return (
    <div className={styles.filters}>
      <TextField
        label={messages.search}
        characters={12}
        value={filter.search}
        onChange={(event) => {
          put({ search: event.target.value });
        }}
      />
      <Select
        label={messages.state}
        options={[ANY, ...STATES.map((value) => ({ value, label: messages.states[value] }))]}
        value={filter.state}
        onChange={(event) => {
          put({ state: STATES.find((state) => state === event.target.value) ?? '' });
        }}
      />
      <Select
        label={messages.level}
        options={[ANY, ...LEVELS.map((value) => ({ value, label: deskMessages.levels[value] }))]}
        value={filter.level}
        onChange={(event) => {
          put({ level: event.target.value });
        }}
      />
      <Select
        label={messages.year}
        options={years}
        value={filter.year}
        onChange={(event) => {
          put({ year: event.target.value });
        }}
      />
      <Select
        label={messages.format}
        className={styles.formatChoice}
        options={formats}
        value={filter.format}
        onChange={(event) => {
          put({ format: event.target.value });
        }}
      />
    </div>
  );
}
