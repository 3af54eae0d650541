// Promises reports too entangled for direct search: a block of table 三 in which every cell is wrong by another number.
import { createLedger, type Ledger } from '../../src/check/ledger';
import type { Format } from '../../src/template/format';
import { randomFrom } from './random';
import { applicationsReport } from './valid-reports';

/** Every total entered; a block of up to two rows and four columns of `cn-2021` is wrong. */
export function wrongBlock(format: Format, rows: number, columns: number): Ledger {
  const { cells } = applicationsReport(format, 'small', randomFrom(7));
  const parts = Object.fromEntries(Object.entries(cells).filter(([key]) => !format.computedBy.has(key)));
  const add = (key: string, cases: number) => (parts[key] = String(Number(parts[key]) + cases));
  const keys: string[] = [];
  for (const column of ['natural', 'business', 'research', 'welfare'].slice(0, columns)) {
    for (const row of ['granted', 'partial'].slice(0, rows)) {
      keys.push(`applications/${row}/${column}`);
      add(`applications/${row}/${column}`, 90_000);
      add(`applications/received/${column}`, 90_000);
    }
  }
  const ledger = createLedger(format, parts);
  for (const key of format.cells.keys()) ledger.set(key, ledger.text(key));
  for (const [index, key] of keys.entries()) ledger.set(key, String(Number(ledger.text(key)) + 100 + 3 ** index));
  return ledger;
}
