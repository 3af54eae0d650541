/** Makes a file of results from rows that come in groups: what the worker does, and the page where there is none. */
import { rowLine, type BatchRow } from '../../batch/batch-row';
import { countNothing, countRow, summaryLine } from '../../batch/summary';
import type { UnitOverview } from '../../batch/units';
import { createBook } from '../../batch/workbook';
import type { ResultKind } from './export-task';

export interface ResultFile {
  add(rows: readonly BatchRow[]): void;
  /** The finished file. */
  write(units: UnitOverview): Promise<Uint8Array<ArrayBuffer>>;
}

function ndjson(): ResultFile {
  const lines: string[] = [];
  const counts = countNothing();
  return {
    add(rows) {
      for (const row of rows) {
        countRow(counts, row);
        lines.push(rowLine(row));
      }
    },
    write: (units) => Promise.resolve(new TextEncoder().encode(`${lines.join('')}${summaryLine(counts, units)}`)),
  };
}

function workbook(): ResultFile {
  const book = createBook();
  return {
    add(rows) {
      for (const row of rows) book.add(row);
    },
    write: async (units) => new Uint8Array(await book.write(units)),
  };
}

export function createResultFile(kind: ResultKind): ResultFile {
  return kind === 'xlsx' ? workbook() : ndjson();
}
