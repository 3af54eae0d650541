/** One sum: what each child adds to it, the largest first, and why it is unsure. */
import { useMemo } from 'react';
import { compareOwn } from '../../survey/compare-own';
import { doubtWords, kindsWords, surveyMessages } from '../../survey/messages';
import type { RollUp } from '../../survey/roll-up';
import { nameOf, reportKey } from '../../survey/surveyed-report';
import type { CellKey } from '../../report/address';
import { NOT_APPLICABLE_TEXT } from '../../report/value';
import { Dialog } from '../../ui/dialog/dialog';
import { MoreList } from '../survey/more-list';
import styles from '../survey/survey.module.css';
import { cellLabel, sumText } from './cell-words';
import { rollUpMessages as messages } from './messages';

/** Larger first; numbers before 不适用, and that before nothing. */
function rank(text: string): number {
  if (text === '') return -Infinity;
  return text === NOT_APPLICABLE_TEXT ? -Number.MAX_VALUE : Number(text);
}

function partText(text: string): string {
  if (text === '') return messages.noFigure;
  return text === NOT_APPLICABLE_TEXT ? surveyMessages.notApplicable : text;
}

function Why({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <section className={styles.caution}>
      <h3>{messages.why}</h3>
      <MoreList items={reasons}>
        {(shown) => (
          <ul>
            {shown.map((words, index) => (
              <li key={index}>{words}</li>
            ))}
          </ul>
        )}
      </MoreList>
    </section>
  );
}

export interface SumDetailProps {
  result: RollUp;
  cellKey: CellKey;
  onClose: () => void;
}

export function SumDetail({ result, cellKey, onClose }: SumDetailProps) {
  const [cell, sum] = [result.format.cells.get(cellKey), result.sums.get(cellKey)];
  const parts = useMemo(() => [...result.parts(cellKey)].sort((a, b) => (a.text === b.text ? 0 : rank(b.text) - rank(a.text))), [result, cellKey]);
  const own = useMemo(() => compareOwn(result)?.find(({ key }) => key === cellKey), [result, cellKey]);
  if (!cell || !sum) return null;
  return (
    <Dialog title={messages.sumOf(cellLabel(cell), `${sumText(sum.value)}${sum.value.kind === 'number' ? cell.unit : ''}`)} placement="side" onClose={onClose}>
      <div className={styles.view}>
        <Why reasons={[...result.overall, ...sum.doubts].map(doubtWords)} />
        {own && <p>{messages.ownSays(own.own, own.difference)}</p>}
        {sum.kinds.numbers < parts.length && <p>{kindsWords(sum.kinds)}</p>}
        <section className={styles.section}>
          <p>{messages.parts(parts.length)}</p>
          <MoreList items={parts}>
            {(shown) => (
              <table className={styles.table}>
                <caption>{messages.partsCaption}</caption>
                <thead>
                  <tr>
                    <th scope="col">{messages.unit}</th>
                    <th scope="col">{messages.figure}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ child, text }) => (
                    <tr key={reportKey(child)}>
                      <th scope="row">{nameOf(child)}</th>
                      <td className={styles.number}>{partText(text)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </MoreList>
        </section>
      </div>
    </Dialog>
  );
}
