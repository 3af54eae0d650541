/** How long a narrative is, against the limit that its format sets. */
import { countCharacters } from '../../check/check-text';
import type { NarrativeContent } from '../../template/schema';
import { Icon } from '../../ui/icon/icon';
import { narrativeMessages } from '../messages';
import { useTopic } from '../session/session-context';
import styles from './narrative.module.css';

export function CharacterCount({ id, content }: { id: string; content: NarrativeContent }) {
  const count = useTopic(`narrative:${content.narrative}`, (session) =>
    countCharacters(session.report().narrative[content.narrative] ?? [], session.ledger),
  );
  const { limit } = content;
  const over = limit ? count - limit.characters : 0;
  return (
    <p id={id} className={styles.count}>
      <span>{limit ? narrativeMessages.countOf(count, limit.characters) : narrativeMessages.count(count)}</span>
      {over > 0 && (
        <span className={styles.over}>
          <Icon name="warning" /> {narrativeMessages.over(over)}
        </span>
      )}
      {limit && <span className={styles.source}>{limit.source}</span>}
    </p>
  );
}
