/** Year, format, the parent's own report, and whether other formats count. */
import { yearsOf } from '../../survey/analysis';
import type { RollUpScope } from '../../survey/choose-children';
import { nameOf, reportKey, type SurveyedReport } from '../../survey/surveyed-report';
import { Checkbox } from '../../ui/checkbox/checkbox';
import { Select } from '../../ui/select/select';
import type { ChoosingProps } from '../survey/chosen-reports';
import { surveyDeskMessages } from '../survey/messages';
import styles from '../survey/survey.module.css';
import { chooseOwn, formatsOf } from './chosen-scope';
import { rollUpMessages as messages } from './messages';

/** A parent is likelier a government than a department. */
const RANK = { government: 0, township: 1, department: 2, other: 3 } as const;

export interface ScopeControlsProps extends ChoosingProps {
  reports: readonly SurveyedReport[];
  scope: RollUpScope;
}

export function ScopeControls({ reports, scope, chosen, onChoose }: ScopeControlsProps) {
  const formats = formatsOf(reports, scope.year);
  const others = formats.reduce((sum, { format, count }) => (format.template.id === scope.format.template.id ? sum : sum + count), 0);
  const owners = reports
    .filter((report) => report.row.year === scope.year && (report.format.template.id === scope.format.template.id || reportKey(report) === scope.own))
    .sort((a, b) => RANK[a.row.level] - RANK[b.row.level]);
  return (
    <div className={styles.controls}>
      <Select
        label={surveyDeskMessages.year}
        value={String(scope.year)}
        options={yearsOf(reports).map((year) => ({ value: String(year), label: surveyDeskMessages.yearOf(year) }))}
        onChange={({ currentTarget }) => {
          onChoose({ year: Number(currentTarget.value) });
        }}
      />
      <Select
        label={messages.format}
        value={scope.format.template.id}
        options={formats.map(({ format: { template }, count }) => ({ value: template.id, label: messages.formatOf(template.title, count) }))}
        onChange={({ currentTarget }) => {
          onChoose({ templates: { ...chosen.templates, [scope.year]: currentTarget.value } });
        }}
      />
      <Select
        label={messages.own}
        hint={messages.ownHint}
        value={scope.own ?? ''}
        options={[{ value: '', label: messages.noOwn }, ...owners.map((report) => ({ value: reportKey(report), label: nameOf(report) }))]}
        onChange={({ currentTarget }) => {
          onChoose(chooseOwn(reports, chosen, scope.year, currentTarget.value));
        }}
      />
      {others > 0 && (
        <Checkbox
          label={messages.otherFormats}
          hint={messages.otherFormatsHint(others)}
          checked={scope.otherFormats}
          onChange={({ currentTarget }) => {
            onChoose({ otherFormats: currentTarget.checked });
          }}
        />
      )}
    </div>
  );
}
