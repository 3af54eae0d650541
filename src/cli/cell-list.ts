/** Every figure of a report with the labels that are printed beside and above it. */
import { createLedger } from '../check/ledger';
import type { RecognisedFigure } from '../read/recognise/recognised';
import type { CellKey } from '../report/address';
import { NOT_APPLICABLE_TEXT, normaliseText } from '../report/value';
import type { Report } from '../report/report';
import { labelsOf, type CellLabels } from '../template/cell-labels';
import type { Format } from '../template/format';

export interface ListedCell extends CellLabels {
  /** The table's name. */
  table: string;
  /** As the report prints it. */
  unit: string;
  /** A decimal string, exactly as it stands; `n/a` for 不适用; `null` for blank and for what is no number. */
  value: string | null;
  /** What stands in the cell when it is no number. */
  text?: string;
  /** Of a figure that was read from a document: whether that is beyond doubt, and where it stood. */
  sure?: boolean;
  from?: string;
}

/**
 * All cells of the format in reading order, computed totals with their computed value.
 * @param read how the figures were read, when they come from a document
 */
export function listCells(format: Format, report: Report, read: ReadonlyMap<CellKey, RecognisedFigure> | null = null): ListedCell[] {
  const ledger = createLedger(format, report.cells);
  return [...format.cells.values()].map((cell) => {
    const unit = report.units[`${cell.table.id}/${cell.row.id}`] ?? cell.unit;
    const figure = read?.get(cell.key);
    const place = {
      ...{ table: cell.table.name, ...labelsOf(cell), unit },
      ...(figure && { sure: figure.sure, from: figure.from.place }),
    };
    const value = ledger.value(cell.key);
    switch (value.kind) {
      case 'blank':
        return { ...place, value: null };
      case 'not-applicable':
        return { ...place, value: NOT_APPLICABLE_TEXT };
      case 'number':
        return { ...place, value: normaliseText(ledger.text(cell.key), cell.quantity) };
      case 'invalid':
        return { ...place, value: null, text: value.text };
    }
  });
}
