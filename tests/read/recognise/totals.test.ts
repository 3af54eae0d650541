// Promises that a printed total is left to be computed only where all that it adds up is known.
import { expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { trustTotals } from '../../../src/read/recognise/totals';
import { formatFrom, SMALL_TEMPLATE } from '../../support/formats';

const format = formatFrom(SMALL_TEMPLATE);
const trusted = (cells: Record<string, string>): Record<string, string> => trustTotals(createLedger(format, cells));

it('a total that agrees with its parts is computed', () => {
  const parts = { 'cases/received/person': '3', 'cases/received/firm': '4' };
  expect(trusted({ ...parts, 'cases/received/total': '7' })).toEqual(parts);
});

it('a total that differs from its parts stands as printed', () => {
  const cells = { 'cases/received/person': '3', 'cases/received/firm': '4', 'cases/received/total': '8' };
  expect(trusted(cells)).toEqual(cells);
});

it('a total of parts of which one is blank stands, and is held against other totals', () => {
  const cells = { 'cases/received/person': '3', 'cases/received/total': '3', 'cases/granted/total': '1', 'cases/refused/total': '1', 'cases/handled/total': '2', 'cases/carried/total': '2' };
  expect(trusted(cells)).toMatchObject({ 'cases/received/total': '3', 'cases/handled/total': '2' });
  expect(createLedger(format, trusted(cells)).findings().map(({ id }) => id)).toEqual(['cases/balance@total']);
});
