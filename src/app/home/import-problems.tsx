/** Files that could not be imported: which, where in them, what was expected, and that nothing here has changed. */
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import styles from './import.module.css';
import { homeMessages as messages } from './messages';

export interface RefusedFile {
  file: string;
  problems: readonly string[];
}

export function ImportProblems({ refused, onDismiss }: { refused: readonly RefusedFile[]; onDismiss: () => void }) {
  return (
    <div className={styles.problems} role="alert">
      {refused.map(({ file, problems }, index) => (
        <div key={`${String(index)} ${file}`} className={styles.file}>
          <h2 className={styles.problemTitle}>
            <Icon name="alert" /> {messages.notImported(file)}
          </h2>
          <p>{messages.notDraft}</p>
          <ul className={styles.problemList}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.safe}>
        {messages.notImportedSafe}
        <Button size="small" onClick={onDismiss}>
          {messages.dismiss}
        </Button>
      </p>
    </div>
  );
}
