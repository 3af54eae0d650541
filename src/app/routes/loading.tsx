/** Stands in a page's place until its code is here. */
import { appMessages } from '../messages';
import styles from './routes.module.css';

export function Loading() {
  return (
    <p className={styles.loading} role="status">
      {appMessages.loading}
    </p>
  );
}
