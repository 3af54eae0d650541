/** A list of templates under its own heading, the newest format first; each row leads to the template's page. */
import { useId } from 'react';
import type { TemplateSummary } from '../../template/choose';
import { templateMessages as messages } from './messages';
import styles from './template-list.module.css';

function newestFirst(a: TemplateSummary, b: TemplateSummary): number {
  return b.years.from - a.years.from || a.id.localeCompare(b.id);
}

export function TemplateList({ title, entries }: { title: string; entries: readonly TemplateSummary[] }) {
  const heading = useId();
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {title}
      </h2>
      <ul className={styles.list} aria-labelledby={heading}>
        {[...entries].sort(newestFirst).map(({ id, title: name, source, years, levels }) => (
          <li key={id} className={styles.row}>
            <a href={`#/templates/${id}`} className={styles.link}>
              {name}
            </a>
            <p className={styles.scope}>
              <span>{messages.yearsText(years)}</span>
              <span>{messages.levelsText(levels)}</span>
            </p>
            <p className={styles.source}>{messages.sourceText(source)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
