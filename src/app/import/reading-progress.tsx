/** A file that is being read: which page of how many, where its reader tells, and the way to stop. */
import { Button } from '../../ui/button/button';
import styles from './import.module.css';
import { importMessages as messages } from './messages';

export interface Progress {
  /** Pages. */
  done: number;
  total: number;
}

export interface ReadingProgressProps {
  /** The file's. */
  name: string;
  progress: Progress | null;
  onCancel: () => void;
}

export function ReadingProgress({ name, progress, onCancel }: ReadingProgressProps) {
  return (
    <div className={styles.reading}>
      <p role="status">{messages.reading(name)}</p>
      {progress && (
        // Not part of the status, which would be spoken anew with every page.
        <label className={styles.pages}>
          {messages.readingPage(progress.done, progress.total)}
          <progress value={progress.done} max={progress.total} />
        </label>
      )}
      <Button onClick={onCancel}>{messages.cancel}</Button>
    </div>
  );
}
