/** What a table offers beyond its single cells: blocks to be copied, pasted, cleared and filled, and its headers marked. */
import { useEffect, useRef, type RefObject } from 'react';
import { late } from '../../../ui/late/late';
import { VisuallyHidden } from '../../../ui/visually-hidden/visually-hidden';
import { useReadOnly } from '../../session/read-only-context';
import { useSession } from '../../session/session-context';
import { shownText } from '../cell-text';
import type { Navigation } from '../navigation';
import { attachBlock } from './attach-block';
import { createBlock } from './block';
import { tabbedText, tableMarkup } from './block-text';
import { fillTexts } from './fill';
import { markHeaders } from './mark-headers';
import { blockMessages } from './messages';
import { useCellWriter } from './use-cell-writer';
import { usePaste } from './use-paste';

/** Needed when a paste is in doubt. */
const PastePreview = late(() => import('../paste/paste-preview').then((module) => module.PastePreview));

export interface BlockLayerProps {
  tableRef: RefObject<HTMLTableElement | null>;
  /** Id of the table. */
  table: string;
  navigation: Navigation;
}

export function BlockLayer({ tableRef, table, navigation }: BlockLayerProps) {
  const { format, ledger } = useSession();
  const readOnly = useReadOnly();
  const writeCells = useCellWriter();
  const { waiting, paste, write, drop } = usePaste(table, navigation, writeCells);
  const sizeRef = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const element = tableRef.current;
    return element === null ? undefined : markHeaders(element);
  }, [tableRef]);

  useEffect(() => {
    const element = tableRef.current;
    if (element === null) return;
    const block = createBlock(navigation, (rows, columns) => {
      if (sizeRef.current) sizeRef.current.textContent = rows === 0 ? '' : blockMessages.size(rows, columns);
    });
    const copy = (rows: string[][], clipboard: DataTransfer): void => {
      const texts = rows.map((row) => row.map((key) => shownText(ledger.text(key))));
      clipboard.setData('text/plain', tabbedText(texts));
      clipboard.setData('text/html', tableMarkup(texts));
    };
    const clear = (rows: string[][], said: (count: number) => string): void => {
      const keys = rows.flat();
      // A single cell is cleared as quietly as by Delete.
      writeCells(new Map(keys.map((key) => [key, null])), (changed) => (keys.length === 1 || changed === 0 ? null : said(changed)));
    };
    return attachBlock(element, navigation, block, {
      copy,
      cut(rows, clipboard) {
        copy(rows, clipboard);
        if (!readOnly) clear(rows, blockMessages.cut);
      },
      paste(rows, clipboard) {
        if (!readOnly) paste(rows, clipboard);
      },
      clear(rows) {
        if (!readOnly) clear(rows, blockMessages.cleared);
      },
      fill(rows, direction) {
        if (readOnly) return;
        writeCells(fillTexts(rows, direction, navigation, ledger), (changed) => (changed === 0 ? null : blockMessages.filled(changed)));
      },
    });
  }, [tableRef, navigation, ledger, readOnly, writeCells, paste]);

  return (
    <>
      <VisuallyHidden>
        <span ref={sizeRef} role="status" aria-label={blockMessages.label} />
      </VisuallyHidden>
      {waiting && (
        <PastePreview
          plan={waiting}
          format={format}
          onClose={drop}
          onWrite={() => {
            write(waiting);
          }}
        />
      )}
    </>
  );
}
