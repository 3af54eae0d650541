/** How long a narrative is, against the limit that its format sets. */
import { countCharacters } from '../../check/check-text';
import type { NarrativeBlock } from '../../report/narrative';
import type { NarrativeContent } from '../../template/schema';
import { Icon } from '../../ui/icon/icon';
import { narrativeMessages } from '../messages';
import { useTopic } from '../session/session-context';
import styles from './narrative.module.css';

export interface CharacterCountProps {
  id: string;
  content: NarrativeContent;
  /** What stands in the narrative now. */
  read: () => readonly NarrativeBlock[];
}

export function CharacterCount({ id, content, read }: CharacterCountProps) {
  const count = useTopic(`narrative:${content.narrative}`, ({ ledger }) => countCharacters(read(), ledger));
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
