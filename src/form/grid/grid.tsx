/** One statistical table to be filled in: like the printed form to the eye, like a spreadsheet to the hand. */
import { useEffect, useMemo, useRef } from 'react';
import { composeTable } from '../../document/compose-table';
import type { Table } from '../../template/schema';
import { useToast } from '../../ui/toast/toast-context';
import { gridMessages } from '../messages';
import { useReadOnly } from '../session/read-only-context';
import { useSelection } from '../session/selection';
import { useSession } from '../session/session-context';
import { useMedia } from '../use-media';
import { CellDetail } from './cell-detail';
import { readTabbed } from './clipboard-table';
import { FindingTexts } from './finding-texts';
import { GridContext } from './grid-context';
import { attachGridKeys } from './grid-keys';
import { layOutGrid } from './grid-layout';
import { GridTable } from './grid-table';
import { GridToolbar } from './grid-toolbar';
import styles from './grid.module.css';
import { createNavigation } from './navigation';
import { useGridForm } from './use-grid-form';
import { useTotalSwitch } from './use-total-switch';
import { fitPaste } from './write-pasted';

/** Below this width nested label columns leave no room for figures: the labels share one column. */
const NARROW = '(max-width: 48rem)';

/** The table's geometry; the figures in it are those of the cells, not of the composed table. */
function useGridLayout(table: Table) {
  const session = useSession();
  const narrow = useMedia(NARROW);
  return useMemo(() => {
    const shape: Table =
      narrow && table.stub === 'columns' ? { ...table, stub: 'indent', layout: { ...table.layout, widths: undefined } } : table;
    const block = composeTable(shape, session.report(), session.ledger, false);
    const groups = layOutGrid(block);
    return { block, groups, navigation: createNavigation(groups), indented: shape !== table };
  }, [session, table, narrow]);
}

export function Grid({ table }: { table: Table }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const selection = useSelection();
  const toast = useToast();
  const tableRef = useRef<HTMLTableElement>(null);
  const { block, groups, navigation, indented } = useGridLayout(table);
  const form = useGridForm(session, navigation.keys);
  const totals = useTotalSwitch(session);
  const scope = useMemo(() => ({ register: form.register, readOnly }), [form, readOnly]);

  useEffect(() => {
    const element = tableRef.current;
    if (element === null) return;
    const { ledger, format } = session;
    return attachGridKeys(element, navigation, {
      isComputed: ledger.isComputed,
      leave(key, field) {
        if (!readOnly) form.leave(key, field.value);
      },
      replace(key, text) {
        if (readOnly) return;
        if (text === '' && format.computedBy.has(key)) totals.compute(key);
        else form.enter(key, text);
      },
      takeOver(key) {
        if (!readOnly) totals.enter(key);
      },
      paste(key, text) {
        if (readOnly) return;
        const { texts, left } = fitPaste(readTabbed(text), navigation.block(key), ledger);
        const before = session.writeCells(texts);
        toast({
          message: gridMessages.pasted(texts.size, left),
          action: {
            label: gridMessages.undo,
            act: () => {
              session.writeCells(before);
            },
          },
        });
      },
      select: selection.set,
    });
  }, [session, navigation, form, totals, readOnly, selection, toast]);

  const after = `after-${table.id}`;
  return (
    <div className={styles.grid} data-indented={indented ? '' : undefined}>
      <a
        className={styles.skip}
        href={`#${after}`}
        onClick={(event) => {
          // The address after # is the app's route.
          event.preventDefault();
          document.getElementById(after)?.focus();
        }}
      >
        {gridMessages.skip}
      </a>
      <GridToolbar table={table.id} />
      <div className={styles.scroller}>
        <GridContext value={scope}>
          <GridTable ref={tableRef} block={block} groups={groups} format={session.format} />
        </GridContext>
      </div>
      <CellDetail table={table.id} />
      <FindingTexts table={table.id} />
      <p id={after} className={styles.after} tabIndex={-1}>
        {gridMessages.afterTable}
      </p>
    </div>
  );
}
