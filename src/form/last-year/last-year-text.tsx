/** What last year's report says in the same place: as it was, or with what this year's text makes of it. */
import type { NarrativeContent } from '../../template/schema';
import type { LastYear } from '../session/last-year';
import { late } from '../../ui/late/late';
import { useSession, useTopic } from '../session/session-context';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';
import { OriginalText } from './original-text';
import { textPair } from './text-pair';

const ComparedText = late(() => import('./compared-text').then((module) => module.ComparedText), <p>{messages.comparing}</p>);

const VIEWS = ['differences', 'original'] as const;

export type TextView = (typeof VIEWS)[number];

export interface LastYearTextProps {
  content: NarrativeContent;
  lastYear: LastYear;
  view: TextView;
  onView: (view: TextView) => void;
}

export function LastYearText({ content, lastYear, view, onView }: LastYearTextProps) {
  const session = useSession();
  // The check comes after every pause in writing; the comparison comes with it.
  useTopic('findings', ({ draft }) => draft());
  const { narrative } = content;
  const pair = textPair(narrative, session, lastYear);
  if (pair.before.length === 0) return <p className={styles.quiet}>{messages.noText}</p>;
  const comparable = pair.now.some((paragraph) => paragraph.trim() !== '');
  return (
    <>
      {comparable && (
        <div className={styles.views} role="group" aria-label={messages.view}>
          {VIEWS.map((each) => (
            <button
              key={each}
              type="button"
              className={styles.view}
              aria-pressed={view === each}
              onClick={() => {
                onView(each);
              }}
            >
              {messages.views[each]}
            </button>
          ))}
        </div>
      )}
      <section className={styles.text} aria-label={messages.text}>
        {comparable && view === 'differences' ? (
          <ComparedText narrative={narrative} pair={pair} />
        ) : (
          <OriginalText content={content} pair={pair} />
        )}
      </section>
    </>
  );
}
