/** What last year's report says in the same place. */
import { paragraphText } from '../../check/figure-text';
import { narrativeParagraphs } from '../../sentence/narrative-paragraphs';
import type { NarrativeContent } from '../../template/schema';
import type { LastYear } from '../session/last-year';
import styles from './last-year.module.css';
import { lastYearMessages as messages } from './messages';

export function LastYearText({ content, lastYear }: { content: NarrativeContent; lastYear: LastYear }) {
  const { attached, ledger } = lastYear;
  const same = ledger.format.template.sections
    .flatMap((section) => section.content)
    .find((each) => 'narrative' in each && each.narrative === content.narrative);
  const paragraphs =
    same && 'narrative' in same
      ? narrativeParagraphs(same, attached.report, ledger).map((paragraph) => paragraphText(paragraph, ledger))
      : [];
  if (paragraphs.length === 0) return <p className={styles.quiet}>{messages.noText}</p>;
  return (
    <section className={styles.text} aria-label={messages.text}>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </section>
  );
}
