/** What a template says of one thing in plain words, with the article behind it. */
import type { Guidance } from '../../template/schema';
import { templateMessages as messages } from './messages';
import styles from './templates.module.css';

export function Explanation({ guidance }: { guidance: Guidance | null | undefined }) {
  if (!guidance) return null;
  return (
    <div className={styles.explanation}>
      <p>{guidance.text}</p>
      {guidance.article && <p className={styles.source}>{messages.article(guidance.article)}</p>}
    </div>
  );
}
