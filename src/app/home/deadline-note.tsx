/** The line under the heading that says until when this year's reports are due, and where that is laid down. */
import { daysUntil, deadlineOf, yearDue } from './deadline';
import styles from './home.module.css';
import { homeMessages as messages } from './messages';

export function DeadlineNote({ now }: { now: Date }) {
  const year = yearDue(now);
  const groups = [
    { who: messages.deadlineGroups.early, deadline: deadlineOf(year, 'department') },
    { who: messages.deadlineGroups.late, deadline: deadlineOf(year, 'government') },
  ];
  return (
    <section className={styles.deadlines} aria-labelledby="deadlines">
      <h2 id="deadlines" className={styles.deadlineTitle}>
        {messages.deadlines(year)}
      </h2>
      <dl className={styles.deadlineList}>
        {groups.map(
          ({ who, deadline }) =>
            deadline && (
              <div key={who} className={styles.deadline}>
                <dt>{who}</dt>
                <dd>
                  <strong>{messages.deadlineDay(deadline.date)}</strong> {messages.daysLeft(daysUntil(deadline.date, now))}
                </dd>
              </div>
            ),
        )}
      </dl>
      <p className={styles.deadlineSource}>{messages.formatSource(messages.deadlineSource)}</p>
    </section>
  );
}
