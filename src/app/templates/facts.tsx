/** What a template is for, where it comes from, and how much it asks for. */
import type { TemplateDescription } from '../../template/description';
import { templateMessages as messages } from './messages';
import styles from './templates.module.css';

export interface FactsProps {
  description: TemplateDescription;
  cells: number;
  rules: number;
}

export function Facts({ description, cells, rules }: FactsProps) {
  const { years, levels, source, sections, documentTitle } = description;
  const tables = sections.flatMap(({ parts }) => parts).filter((part) => part.kind === 'table' && part.printed).length;
  const facts: [string, string][] = [
    [messages.years, messages.yearsText(years)],
    [messages.agencies, messages.levelsText(levels)],
    [messages.extent, messages.counts({ sections: sections.length, tables, cells, rules })],
    [messages.documentTitle, documentTitle],
    [messages.source, source],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <div key={term} className={styles.fact}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
