/**
 * What there is to say of the selected cell: where it is, what is wrong with it, how it changed since last year,
 * and how its total comes about.
 */
import { useLayoutEffect, useRef } from 'react';
import { compareYears } from '../../check/compare-years';
import type { Cell } from '../../template/format';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { lastYearMessages } from '../last-year/messages';
import { gridMessages } from '../messages';
import { useReadOnly } from '../session/read-only-context';
import { useSelectedCell } from '../session/selection';
import { useCell, useFindings, useSession } from '../session/session-context';
import { cellLabel } from './cell-name';
import styles from './grid.module.css';
import { useTotalSwitch } from './use-total-switch';
import { writeText } from './write-text';

function TotalChoice({ cell }: { cell: Cell }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const { computed } = useCell(cell.key);
  const totals = useTotalSwitch(session);
  if (!session.format.computedBy.has(cell.key)) return null;
  return (
    <span className={styles.totalChoice}>
      <span>{computed ? gridMessages.computed : gridMessages.entered}</span>
      {!readOnly && (
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            if (computed) totals.enter(cell.key);
            else totals.compute(cell.key);
          }}
        >
          {computed ? gridMessages.enterTotal : gridMessages.computeTotal}
        </Button>
      )}
    </span>
  );
}

/**
 * Last year's figure of a cell, and how this year's differs. It changes with nearly every key, so its text is written
 * without rendering anything anew.
 */
function SinceLastYear({ cell }: { cell: Cell }) {
  const { ledger, subscribe } = useSession();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    let shown: string | null = null;
    const show = () => {
      const place = ref.current;
      if (place === null) return;
      const { last, difference, percent } = compareYears(ledger, cell.key);
      const text = last === '' ? '' : gridMessages.sinceLastYear(last, difference, difference === '0' ? null : percent);
      if (shown === text) return;
      if (!shown || text === '') place.hidden = text === '';
      writeText(place, text);
      shown = text;
    };
    show();
    // Every change of the draft may change a total.
    const endings = [subscribe('draft', show), subscribe('last-year', show)];
    return () => {
      for (const end of endings) end();
    };
  }, [ledger, subscribe, cell]);
  return <span ref={ref} className={styles.detailLast} hidden />;
}

function Detail({ cell }: { cell: Cell }) {
  const { severity, findings: ids, prefilled } = useCell(cell.key);
  const findings = useFindings().filter((finding) => ids.split(' ').includes(finding.id));
  return (
    <>
      <span className={styles.detailName}>
        {cellLabel(cell)}
        {cell.unit !== '' && <span className={styles.detailUnit}>{gridMessages.unit(cell.unit)}</span>}
      </span>
      <SinceLastYear cell={cell} />
      {prefilled && <span className={styles.detailWarning}>{lastYearMessages.mark}</span>}
      {severity && findings[0] && (
        <span className={severity === 'error' ? styles.detailError : styles.detailWarning}>
          <Icon name={severity === 'error' ? 'alert' : 'warning'} /> {findings.map(({ message }) => message).join('；')}
        </span>
      )}
      <TotalChoice cell={cell} />
    </>
  );
}

/** @param table id of the table that the line stands below */
export function CellDetail({ table }: { table: string }) {
  const { format } = useSession();
  const selected = useSelectedCell();
  const cell = selected === null ? undefined : format.cells.get(selected);
  return (
    <div className={styles.detail}>
      {cell?.table.id === table ? <Detail cell={cell} /> : <span className={styles.keys}>{gridMessages.keys}</span>}
    </div>
  );
}
