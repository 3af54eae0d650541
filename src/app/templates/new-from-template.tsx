/** Begins a report in a given template: the agency, its level and the year, as far as the template leaves a choice. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSettings } from '../../drafts/settings-queries';
import { EMPTY_SETTINGS } from '../../drafts/settings-shelf';
import type { StoredSettings } from '../../drafts/stored-settings';
import type { TemplateFile } from '../../report/draft';
import { emptyReport, type AgencyLevel } from '../../report/report';
import type { Template } from '../../template/schema';
import { Button } from '../../ui/button/button';
import { Dialog, DialogActions } from '../../ui/dialog/dialog';
import { ErrorSummary, type SummaryEntry } from '../../ui/error-summary/error-summary';
import { RadioGroup } from '../../ui/radio-group/radio-group';
import { Select } from '../../ui/select/select';
import { TextField } from '../../ui/text-field/text-field';
import { homeMessages } from '../home/messages';
import { useCreateReport } from '../new-report/use-create-report';
import { knownFields } from '../settings/setting-fields';
import { useAttempt } from '../use-attempt';
import { templateMessages as messages } from './messages';
import styles from './templates.module.css';

const LEVELS: readonly AgencyLevel[] = ['government', 'department', 'township', 'other'];

interface Answers {
  agency: string;
  /** Empty or, where the browser says so, `null` while none is chosen. */
  level: AgencyLevel | '' | null;
  year: string;
}

/** The years that a report can be about, the latest first: those of the template, up to the present one. */
function yearsOf({ years: { from, to } }: Template, thisYear: number): number[] {
  const last = Math.max(from, Math.min(to ?? thisYear, thisYear));
  return Array.from({ length: last - from + 1 }, (_, ago) => last - ago);
}

export interface NewFromTemplateProps {
  template: Template;
  /** The file of an agency's own template; `null` for one that comes with the program. */
  file: TemplateFile | null;
  onClose: () => void;
}

/** Appears with the settings, whose answers it begins with; without them where they cannot be read. */
export function NewFromTemplate(props: NewFromTemplateProps) {
  const { data, isFetchedAfterMount } = useSettings();
  return isFetchedAfterMount ? <NewFromTemplateForm {...props} settings={data ?? EMPTY_SETTINGS} /> : null;
}

interface NewFromTemplateFormProps extends NewFromTemplateProps {
  settings: StoredSettings;
}

function NewFromTemplateForm({ template, file, onClose, settings }: NewFromTemplateFormProps) {
  const thisYear = new Date().getFullYear();
  const levels = template.levels ?? LEVELS;
  const known = levels.length === 1 ? levels[0] : levels.find((level) => level === settings.level);
  const years = yearsOf(template, thisYear);
  // A report is written in the year after the one that it is about.
  const likely = years.find((year) => year < thisYear) ?? years[0];
  const [attempt, setAttempt] = useState(0);
  const { attempt: act, failure } = useAttempt();
  const create = useCreateReport(act);
  const { register, handleSubmit, formState } = useForm<Answers>({
    defaultValues: { agency: settings.agency, level: known ?? '', year: String(likely) },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors } = formState;
  const entries: SummaryEntry[] = [
    { target: 'new-agency', message: errors.agency?.message ?? '' },
    { target: 'new-level', message: errors.level?.message ?? '' },
  ].filter(({ message }) => message !== '');

  const submit = handleSubmit(
    ({ agency, level, year }) => {
      if (!level) return;
      const report = emptyReport(template.id, { name: agency.trim(), level }, Number(year));
      create({ report: { ...report, fields: knownFields(template.fields, settings) }, template: file });
    },
    () => {
      setAttempt((count) => count + 1);
    },
  );

  return (
    <Dialog title={messages.useTitle(template.title)} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        {entries.length > 0 && (
          <ErrorSummary title={homeMessages.toHandle(entries.length)} entries={entries} attempt={attempt} />
        )}
        <TextField
          id="new-agency"
          data-autofocus
          label={homeMessages.agency}
          hint={homeMessages.agencyHint}
          error={errors.agency?.message}
          {...register('agency', { validate: (text) => text.trim() !== '' || homeMessages.agencyMissing })}
        />
        <RadioGroup
          id="new-level"
          label={homeMessages.levelTitle}
          error={errors.level?.message}
          choices={levels.map((value) => ({
            value,
            label: homeMessages.levels[value],
            hint: homeMessages.levelHints[value],
          }))}
          {...register('level', { validate: (level) => Boolean(level) || homeMessages.levelMissing })}
        />
        <Select
          id="new-year"
          label={homeMessages.reportYear}
          hint={homeMessages.reportYearHint}
          options={years.map((year) => ({ value: String(year), label: homeMessages.year(year) }))}
          {...register('year')}
        />
        {failure !== '' && (
          <p role="alert" className={styles.problem}>
            {failure}
          </p>
        )}
        <DialogActions>
          <Button type="submit" variant="primary">
            {homeMessages.createNow}
          </Button>
          <Button onClick={onClose}>{homeMessages.cancel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
