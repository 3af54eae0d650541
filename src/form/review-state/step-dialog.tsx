/** Asks for what a step needs: who takes it, a word about it, and the file that goes on its way. */
import { useForm } from 'react-hook-form';
import { isProgress } from '../../check/check-report';
import type { ReviewAct } from '../../report/review';
import { useSettings } from '../../drafts/settings-queries';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/checkbox/checkbox';
import { Dialog, DialogActions } from '../../ui/dialog/dialog';
import { RadioGroup } from '../../ui/radio-group/radio-group';
import { TextField } from '../../ui/text-field/text-field';
import { useFindings } from '../session/session-context';
import { keptName } from './kept-name';
import { reviewMessages as messages } from './messages';
import { FILE_KINDS, sendsFile, type FileKind } from './review-file';
import styles from './review-state.module.css';

export interface StepWords {
  by: string;
  note: string;
  kind: FileKind;
}

interface Answers extends StepWords {
  anyway: boolean;
}

/** Errors that are listed before passing; the rest is counted. */
const MOST_ERRORS = 8;

export interface StepDialogProps {
  act: ReviewAct;
  busy: boolean;
  /** Why the step could not be taken; '' as long as it was not tried. */
  failure: string;
  onTake: (words: StepWords) => void;
  onClose: () => void;
}

/** The settings know who prepares a report and who reviews it; who was named last here comes first. */
function useName(act: ReviewAct): string {
  const { data: settings } = useSettings();
  const signatory = act === 'return' || act === 'pass' ? 'reviewer' : 'preparer';
  return keptName() || (settings?.fields[signatory] ?? '');
}

export function StepDialog({ act, busy, failure, onTake, onClose }: StepDialogProps) {
  const name = useName(act);
  const errors = useFindings().filter((finding) => finding.severity === 'error' && !isProgress(finding));
  const warned = act === 'pass' && errors.length > 0;
  const reason = act === 'reopen';
  const { register, handleSubmit, formState } = useForm<Answers>({
    values: { by: name, note: '', kind: 'json', anyway: false },
    resetOptions: { keepDirtyValues: true },
    reValidateMode: 'onSubmit',
  });
  const wrong = formState.errors;
  const submit = handleSubmit(({ by, note, kind }) => {
    onTake({ by: by.trim(), note: note.trim(), kind });
  });
  return (
    <Dialog title={messages.dialogTitles[act]} onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        <p className={styles.soft}>{messages.explain[act]}</p>
        {warned && (
          <div className={styles.warned}>
            <p>{messages.errorsLeft(errors.length)}</p>
            <ul>
              {errors.slice(0, MOST_ERRORS).map(({ id, message }) => (
                <li key={id}>{message}</li>
              ))}
              {errors.length > MOST_ERRORS && <li>{messages.more(errors.length - MOST_ERRORS)}</li>}
            </ul>
            <Checkbox label={messages.passAnyway} {...register('anyway', { validate: (yes) => yes || messages.passAnywayMissing })} />
            {wrong.anyway && (
              <p role="alert" className={styles.wrong}>
                {wrong.anyway.message}
              </p>
            )}
          </div>
        )}
        <TextField
          data-autofocus={warned ? undefined : true}
          label={messages.by}
          error={wrong.by?.message}
          {...register('by', { validate: (text) => text.trim() !== '' || messages.byMissing })}
        />
        <TextField
          label={reason ? messages.reason : messages.noteLabel}
          hint={messages.noteHints[act]}
          optional={!reason}
          error={wrong.note?.message}
          {...register('note', { validate: (text) => !reason || text.trim() !== '' || messages.reasonMissing })}
        />
        {sendsFile(act) && (
          <RadioGroup
            label={messages.file}
            stacked
            choices={FILE_KINDS.map((kind) => ({ value: kind, label: messages.kinds[kind], hint: messages.kindHints[kind] }))}
            {...register('kind')}
          />
        )}
        {failure !== '' && (
          <p role="alert" className={styles.wrong}>
            {failure}
          </p>
        )}
        <DialogActions>
          <Button type="submit" variant="primary" aria-disabled={busy}>
            {messages.acts[act]}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {messages.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
