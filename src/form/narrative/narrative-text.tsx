/** The text box of one narrative: shows its paragraphs as lines, and keeps their figures bound to their cells. */
import { useEffect, useId } from 'react';
import { useForm } from 'react-hook-form';
import { figureText } from '../../check/figure-text';
import type { Inline, Paragraph } from '../../report/narrative';
import type { NarrativeContent } from '../../template/schema';
import { narrativeMessages } from '../messages';
import { useReadOnly } from '../session/read-only-context';
import { useSession } from '../session/session-context';
import { CharacterCount } from './character-count';
import { GrowingText } from './growing-text';
import { narrativeFieldId } from './narrative-field-id';
import styles from './narrative.module.css';
import { toParagraphs, toText } from './paragraphs';
import { rebind } from './rebind';

export interface NarrativeTextProps {
  content: NarrativeContent;
  /** What stands in the narrative now. */
  read: () => readonly Paragraph[];
}

export function NarrativeText({ content, read }: NarrativeTextProps) {
  const session = useSession();
  const readOnly = useReadOnly();
  const hintId = useId();
  const { narrative } = content;
  const id = narrativeFieldId(narrative);
  const textOf = (inline: Inline): string => (typeof inline === 'string' ? inline : figureText(inline, session.ledger));
  const { register, setValue, getValues } = useForm({ defaultValues: { text: toText(read(), textOf) } });
  const field = register('text');

  const take = (text: string): void => {
    session.setNarrative(narrative, rebind(read(), textOf, toParagraphs(text)));
  };
  /** Shows what stands there when that is not what was typed: figures that changed, standard sentences that returned. */
  const show = (): void => {
    const text = toText(read(), textOf);
    if (text !== toParagraphs(getValues('text')).join('\n')) setValue('text', text);
  };

  useEffect(() =>
    session.subscribe('findings', () => {
      if (document.activeElement?.id !== id) show();
    }),
  );

  return (
    <>
      <GrowingText
        {...field}
        id={id}
        className={styles.area}
        readOnly={readOnly}
        spellCheck={false}
        aria-describedby={`${hintId} ${hintId}-count`}
        onChange={(event) => {
          void field.onChange(event);
          // Half-composed pinyin is no text yet; the end of the composition brings the characters.
          if (!(event.nativeEvent as InputEvent).isComposing) take(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => {
          take(event.currentTarget.value);
        }}
        onBlur={(event) => {
          void field.onBlur(event);
          show();
        }}
      />
      <div className={styles.under}>
        <CharacterCount id={`${hintId}-count`} content={content} read={read} />
        <p id={hintId} className={styles.hint}>
          {narrativeMessages.hint}
        </p>
      </div>
    </>
  );
}
