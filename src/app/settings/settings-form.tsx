/** The form of the settings: kept with every change, taken out and in as a file, and cleared; the latter two undone. */
import { useCallback, useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { usePutSettings } from '../../drafts/settings-queries';
import { EMPTY_SETTINGS } from '../../drafts/settings-shelf';
import type { StoredSettings } from '../../drafts/stored-settings';
import { FONT_SCHEMES } from '../../document/font-scheme';
import { TAG_LABELS } from '../../render/html/messages';
import type { AgencyLevel } from '../../report/report';
import { LASTING_TAGS } from '../../form/deliver/site-values';
import { Button } from '../../ui/button/button';
import { RadioGroup } from '../../ui/radio-group/radio-group';
import { TextField } from '../../ui/text-field/text-field';
import { useToast } from '../../ui/toast/toast-context';
import { describeFailure } from '../describe-failure';
import { homeMessages } from '../home/messages';
import { settingsMessages as messages } from './messages';
import { FRONT_FIELDS } from './setting-fields';
import { SettingsFiles } from './settings-files';
import styles from './settings.module.css';
import { settingsOf, valuesOf, type SettingsValues } from './settings-values';

const LEVELS: readonly AgencyLevel[] = ['government', 'department', 'township', 'other'];

/** The line that says whether what was typed is kept. */
function SaveLine({ pending, error, saved }: { pending: boolean; error: Error | null; saved: boolean }) {
  const said = pending ? messages.saving : saved ? messages.saved : messages.unsaved;
  return (
    <p role="status" className={error ? styles.failed : styles.soft}>
      {error ? messages.notSaved(describeFailure(error)) : said}
    </p>
  );
}

export function SettingsForm({ opened }: { opened: StoredSettings }) {
  const toast = useToast();
  const { mutate: put, isPending, error, isSuccess } = usePutSettings();
  const [initial] = useState(() => valuesOf(opened, FRONT_FIELDS));
  const { register, reset, subscribe, getValues, control } = useForm<SettingsValues>({ defaultValues: initial });
  const agency = useWatch({ control, name: 'agency' });

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, type }) => {
          // What is put in by a reset is kept by whoever resets.
          if (type === 'change') put(settingsOf(values));
        },
      }),
    [subscribe, put],
  );

  const replace = useCallback(
    (settings: StoredSettings, message: string) => {
      const before = settingsOf(getValues());
      const show = (shown: StoredSettings) => {
        reset(valuesOf(shown, FRONT_FIELDS));
        put(shown);
      };
      show(settings);
      const undo = () => {
        show(before);
      };
      toast({ message, action: { label: messages.undo, act: undo } });
    },
    [getValues, reset, put, toast],
  );

  return (
    <div className={styles.form}>
      <SaveLine pending={isPending} error={error} saved={isSuccess} />
      <section className={styles.part} aria-labelledby="settings-unit">
        <h2 id="settings-unit">{messages.unit}</h2>
        <p className={styles.soft}>{messages.unitHint}</p>
        <TextField label={homeMessages.agency} hint={homeMessages.agencyHint} {...register('agency')} />
        <RadioGroup
          label={messages.level}
          choices={LEVELS.map((value) => ({ value, label: homeMessages.levels[value], hint: homeMessages.levelHints[value] }))}
          {...register('level')}
        />
      </section>
      <section className={styles.part} aria-labelledby="settings-contact">
        <h2 id="settings-contact">{messages.contact}</h2>
        <p className={styles.soft}>{messages.contactHint}</p>
        <div className={styles.fields}>
          {FRONT_FIELDS.map((id) => (
            <TextField key={id} label={messages.fields[id]} optional {...register(`fields.${id}`)} />
          ))}
        </div>
      </section>
      <section className={styles.part} aria-labelledby="settings-site">
        <h2 id="settings-site">{messages.site}</h2>
        <p className={styles.soft}>{messages.siteHint}</p>
        <div className={styles.fields}>
          {LASTING_TAGS.map(([name, tag]) => (
            <TextField key={name} label={TAG_LABELS[tag]} optional {...register(`site.${name}`)} />
          ))}
        </div>
      </section>
      <section className={styles.part} aria-labelledby="settings-fonts">
        <h2 id="settings-fonts">{messages.fonts}</h2>
        <p className={styles.soft}>{messages.fontsHint}</p>
        <RadioGroup
          label={messages.fontScheme}
          stacked
          choices={FONT_SCHEMES.map((value) => ({ value, label: messages.schemes[value], hint: messages.schemeHints[value] }))}
          {...register('fonts')}
        />
      </section>
      <section className={styles.part} aria-labelledby="settings-files">
        <h2 id="settings-files">{messages.files}</h2>
        <SettingsFiles
          name={messages.fileName(agency.trim())}
          read={() => settingsOf(getValues())}
          onImport={(settings) => {
            replace(settings, messages.imported);
          }}
        />
        <p>
          <Button
            icon="trash"
            onClick={() => {
              replace(EMPTY_SETTINGS, messages.cleared);
            }}
          >
            {messages.clear}
          </Button>
        </p>
      </section>
    </div>
  );
}
