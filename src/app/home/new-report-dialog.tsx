/** Asks for agency, level and year of a new report; the format follows from the year. Loaded when first opened. */
import { useCallback, useState } from 'react';
import { useForm } from 'react-hook-form';
import { templateSummaries } from '../../catalogue/summaries';
import { formatOf } from '../../catalogue/format-of';
import { draftName } from '../../drafts/messages';
import { useSettings } from '../../drafts/settings-queries';
import { EMPTY_SETTINGS } from '../../drafts/settings-shelf';
import { useOwnTemplates } from '../../drafts/template-queries';
import type { DraftEntry } from '../../drafts/stored-draft';
import type { StoredSettings } from '../../drafts/stored-settings';
import type { StoredTemplate } from '../../drafts/stored-template';
import { emptyReport, type AgencyLevel } from '../../report/report';
import { chooseTemplates, type TemplateSummary } from '../../template/choose';
import { deadlineOf } from '../../template/deadline';
import { yearSpan } from '../../template/scope-words';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/checkbox/checkbox';
import { Dialog, DialogActions } from '../../ui/dialog/dialog';
import { ErrorSummary, type SummaryEntry } from '../../ui/error-summary/error-summary';
import { RadioGroup } from '../../ui/radio-group/radio-group';
import { Select } from '../../ui/select/select';
import { TextField } from '../../ui/text-field/text-field';
import type { NewReport } from '../new-report/create-draft';
import { ownTemplateMessages } from '../own-templates/messages';
import { TemplateFileButton } from '../own-templates/template-file-button';
import { useTemplateFile } from '../own-templates/use-template-file';
import { knownFields } from '../settings/setting-fields';
import { FormatChoice } from './format-choice';
import styles from './format-choice.module.css';
import importStyles from './import.module.css';
import { homeMessages as messages } from './messages';

/** The first year of which reports were due: the regulation came into force in 2008. */
const FIRST_YEAR = 2008;
const LEVELS: readonly AgencyLevel[] = ['government', 'department', 'township', 'other'];

interface Answers {
  agency: string;
  /** Empty or, where the browser says so, `null` while none is chosen. */
  level: AgencyLevel | '' | null;
  year: string;
  /** Id of the chosen template, when several hold for the year. */
  format: string;
  /** Whether last year's report of this device goes along. */
  lastYear: boolean;
}

export interface NewReportDialogProps {
  /** The present calendar year. */
  thisYear: number;
  /** What is here already: said when the same is begun again, and last year's report goes along. */
  existing: readonly DraftEntry[];
  /** Why the report could not be stored; '' as long as it was not tried. What stands behind a dialog is not heard. */
  failure: string;
  onCreate: (created: NewReport) => void;
  onClose: () => void;
}

/** The formats that hold; while the level is unknown only those that hold for every level. */
function formatsFor(all: readonly TemplateSummary[], year: number, level: Answers['level']): TemplateSummary[] {
  if (level) return chooseTemplates(all, year, level);
  return chooseTemplates(
    all.filter(({ levels }) => levels === undefined),
    year,
    'other',
  );
}

const NO_TEMPLATES: readonly StoredTemplate[] = [];

/** Why a template that was just loaded is not among the choices; `null` when it is, or none was loaded. */
function whyNotOffered(loaded: StoredTemplate | null, choices: readonly TemplateSummary[], year: number): string | null {
  if (loaded === null || choices.some(({ id }) => id === loaded.id)) return null;
  const { from, to } = loaded.years;
  return year < from || year > (to ?? Infinity)
    ? ownTemplateMessages.yearOutside(loaded.title, yearSpan(loaded.years), year)
    : ownTemplateMessages.levelOutside(loaded.title);
}

/** Appears with the settings, whose answers it begins with; without them where they cannot be read. */
export function NewReportDialog(props: NewReportDialogProps) {
  const { data, isFetchedAfterMount } = useSettings();
  return isFetchedAfterMount ? <NewReportForm {...props} settings={data ?? EMPTY_SETTINGS} /> : null;
}

interface NewReportFormProps extends NewReportDialogProps {
  settings: StoredSettings;
}

function NewReportForm({ thisYear, existing, failure, onCreate, onClose, settings }: NewReportFormProps) {
  const [attempt, setAttempt] = useState(0);
  const { register, handleSubmit, setValue, watch, formState } = useForm<Answers>({
    defaultValues: { agency: settings.agency, level: settings.level ?? '', year: String(thisYear - 1), format: '', lastYear: true },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors } = formState;
  const answers = watch();
  const year = Number(answers.year);
  const { data: own = NO_TEMPLATES } = useOwnTemplates();
  const [loaded, setLoaded] = useState<StoredTemplate | null>(null);
  const choices = formatsFor([...templateSummaries, ...own], year, answers.level);
  const chosen = choices.find(({ id }) => id === answers.format) ?? choices[0];
  const agency = answers.agency.trim();
  const ofYear = (of: number) => existing.find(({ summary }) => summary.agency === agency && summary.year === of);
  const twin = ofYear(year) !== undefined;
  const before = ofYear(year - 1);

  const taking = useTemplateFile(
    useCallback(
      (template: StoredTemplate) => {
        setLoaded(template);
        setValue('format', template.id);
      },
      [setValue],
    ),
  );
  const notOffered = whyNotOffered(loaded, choices, year);

  const entries: SummaryEntry[] = [
    { target: 'new-agency', message: errors.agency?.message ?? '' },
    { target: 'new-level', message: errors.level?.message ?? '' },
    { target: 'new-year', message: errors.year?.message ?? '' },
  ].filter(({ message }) => message !== '');

  const submit = handleSubmit(
    async ({ level, ...valid }) => {
      if (!level || chosen === undefined) return;
      const template = own.find(({ id }) => id === chosen.id)?.file ?? null;
      const report = emptyReport(chosen.id, { name: valid.agency.trim(), level }, Number(valid.year));
      const format = await formatOf(chosen.id, template).catch(() => null);
      onCreate({
        report: { ...report, fields: knownFields(format?.template.fields ?? [], settings) },
        template,
        lastYear: valid.lastYear ? (before ?? null) : null,
      });
    },
    () => {
      setAttempt((count) => count + 1);
    },
  );

  return (
    <Dialog title={messages.create} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        {entries.length > 0 && (
          <ErrorSummary title={messages.toHandle(entries.length)} entries={entries} attempt={attempt} />
        )}
        <TextField
          id="new-agency"
          data-autofocus
          label={messages.agency}
          hint={twin ? messages.alreadyThere(draftName({ agency, year })) : messages.agencyHint}
          error={errors.agency?.message}
          {...register('agency', { validate: (text) => text.trim() !== '' || messages.agencyMissing })}
        />
        <RadioGroup
          id="new-level"
          label={messages.levelTitle}
          error={errors.level?.message}
          choices={LEVELS.map((value) => ({ value, label: messages.levels[value], hint: messages.levelHints[value] }))}
          {...register('level', { validate: (level) => Boolean(level) || messages.levelMissing })}
        />
        <Select
          id="new-year"
          label={messages.reportYear}
          hint={messages.reportYearHint}
          error={errors.year?.message}
          options={Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, ago) => ({
            value: String(thisYear - ago),
            label: messages.year(thisYear - ago),
          }))}
          {...register('year', { validate: () => choices.length > 0 || messages.noFormat(year) })}
        />
        <FormatChoice
          year={year}
          due={answers.level ? deadlineOf(chosen?.deadlines, year, answers.level) : null}
          choices={choices}
          own={own}
          chosen={chosen?.id}
          onChoose={(id) => {
            setValue('format', id);
          }}
        />
        {before && <Checkbox label={messages.lastYear(year - 1)} hint={messages.lastYearHint} {...register('lastYear')} />}
        <details className={styles.own}>
          <summary>{messages.ownFormat}</summary>
          <TemplateFileButton taking={taking} />
        </details>
        {notOffered !== null && <p role="status">{notOffered}</p>}
        {failure !== '' && (
          <p role="alert" className={importStyles.problems}>
            {failure}
          </p>
        )}
        <DialogActions>
          <Button type="submit" variant="primary">
            {messages.createNow}
          </Button>
          <Button onClick={onClose}>{messages.cancel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
