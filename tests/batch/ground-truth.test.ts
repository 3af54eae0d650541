// Promises that files of every kind and format are told apart, and that what is wrong in them is found and nothing else.
import { describe, expect, it } from 'vitest';
import { reportSet } from '../support/report-set';
import { known, rowOf } from './support';

describe('a set of files of which everything is known', () => {
  it('comes out as it was made', async () => {
    const seen = { broken: 0, faulty: 0, recognised: 0 };
    for await (const { name, bytes, truth } of reportSet(40, known.formats)) {
      const row = await rowOf(bytes, name);
      expect(row, name).toMatchObject({ file: name, state: truth.state });
      if (truth.state === 'broken' || row.state === 'broken') {
        seen.broken += 1;
        continue;
      }
      const { report, source, broken } = truth;
      expect(row, name).toMatchObject({ source, template: { id: report.template }, agency: report.agency.name, year: report.year });
      expect(row.changed, name).toBe(0);
      const relations = new Set(known.formats.flatMap((format) => format.rules.map(({ id }) => id)));
      expect(row.findings.map(({ id }) => id).filter((id) => relations.has(id)).sort(), name).toEqual([...broken].sort());
      if (broken.length > 0) seen.faulty += 1;
      if (source === 'recognised') seen.recognised += 1;
    }
    expect(seen.broken).toBeGreaterThan(1);
    expect(seen.faulty).toBeGreaterThan(5);
    expect(seen.recognised).toBeGreaterThan(3);
  });
});
