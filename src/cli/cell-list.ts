/** Every figure of a report with the labels that are printed beside and above it. */
import { createLedger } from '../check/ledger';
import type { RecognisedFigure } from '../read/recognise/recognised';
import type { CellKey } from '../report/address';
import { NOT_APPLICABLE_TEXT, normaliseText } from '../report/value';
import type { Report } from '../report/report';
import type { Cell, Format } from '../template/format';
import type { Column } from '../template/schema';
import { leafColumns } from '../template/tree';

export interface CellLabels {
  /** Row labels, outermost first; none where the form prints none (table 四). */
  path: string[];
  /** Column labels, outermost first, without a header above all columns. */
  column: string[];
}

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

/** How many headers of a block stand above all its columns, as 申请人情况 does: they tell no column from another. */
function sharedHeaders([only, second]: readonly Column[]): number {
  return only?.columns && !second ? 1 + sharedHeaders(only.columns) : 0;
}

/** The printed labels of a cell. */
export function labelsOf({ table, column, path, columnPath }: Cell): CellLabels {
  const block = table.blocks.find(({ columns }) => leafColumns(columns).some(({ node }) => node === column));
  return {
    path: table.stub === 'none' ? [] : path,
    column: columnPath.slice(sharedHeaders(block?.columns ?? [])),
  };
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
