/** One statistical table to be filled in: like the printed form to the eye, like a spreadsheet to the hand. */
import { useEffect, useMemo, useRef } from 'react';
import { composeTable } from '../../document/compose-table';
import type { Table } from '../../template/schema';
import { gridMessages } from '../messages';
import { useReadOnly } from '../session/read-only-context';
import { useSelection } from '../session/selection';
import { useSession, useTopic } from '../session/session-context';
import { useMedia } from '../use-media';
import { CellDetail } from './cell-detail';
import { FindingTexts } from './finding-texts';
import { GridContext } from './grid-context';
import { attachGridKeys } from './grid-keys';
import { layOutGrid } from './grid-layout';
import { GridTable } from './grid-table';
import { GridToolbar } from './grid-toolbar';
import styles from './grid.module.css';
import { useLastYearShown } from './last-year-shown';
import { createNavigation } from './navigation';
import { useGridForm } from './use-grid-form';
import { useTotalSwitch } from './use-total-switch';
import { late } from '../../ui/late/late';

/** Below this width nested label columns leave no room for figures: the labels share one column. */
const NARROW = '(max-width: 48rem)';

/** Beside the single cells, and there a moment after them. */
const BlockLayer = late(() => import('./block/block-layer').then((module) => module.BlockLayer));

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
  const tableRef = useRef<HTMLTableElement>(null);
  const { block, groups, navigation, indented } = useGridLayout(table);
  const form = useGridForm(session, navigation.keys);
  const totals = useTotalSwitch(session);
  const { shown } = useLastYearShown();
  const attached = useTopic('last-year', ({ lastYear }) => lastYear());
  const lastYear = shown ? attached : null;
  const scope = useMemo(() => ({ register: form.register, readOnly, lastYear }), [form, readOnly, lastYear]);

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
      select: selection.set,
    });
  }, [session, navigation, form, totals, readOnly, selection]);

  const after = `after-${table.id}`;
  return (
    <div className={styles.grid} data-indented={indented ? '' : undefined} data-last-year={lastYear ? '' : undefined}>
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
      <BlockLayer tableRef={tableRef} table={table.id} navigation={navigation} />
      <FindingTexts table={table.id} />
      <p id={after} className={styles.after} tabIndex={-1}>
        {gridMessages.afterTable}
      </p>
    </div>
  );
}
