/** One narrative as plain text: a line is a paragraph, and its numbering is typed like the rest of it. */
import type { NarrativeContent } from '../../template/schema';
import { classes } from '../../ui/classes';
import { narrativeMessages } from '../messages';
import { narrativeFieldId } from './narrative-field-id';
import { NarrativeText } from './narrative-text';
import styles from './narrative.module.css';
import { useParagraphs } from './use-paragraphs';

export interface NarrativeEditorProps {
  content: NarrativeContent;
  /** What the box is called; shown only when the section has several. */
  label: string;
  labelShown: boolean;
}

export function NarrativeEditor({ content, label, labelShown }: NarrativeEditorProps) {
  const read = useParagraphs(content);
  return (
    <div className={styles.editor}>
      <label htmlFor={narrativeFieldId(content.narrative)} className={classes(styles.label, !labelShown && styles.hidden)}>
        {label}
        {!content.required && <span className={styles.optional}>{narrativeMessages.optional}</span>}
      </label>
      {content.guidance && <p className={styles.guidance}>{content.guidance.text}</p>}
      {read && <NarrativeText content={content} read={read} />}
    </div>
  );
}
