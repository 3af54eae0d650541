/** What last year's report says in the same place; paragraphs that this year's repeat are marked and lead there. */
import { similarParagraphs } from '../../check/proof/similarity';
import { reportTexts } from '../../sentence/report-texts';
import type { NarrativeContent } from '../../template/schema';
import { Button } from '../../ui/button/button';
import type { LastYear } from '../session/last-year';
import { useSession, useTopic } from '../session/session-context';
import type { Session } from '../session/session';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';

interface Repeated {
  /** This year's paragraph, from 0. */
  paragraph: number;
  length: number;
  /** From 0.9 to 1. */
  share: number;
}

/** Last year's paragraphs of a narrative, each with the paragraph of this year's that repeats it. */
function compare(narrative: string, session: Session, lastYear: LastYear): { text: string; repeated: Repeated | null }[] {
  const { format, ledger } = session;
  const report = session.report();
  const { report: lastReport } = lastYear.attached;
  const lastFormat = lastYear.ledger.format;
  const previous = {
    format: lastFormat,
    report: lastReport,
    ledger: lastYear.ledger,
    texts: reportTexts(lastFormat, lastReport, lastYear.ledger),
  };
  const texts = reportTexts(format, report, ledger);
  const own = texts.find((each) => each.narrative === narrative)?.paragraphs ?? [];
  const similar = similarParagraphs({ format, report, ledger, texts, previous });
  const before = previous.texts.find((each) => each.narrative === narrative)?.paragraphs ?? [];
  return before.map((text, index) => {
    const found = similar.find((each) => each.narrative === narrative && each.previousParagraph === index);
    const repeated = found && { paragraph: found.paragraph, length: own[found.paragraph]?.length ?? 0, share: found.share };
    return { text, repeated: repeated ?? null };
  });
}

export function LastYearText({ content, lastYear }: { content: NarrativeContent; lastYear: LastYear }) {
  const session = useSession();
  // The check comes after every pause in writing; the comparison comes with it.
  useTopic('findings', ({ findings }) => findings());
  const { narrative } = content;
  const paragraphs = compare(narrative, session, lastYear);
  if (paragraphs.length === 0) return <p className={styles.quiet}>{messages.noText}</p>;
  return (
    <section className={styles.text} aria-label={messages.text}>
      {paragraphs.map(({ text, repeated }, index) => (
        <div key={index} className={repeated ? styles.repeated : undefined}>
          <p>{text}</p>
          {repeated && (
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                session.spot({ narrative, paragraph: repeated.paragraph, start: 0, end: repeated.length });
              }}
            >
              {messages.repeated(repeated.paragraph + 1, Math.floor(repeated.share * 100))}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
