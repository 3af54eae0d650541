/** The list of what is to be put right: it takes the focus, and each line leads to its place. */
import { useEffect, useId, useRef } from 'react';
import { Icon } from '../icon/icon';
import styles from './error-summary.module.css';

export interface SummaryEntry {
  /** Id of the element to go to. */
  target: string;
  /** The same words as beside the element. */
  message: string;
  /** Goes there in another way: the element may not be on the page yet. */
  onFollow?: (() => void) | undefined;
}

export interface ErrorSummaryProps {
  /** e.g. 有 2 处需要处理 */
  title: string;
  entries: readonly SummaryEntry[];
  /** Changes with each attempt, so that the summary takes the focus again. */
  attempt?: number | undefined;
}

/** The label of a form control, if it has one. */
function labelOf(element: HTMLElement): Element | undefined {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
    ? element.labels?.[0]
    : undefined;
}

/** Scrolls the element's row header or label into view, then focuses the element itself. */
export function goToElement(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  const header = element.closest('tr')?.querySelector('th') ?? labelOf(element) ?? element;
  header.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

export function ErrorSummary({ title, entries, attempt = 0 }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    ref.current?.focus();
  }, [attempt]);

  return (
    <div ref={ref} className={styles.summary} role="group" aria-labelledby={titleId} tabIndex={-1}>
      <h2 className={styles.title} id={titleId}>
        <Icon name="alert" /> {title}
      </h2>
      <ul className={styles.list}>
        {entries.map(({ target, message, onFollow }) => (
          <li key={`${target} ${message}`}>
            <a
              href={`#${target}`}
              className={styles.link}
              onClick={(event) => {
                // The address after # is the app's route: following the link as such would leave the page.
                event.preventDefault();
                if (onFollow) onFollow();
                else goToElement(target);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
