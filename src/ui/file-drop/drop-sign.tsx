/** Lies over the page while files hover above it. */
import type { ReactNode } from 'react';
import styles from './drop-sign.module.css';

export function DropSign({ children }: { children: ReactNode }) {
  return <div className={styles.drop}>{children}</div>;
}
