/** What was taken over from last year and nobody has looked at yet: where it is, and a way to call it right. */
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { useToast } from '../../ui/toast/toast-context';
import { usePageContext } from '../pages/use-page';
import { useReadOnly } from '../session/read-only-context';
import { useSession, useTopic } from '../session/session-context';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';
import { placesOf } from './places';

export function PrefilledNote() {
  const session = useSession();
  const marks = useTopic('draft', ({ prefilled }) => prefilled());
  const { goTo } = usePageContext();
  const readOnly = useReadOnly();
  const toast = useToast();
  if (marks.length === 0) return null;
  return (
    <section className={styles.prefilled} aria-label={messages.prefilledTitle}>
      <p>
        <Icon name="info" /> {messages.prefilled(marks.length)}
      </p>
      <ul className={styles.places}>
        {placesOf(marks, session.format).map(({ name, page, target }) => (
          <li key={target}>
            <button
              type="button"
              className={styles.place}
              onClick={() => {
                goTo(page, target);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          size="small"
          icon="check"
          onClick={() => {
            session.confirm(marks);
            toast({ message: messages.confirmed(marks.length) });
          }}
        >
          {messages.confirmAll}
        </Button>
      )}
    </section>
  );
}
