/** One part of a section: a text with its limit, a table with its explanations, or fixed lines. */
import type { DescribedPart, DescribedTable } from '../../template/description';
import type { Format } from '../../template/format';
import { Explanation } from './explanation';
import { templateMessages as messages } from './messages';
import { TablePreview } from './table-preview';
import styles from './templates.module.css';

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className={styles.part}>
      <p className={styles.partTitle}>{title}</p>
      <div className={styles.lines}>
        {lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    </div>
  );
}

interface TablePartProps {
  table: DescribedTable;
  printed: boolean;
  format: Format;
}

function TablePart({ table, printed, format }: TablePartProps) {
  const { name, unit, cells, guidance } = table;
  return (
    <div className={styles.part}>
      <TablePreview
        table={table.id}
        format={format}
        caption={
          <>
            <span className={styles.partTitle}>{printed ? messages.table(name) : messages.figures(name)}</span>
            <span className={styles.notes}>{messages.tableNotes(unit, cells)}</span>
            {!printed && <span className={styles.notes}>{messages.figuresNotes}</span>}
          </>
        }
      />
      {guidance.length > 0 && (
        <details className={styles.details}>
          <summary>{messages.tableGuidance(guidance.length)}</summary>
          <dl className={styles.guidance}>
            {guidance.map((each, index) => (
              <div key={index}>
                <dt>{each.of}</dt>
                <dd>
                  <Explanation guidance={each} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

export function SectionPart({ part, format }: { part: DescribedPart; format: Format }) {
  switch (part.kind) {
    case 'narrative':
      return (
        <div className={styles.part}>
          <p>
            <span className={styles.partTitle}>{part.name === '' ? messages.text : messages.namedText(part.name)}</span>
            <span className={styles.notes}>{messages.narrativeNotes(part)}</span>
          </p>
          <Explanation guidance={part.guidance} />
        </div>
      );
    case 'table':
      return <TablePart table={part.table} printed={part.printed} format={format} />;
    case 'lines':
      return <Lines title={messages.lines} lines={part.lines} />;
    case 'signature':
      return <Lines title={messages.signature} lines={part.lines} />;
  }
}
