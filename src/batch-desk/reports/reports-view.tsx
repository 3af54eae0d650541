/** 年报: the table of a batch with what narrows it down, sorts it and turns its pages. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { BatchRow } from '../../batch/batch-row';
import type { Pairing } from '../../batch/previous-reports';
import type { UnitOverview } from '../../batch/units';
import { Button } from '../../ui/button/button';
import { tableMessages as messages } from '../messages';
import { useGradual } from '../survey/use-gradual';
import { chooseRows, NO_FILTER, type Filter, type Order } from './choose-rows';
import type { ColumnId } from './columns';
import { ReportFilters } from './report-filters';
import { ReportTable } from './report-table';
import styles from './reports.module.css';

/** Rows on one page: what a browser lays out at once without a pause. */
const PAGE = 100;
/** Rows drawn in one turn: more than a screen shows. */
const TURN = 34;

export interface ReportsViewProps {
  rows: readonly BatchRow[];
  /** How they stand to the reports of the year before. */
  pairing: Pairing;
  /** Units that should have handed in and have not; `null` when nobody has said who should. */
  missing: UnitOverview['missing'] | null;
  onOpen: (file: string) => void;
}

function Missing({ missing }: { missing: ReportsViewProps['missing'] }) {
  if (missing === null) return <p>{messages.noList}</p>;
  return (
    <>
      <p role="status">{missing.length === 0 ? messages.noMissing : messages.missingUnits(missing.length)}</p>
      <ul className={styles.missing} aria-label={messages.states.missing}>
        {missing.map(({ unit }) => (
          <li key={unit}>{unit}</li>
        ))}
      </ul>
    </>
  );
}

function nextOrder(order: Order | null, column: ColumnId): Order | null {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}

export function ReportsView({ rows, pairing, missing, onOpen }: ReportsViewProps) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [order, setOrder] = useState<Order | null>(null);
  const [page, setPage] = useState(0);
  // While many files come in, typing goes before sorting.
  const deferred = useDeferredValue(rows);
  const chosen = useMemo(() => chooseRows(deferred, filter, order, pairing), [deferred, filter, order, pairing]);
  const sort = useCallback((column: ColumnId) => {
    setOrder((before) => nextOrder(before, column));
    setPage(0);
  }, []);

  const last = Math.max(0, Math.ceil(chosen.length / PAGE) - 1);
  const shown = Math.min(page, last);
  const from = shown * PAGE;
  const visible = chosen.slice(from, from + PAGE);
  const drawn = useGradual(visible.length, TURN, JSON.stringify([filter, order, shown]));
  return (
    <div className={styles.view}>
      <ReportFilters
        rows={deferred}
        filter={filter}
        onChange={(changed) => {
          setFilter(changed);
          setPage(0);
        }}
      />
      {filter.state === 'missing' ? (
        <Missing missing={missing} />
      ) : (
        <>
          <div className={styles.foot}>
            <p role="status">{messages.shown(from + 1, from + visible.length, chosen.length)}</p>
            {last > 0 && (
              <nav className={styles.pager} aria-label={messages.pages}>
                <Button
                  size="small"
                  disabled={shown === 0}
                  onClick={() => {
                    setPage(shown - 1);
                  }}
                >
                  {messages.previous}
                </Button>
                <Button
                  size="small"
                  disabled={shown === last}
                  onClick={() => {
                    setPage(shown + 1);
                  }}
                >
                  {messages.next}
                </Button>
              </nav>
            )}
          </div>
          {visible.length > 0 && <ReportTable rows={visible.slice(0, drawn)} pairing={pairing} order={order} onSort={sort} onOpen={onOpen} />}
        </>
      )}
    </div>
  );
}
