/** Says above the pages what of them could not be made, and has it tried once more. */
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { previewMessages as messages } from './messages';
import styles from './preview.module.css';
import type { ShownDocument } from './use-document';

export interface MissingNoteProps {
  missing: ShownDocument['missing'];
  /** Pages stand beneath it. */
  shown: boolean;
  onAgain: () => void;
}

/** There before it says something, so that it is read out when it does. */
export function MissingNote({ missing, shown, onAgain }: MissingNoteProps) {
  return (
    <div role="status">
      {missing !== null && (
        <div className={styles.missing}>
          <p>
            <Icon name="warning" /> <span>{missing === 'document' && shown ? messages.notUpdated : messages.missing[missing]}</span>
          </p>
          <Button size="small" onClick={onAgain}>
            {messages.again}
          </Button>
        </div>
      )}
    </div>
  );
}
