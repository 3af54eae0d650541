/** One narrative as plain text: a line is a paragraph, and its numbering is typed like the rest of it. */
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { paragraphText } from '../../check/figure-text';
import type { NarrativeContent } from '../../template/schema';
import { classes } from '../../ui/classes';
import { narrativeMessages } from '../messages';
import { useReadOnly } from '../session/read-only-context';
import { useSession } from '../session/session-context';
import { CharacterCount } from './character-count';
import { GrowingText } from './growing-text';
import { narrativeFieldId } from './narrative-field-id';
import styles from './narrative.module.css';
import { toParagraphs, toText } from './paragraphs';

export interface NarrativeEditorProps {
  content: NarrativeContent;
  /** What the box is called; shown only when the section has several. */
  label: string;
  labelShown: boolean;
}

export function NarrativeEditor({ content, label, labelShown }: NarrativeEditorProps) {
  const session = useSession();
  const readOnly = useReadOnly();
  const hintId = useId();
  const { narrative, required } = content;
  const paragraphs = session.report().narrative[narrative] ?? [];
  const { register } = useForm({
    defaultValues: { text: toText(paragraphs.map((paragraph) => paragraphText(paragraph, session.ledger))) },
  });
  const take = (text: string): void => {
    session.setNarrative(narrative, toParagraphs(text));
  };
  const field = register('text');
  const id = narrativeFieldId(narrative);

  return (
    <div className={styles.editor}>
      <label htmlFor={id} className={classes(styles.label, !labelShown && styles.hidden)}>
        {label}
        {!required && <span className={styles.optional}>{narrativeMessages.optional}</span>}
      </label>
      {content.guidance && <p className={styles.guidance}>{content.guidance.text}</p>}
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
      />
      <div className={styles.under}>
        <CharacterCount id={`${hintId}-count`} content={content} />
        <p id={hintId} className={styles.hint}>
          {narrativeMessages.hint}
        </p>
      </div>
    </div>
  );
}
