/** The line under the heading that says until when this year's reports are due, and where that is laid down. */
import { templateSummaries } from '../../catalogue/summaries';
import { daysUntil } from '../../ui/days';
import { citationOf, deadlinesOf, yearDue } from './deadline';
import styles from './home.module.css';
import { homeMessages as messages } from './messages';

export function DeadlineNote({ now }: { now: Date }) {
  const year = yearDue(templateSummaries, now);
  const deadlines = deadlinesOf(templateSummaries, year);
  if (deadlines.length === 0) return null;
  const sources = new Set(deadlines.flatMap(({ sources: all }) => all.map(citationOf)));
  return (
    <section className={styles.deadlines} aria-labelledby="deadlines">
      <h2 id="deadlines" className={styles.deadlineTitle}>
        {messages.deadlines(year)}
      </h2>
      <dl className={styles.deadlineList}>
        {deadlines.map(({ date, levels }) => (
          <div key={date} className={styles.deadline}>
            <dt>{messages.deadlineLevels(levels)}</dt>
            <dd>
              <strong>{messages.deadlineDay(date)}</strong> {messages.daysLeft(daysUntil(date, now))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.deadlineSource}>{messages.formatSource([...sources].join('、'))}</p>
    </section>
  );
}
