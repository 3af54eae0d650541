/** A section with a list of facts as a table, a part of which is shown at first. */
import type { ReactNode } from 'react';
import { MoreList } from '../survey/more-list';
import styles from '../survey/survey.module.css';

/** `number`: set to the right. `words`: takes the room it needs. */
export type FactColumn = 'name' | 'number' | 'words';

export interface Fact {
  key: string;
  /** One for each column; the first names the row. */
  cells: readonly ReactNode[];
}

export interface FactTableProps {
  title: string;
  /** What the list rests on, above it. */
  hint?: string;
  caption: string;
  columns: readonly string[];
  kinds: readonly FactColumn[];
  facts: readonly Fact[];
  /** What stands instead of an empty list. */
  none: string;
}

export function FactTable({ title, hint, caption, columns, kinds, facts, none }: FactTableProps) {
  const look = (index: number) => (kinds[index] === 'number' ? styles.number : kinds[index] === 'words' ? styles.words : undefined);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {hint !== undefined && <p className={styles.soft}>{hint}</p>}
      {facts.length === 0 && <p>{none}</p>}
      {facts.length > 0 && (
        <MoreList items={facts}>
          {(shown) => (
            <div className={styles.scroll}>
              <table className={styles.table}>
                <caption>{caption}</caption>
                <thead>
                  <tr>
                    {columns.map((text) => (
                      <th key={text} scope="col">
                        {text}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ key, cells: [name, ...others] }) => (
                    <tr key={key}>
                      <th scope="row">{name}</th>
                      {others.map((text, index) => (
                        <td key={index} className={look(index + 1)}>
                          {text}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </MoreList>
      )}
    </section>
  );
}
