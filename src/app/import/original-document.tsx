/** What the file says, in its own order, with the place at hand marked. */
import { useEffect, useRef } from 'react';
import type { Origin, ReadBlock, ReadDocument, ReadTable } from '../../read/read-document';
import styles from './import.module.css';

/** The row of a table that a place names, from 0; `null` when it names another block. */
function rowAt(table: ReadTable, place: string): number | null {
  if (!place.startsWith(table.from.place)) return null;
  const row = /^第(\d+)行/.exec(place.slice(table.from.place.length))?.[1];
  return row === undefined ? null : Number(row) - 1;
}

function Table({ table, place, printed }: { table: ReadTable; place: string; printed: string }) {
  const marked = rowAt(table, place);
  return (
    <div className={styles.tableBox}>
      <table className={styles.original}>
        {table.caption !== '' && <caption>{table.caption}</caption>}
        <tbody>
          {table.rows.map(({ cells }, index) => (
            <tr key={index} data-here={index === marked || undefined}>
              {cells.map((cell, column) => {
                const Cell = cell.header ? 'th' : 'td';
                return (
                  <Cell
                    key={column}
                    {...(cell.colspan > 1 && { colSpan: cell.colspan })}
                    {...(cell.rowspan > 1 && { rowSpan: cell.rowspan })}
                    data-printed={(index === marked && printed !== '' && cell.text.trim() === printed.trim()) || undefined}
                  >
                    {cell.text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Block({ block, place, printed }: { block: ReadBlock; place: string; printed: string }) {
  const here = block.from.place === place || undefined;
  switch (block.kind) {
    case 'heading':
      // Shown as a line: the headings of the page are its own.
      return (
        <p className={styles.originalHeading} data-here={here}>
          {block.text}
        </p>
      );
    case 'paragraph':
      return (
        <p className={block.strong ? styles.strong : undefined} data-here={here}>
          {block.text}
        </p>
      );
    case 'picture':
      return (
        <p data-here={here}>
          <img className={styles.picture} src={`data:image/${block.type};base64,${block.data}`} alt={block.alternative} />
        </p>
      );
    case 'table':
      return <Table table={block} place={place} printed={printed} />;
  }
}

export interface OriginalDocumentProps {
  document: ReadDocument;
  /** Where the figure at hand stands, and what is printed there. */
  at: { from: Origin; printed: string } | null;
}

export function OriginalDocument({ document, at }: OriginalDocumentProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = at?.from.place ?? '';
  const printed = at?.printed ?? '';
  useEffect(() => {
    box.current?.querySelector('[data-here]')?.scrollIntoView({ block: 'nearest' });
  }, [place, printed]);
  return (
    <div ref={box} className={styles.paper}>
      {document.blocks.map((block, index) => (
        <Block key={index} block={block} place={place} printed={printed} />
      ))}
    </div>
  );
}
