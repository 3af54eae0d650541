/** Year, format, the parent's own report, and whether other formats count. */
import type { SurveyedReport } from '../../survey/surveyed-report';
import { nameOf, reportKey } from '../../survey/surveyed-report';
import { yearsOf } from '../../survey/analysis';
import { Checkbox } from '../../ui/checkbox/checkbox';
import { Select } from '../../ui/select/select';
import { surveyDeskMessages } from '../survey/messages';
import styles from '../survey/survey.module.css';
import { rollUpMessages as messages } from './messages';
import { formatsOf, type ScopeControl } from './use-scope';

/** A parent is likelier a government than a department. */
const RANK = { government: 0, township: 1, department: 2, other: 3 } as const;

export function ScopeControls({ reports, control: { scope, change, chooseYear } }: { reports: readonly SurveyedReport[]; control: ScopeControl }) {
  const formats = formatsOf(reports, scope.year);
  const others = formats.reduce((sum, { format, count }) => (format.template.id === scope.format.template.id ? sum : sum + count), 0);
  const owners = reports
    .filter(({ row, format }) => row.year === scope.year && format.template.id === scope.format.template.id)
    .sort((a, b) => RANK[a.row.level] - RANK[b.row.level]);
  return (
    <div className={styles.controls}>
      <Select
        label={surveyDeskMessages.year}
        value={String(scope.year)}
        options={yearsOf(reports).map((year) => ({ value: String(year), label: surveyDeskMessages.yearOf(year) }))}
        onChange={({ currentTarget }) => {
          chooseYear(Number(currentTarget.value));
        }}
      />
      <Select
        label={messages.format}
        value={scope.format.template.id}
        options={formats.map(({ format: { template }, count }) => ({ value: template.id, label: messages.formatOf(template.title, count) }))}
        onChange={({ currentTarget }) => {
          const chosen = formats.find(({ format }) => format.template.id === currentTarget.value);
          if (chosen) change({ format: chosen.format, own: null });
        }}
      />
      <Select
        label={messages.own}
        hint={messages.ownHint}
        value={scope.own ?? ''}
        options={[{ value: '', label: messages.noOwn }, ...owners.map((report) => ({ value: reportKey(report), label: nameOf(report) }))]}
        onChange={({ currentTarget }) => {
          change({ own: currentTarget.value === '' ? null : currentTarget.value });
        }}
      />
      {others > 0 && (
        <Checkbox
          label={messages.otherFormats}
          hint={messages.otherFormatsHint(others)}
          checked={scope.otherFormats}
          onChange={({ currentTarget }) => {
            change({ otherFormats: currentTarget.checked });
          }}
        />
      )}
    </div>
  );
}
