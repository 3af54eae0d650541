/** Where the parent's own report says something else than the sums. */
import { useMemo } from 'react';
import { compareOwn } from '../../survey/compare-own';
import type { RollUp } from '../../survey/roll-up';
import { MoreList } from '../survey/more-list';
import styles from '../survey/survey.module.css';
import { cellLabel } from './cell-words';
import { rollUpMessages as messages } from './messages';

export function OwnDifferences({ result }: { result: RollUp }) {
  const differences = useMemo(() => compareOwn(result), [result]);
  if (result.own === null) return null;
  if (differences === null) return <p>{messages.otherFormat}</p>;
  if (differences.length === 0) return <p>{messages.same}</p>;
  return (
    <details>
      <summary>{messages.differences(differences.length)}</summary>
      <MoreList items={differences}>
        {(shown) => (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {[messages.place, messages.sum, messages.ownFigure, messages.difference].map((text) => (
                    <th key={text} scope="col">
                      {text}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(({ key, sum, own, difference }) => {
                  const cell = result.format.cells.get(key);
                  return (
                    <tr key={key}>
                      <th scope="row">{cell ? cellLabel(cell) : key}</th>
                      {[sum, own].map((text, index) => (
                        <td key={index} className={styles.number}>
                          {text === '' ? messages.blank : text}
                        </td>
                      ))}
                      <td className={styles.number}>{difference}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </MoreList>
    </details>
  );
}
