// Promises that files of every kind, format and layout are told apart, that every figure in them is read or has to be
// looked at, and that what is wrong in them is found and nothing else.
import { describe, expect, it } from 'vitest';
import { readAndCheckReport } from '../../src/batch/read-and-check';
import { createLedger } from '../../src/check/ledger';
import type { Report } from '../../src/report/report';
import { agreementOf } from '../support/agreement';
import { layouts } from '../support/foreign/layouts';
import { reportSet, type Truth } from '../support/report-set';
import { known, RULES } from './support';

const FILES = 90;
/** Milliseconds, on a busy computer. */
const PATIENCE = 120_000;

/** Figures that came back otherwise, as far as the file says what they are; those in doubt may be blank. */
function wrongFigures({ report, open }: Truth & { state: 'checked' }, read: Report, unsure: readonly string[]): string[] {
  const format = known.formats.find(({ template }) => template.id === report.template);
  if (!format) return [`no format ${report.template}`];
  const [before, after] = [createLedger(format, report.cells), createLedger(format, read.cells)];
  const [left, looked] = [new Set(open), new Set(unsure)];
  return [...format.cells.keys()].flatMap((key) => {
    const [was, is] = [before.text(key), after.text(key)];
    const allowed = left.has(key) && (is === '' || looked.has(key) || after.isComputed(key));
    return Number(was) === Number(is) && (was === '') === (is === '') ? [] : allowed ? [] : [`${key}: ${was} → ${is}`];
  });
}

describe('a set of files of which everything is known', () => {
  it('comes out as it was made', async () => {
    const seen = { broken: 0, faulty: 0, found: 0, layouts: new Set<string>() };
    for await (const { name, bytes, truth } of reportSet(FILES, known.formats)) {
      const { row, ...read } = await readAndCheckReport({ name, bytes }, RULES, known);
      const told = `${name} ${truth.state === 'checked' ? `${truth.report.template} ${truth.layout}` : ''}`;
      expect(row.file).toBe(name);
      const { found, ...others } = await agreementOf(truth, row, known);
      const wrong = truth.state === 'checked' && row.state === 'checked' && read.report ? wrongFigures(truth, read.report, row.unsureCells ?? []) : [];
      expect({ ...others, wrong }, told).toEqual({ missed: [], invented: [], doubted: [], otherwise: [], wrong: [] });
      if (truth.state === 'broken') {
        seen.broken += 1;
        continue;
      }
      if (truth.broken.length > 0) seen.faulty += 1;
      seen.found += found;
      seen.layouts.add(truth.layout.replace(/, [^,]*$/, ''));
    }
    expect(seen.broken).toBeGreaterThan(5);
    expect(seen.faulty).toBeGreaterThan(15);
    expect(seen.found).toBeGreaterThan(seen.faulty);
    expect(layouts.filter(({ name }) => !seen.layouts.has(name)).map(({ name }) => name)).toEqual([]);
  }, PATIENCE);
});
