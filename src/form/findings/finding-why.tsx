/** 为什么: the relation in words, its figures this year and last, and where it is laid down. */
import type { Finding } from '../../check/finding';
import { compareYears } from '../../check/compare-years';
import { nameOfCell } from '../../check/value-finding';
import type { Format } from '../../template/format';
import { ruleWords } from '../../template/rule-words';
import { useSession } from '../session/session-context';
import styles from './findings.module.css';
import { findingMessages as messages } from './messages';

function wordsOf({ rule }: Finding, format: Format): string | null {
  const found = format.template.rules.find(({ table, id }) => `${table}/${id}` === rule);
  return found ? ruleWords(found, format) : null;
}

function Operands({ finding }: { finding: Finding }) {
  const { format, ledger } = useSession();
  const cells = finding.cells.flatMap((key) => format.cells.get(key) ?? []);
  if (cells.length === 0) return null;
  const { hasLastYear } = ledger;
  return (
    <table className={styles.operands}>
      <thead>
        <tr>
          <th scope="col">{messages.operand}</th>
          <th scope="col">{messages.now}</th>
          {hasLastYear && <th scope="col">{messages.last}</th>}
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => {
          const { now, last } = compareYears(ledger, cell.key);
          return (
            <tr key={cell.key}>
              <th scope="row">{nameOfCell(cell, format)}</th>
              <td>{now === '' ? messages.blank : now}</td>
              {hasLastYear && <td>{last}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function FindingWhy({ finding }: { finding: Finding }) {
  const { format } = useSession();
  const words = wordsOf(finding, format);
  return (
    <div className={styles.why}>
      {words !== null && <p>{messages.rule(words)}</p>}
      {finding.left !== null && <Operands finding={finding} />}
      <p>{messages.source(finding.source)}</p>
    </div>
  );
}
