// Promises that an invented report can stand as a model: complete, and in agreement with every rule of its format.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report';
import { createLedger } from '../../../src/check/ledger';
import { sampleReport } from '../../../src/document/sample/sample-report';
import { formatFrom, formatOf, SMALL_TEMPLATE } from '../../support/formats';

const ids = readdirSync(path.resolve(import.meta.dirname, '../../../templates')).filter((name) => !name.includes('.'));

describe('an invented report', () => {
  it.each(ids)('of %s is complete, breaks no relation and is not all noughts', (id) => {
    const format = formatOf(id);
    const report = sampleReport(format);
    const ledger = createLedger(format, report.cells);
    expect(ledger.findings()).toEqual([]);
    expect(checkReport(format, report).filter(({ severity }) => severity === 'error')).toEqual([]);
    const figures = Object.values(report.cells);
    if (figures.length > 0) expect(figures.filter((text) => text !== '0').length).toBeGreaterThan(figures.length / 5);
  });

  it('is the same each time', () => {
    const format = formatFrom(SMALL_TEMPLATE);
    expect(sampleReport(format)).toEqual(sampleReport(format));
  });

  it('leaves totals to be computed, also where relations run through them', () => {
    const format = formatFrom(SMALL_TEMPLATE);
    const { cells } = sampleReport(format);
    expect(Object.keys(cells).filter((key) => key.endsWith('/total'))).toEqual([]);
    expect(Number(cells['cases/received/person'])).toBeGreaterThan(0);
    expect(createLedger(format, cells).findings()).toEqual([]);
  });
});
