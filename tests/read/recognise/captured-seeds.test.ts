// Promises what is recovered from the five captured texts, read cold, and names every figure that is not.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { importFile } from '../../../src/read/import';
import type { Recognised } from '../../../src/read/recognise/recognised';
import { parseJson, parseReport } from '../../../src/report/parse-report';
import type { Report } from '../../../src/report/report';
import { UNREAD } from '../../support/captured-reports';
import { knownFormat, knownFormats } from '../../support/known-formats';

const seeds = path.resolve(import.meta.dirname, '../../../seeds');

function reportOf(seed: string): Report {
  const { value } = parseJson(readFileSync(path.join(seeds, seed, 'report.json'), 'utf8'));
  const parsed = parseReport(value);
  if (parsed.value === null) throw new Error(parsed.problems.join('\n'));
  return parsed.value;
}

async function readCold(seed: string): Promise<Recognised> {
  const imported = await importFile(readFileSync(path.join(seeds, seed, 'captured.txt')), 'captured.txt', knownFormats());
  if (imported.kind !== 'recognised') throw new Error(imported.kind);
  return imported.recognised;
}

describe.each(Object.keys(UNREAD))('the captured text of %s', (seed) => {
  it('gives its figures, sections and front matter', async () => {
    const report = reportOf(seed);
    const format = knownFormat(report.template);
    const { report: read, figures, messages } = await readCold(seed);
    const warnings = messages.filter(({ severity }) => severity === 'warning').map(({ message }) => message).join('\n');
    const [before, after] = [createLedger(format, report.cells), createLedger(format, read.cells)];
    const missed: string[] = [];
    for (const key of format.cells.keys()) {
      const [was, is] = [before.text(key), after.text(key)];
      if (was === is) continue;
      missed.push(is === '' ? key : `${key} (${was} → ${is})`);
      expect(figures.get(key)?.sure, key).toBe(false);
      if (is === '') expect(warnings).toContain(`“${format.cells.get(key)?.rowName ?? ''}”`);
    }
    expect(missed).toEqual(UNREAD[seed]);
    expect(read).toMatchObject({ template: report.template, agency: report.agency, year: report.year, fields: report.fields, units: report.units });
    const lengths = (narrative: Report['narrative']): Record<string, number> =>
      Object.fromEntries(Object.entries(narrative).map(([id, paragraphs]) => [id, paragraphs.length]));
    expect(lengths(read.narrative)).toMatchObject(lengths(report.narrative));
  });
});
