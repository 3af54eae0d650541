/** One narrative of a section: its name, its guidance, its text with bound figures, and how long it is. */
import { useId } from 'react';
import type { NarrativeContent } from '../../template/schema';
import { classes } from '../../ui/classes';
import { narrativeMessages } from '../messages';
import { useReadOnly } from '../session/read-only-context';
import { CharacterCount } from './character-count';
import { narrativeFieldId } from './narrative-field-id';
import styles from './narrative.module.css';
import { RichNarrativePart } from './rich-narrative-part';
import { useParagraphs } from './use-paragraphs';

export interface NarrativeEditorProps {
  content: NarrativeContent;
  /** What the box is called; shown only when the section has several. */
  label: string;
  labelShown: boolean;
}

export function NarrativeEditor({ content, label, labelShown }: NarrativeEditorProps) {
  const read = useParagraphs(content);
  const readOnly = useReadOnly();
  const hintId = useId();
  return (
    <div className={styles.editor}>
      <div className={classes(styles.label, !labelShown && styles.hidden)}>
        {label}
        {!content.required && <span className={styles.optional}>{narrativeMessages.optional}</span>}
      </div>
      {content.guidance && <p className={styles.guidance}>{content.guidance.text}</p>}
      <RichNarrativePart
        content={content}
        id={narrativeFieldId(content.narrative)}
        label={label}
        describedBy={`${hintId} ${hintId}-count`}
        readOnly={readOnly}
      />
      <div className={styles.under}>
        {read && <CharacterCount id={`${hintId}-count`} content={content} read={read} />}
        <p id={hintId} className={styles.hint}>
          {narrativeMessages.hint}
        </p>
      </div>
    </div>
  );
}
