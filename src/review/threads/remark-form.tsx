/** Asks what is to be said about a place, and what should stand there instead. */
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { YEAR } from '../../form/front/front-field-id';
import { placeWords } from '../../form/review-state/place-words';
import { useSession } from '../../form/session/session-context';
import type { RemarkPlace } from '../../report/review';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/checkbox/checkbox';
import { TextField } from '../../ui/text-field/text-field';
import { reviewDeskMessages as messages } from '../messages';
import styles from '../review.module.css';
import { TextArea } from './text-area';
import { useOwnName } from './use-said';

export interface NewRemark {
  by: string;
  text: string;
  suggestion: string | null;
}

interface Answers {
  by: string;
  text: string;
  suggests: boolean;
  suggestion: string;
}

export interface RemarkFormProps {
  place: RemarkPlace;
  onAdd: (remark: NewRemark) => void;
  onCancel: () => void;
}

/** What the suggestion begins with: what stands there. */
function standing(place: RemarkPlace): string {
  if (place.kind === 'text') return place.quote;
  return place.kind === 'cell' || place.kind === 'field' ? (place.text ?? '') : '';
}

export function RemarkForm({ place, onAdd, onCancel }: RemarkFormProps) {
  const { format } = useSession();
  const name = useOwnName();
  const { register, handleSubmit, formState, watch } = useForm<Answers>({
    values: { by: name, text: '', suggests: false, suggestion: standing(place) },
    resetOptions: { keepDirtyValues: true },
    reValidateMode: 'onSubmit',
  });
  const { errors } = formState;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const changeable = place.kind === 'cell' || place.kind === 'text' || (place.kind === 'field' && place.field !== YEAR);
  const suggests = watch('suggests');
  const submit = handleSubmit(({ by, text, suggestion }) => {
    onAdd({ by: by.trim(), text: text.trim(), suggestion: changeable && suggests ? suggestion.trim() : null });
  });
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={messages.newRemark}
      onSubmit={(event) => {
        void submit(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p className={styles.place}>{placeWords(place, format)}</p>
      <TextArea
        label={messages.words}
        error={errors.text?.message}
        {...register('text', { validate: (text) => text.trim() !== '' || suggests || messages.wordsMissing })}
      />
      {changeable && <Checkbox label={messages.suggests} {...register('suggests')} />}
      {changeable &&
        suggests &&
        (place.kind === 'text' ? (
          <TextArea label={messages.suggests} hint={messages.suggestionHint.text} {...register('suggestion')} />
        ) : (
          <TextField
            {...(place.kind === 'cell' && { numeric: true, characters: 8 })}
            label={messages.suggests}
            hint={messages.suggestionHint[place.kind]}
            {...register('suggestion')}
          />
        ))}
      <TextField
        label={messages.name}
        error={errors.by?.message}
        {...register('by', { validate: (text) => text.trim() !== '' || messages.nameMissing })}
      />
      <div className={styles.acts}>
        <Button type="submit" size="small" variant="primary">
          {messages.add}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  );
}
