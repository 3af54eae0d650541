/** The product's mark: a sheet with a table on it. */
import styles from './shell.module.css';

export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M4 1h11l5 5v17H4z" />
      <path fill="none" stroke="var(--color-surface)" strokeWidth="1.5" d="M7.5 6h5M7.25 10.5h9.5v8h-9.5zM7.5 14.5h9M11 10.5v8" />
    </svg>
  );
}
