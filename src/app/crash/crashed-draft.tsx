/** One draft on the page after a crash, with the button that takes it out as a file. */
import { useState } from 'react';
import { actions, draftName } from '../../drafts/messages';
import type { Repository } from '../../drafts/repository';
import type { DraftEntry } from '../../drafts/stored-draft';
import { Button } from '../../ui/button/button';
import { describeFailure } from '../describe-failure';
import { downloadDraft } from '../draft-file';
import styles from './crash-page.module.css';
import { crashMessages as messages } from './messages';

export function CrashedDraft({ entry, repository }: { entry: DraftEntry; repository: Repository }) {
  const [outcome, setOutcome] = useState('');
  const name = draftName(entry.summary);
  const exportFile = () => {
    downloadDraft(repository, entry).then(
      () => {
        setOutcome(messages.exported);
      },
      (error: unknown) => {
        setOutcome(messages.notExported(describeFailure(error)));
      },
    );
  };
  return (
    <li className={styles.draft}>
      <span className={styles.name}>{name}</span>
      <span role="status" className={styles.soft}>
        {outcome}
      </span>
      <Button size="small" icon="download" aria-label={`${actions.exportFile}：${name}`} onClick={exportFile}>
        {actions.exportFile}
      </Button>
    </li>
  );
}
