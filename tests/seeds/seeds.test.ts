/** The seeds: reports that real agencies published, written as data, print what was captured and are checked as known. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectLibrary } from '../../scripts/project-templates';
import { audit } from '../../src/audit/audit';
import { compose } from '../../src/document/compose';
import { formatOf } from '../support/formats';
import { projectFile, reportFrom, root } from '../template/templates/project-files';
import { capturedText, normalise } from './captured-text';
import { documentLines } from './document-text';
import { briefOf, expectedFindings } from './known-findings';

const readingSchema = z.array(z.strictObject({ text: z.string().min(1), why: z.string().min(1) }));

const { vocabulary } = projectLibrary();
const seeds = readdirSync(path.join(root, 'seeds'));
const withReading = seeds.filter((seed) => readdirSync(path.join(root, 'seeds', seed)).includes('reading.json'));

function seedFile(seed: string, file: string): unknown {
  return JSON.parse(projectFile('seeds', seed, file));
}

describe.each(seeds)('seed %s', (seed) => {
  const report = reportFrom('seeds', seed, 'report.json');
  const format = formatOf(report.template);
  const captured = capturedText(seed);
  const printed = documentLines(compose(format, report));

  it('prints every line of the capture in its order, and no other', () => {
    expect(printed.filter((line) => !captured.supplied.includes(line))).toEqual(captured.lines);
  });

  it('supplies only lines that the capture lost, and leaves out only lines that it has', () => {
    expect(captured.supplied.filter((line) => captured.lines.includes(line) || !printed.includes(line))).toEqual([]);
    expect(captured.idle).toEqual([]);
  });

  it('is checked as known: these findings with these causes, and no others', () => {
    const result = audit({ format, report, previous: null, vocabulary });
    expect(result.findings.map((finding) => briefOf(finding, result))).toEqual(expectedFindings(seed));
    expect(result.kept).toEqual([]);
  });

  it('has a cell for every figure that it holds, and lets no standard sentence stand for the agency', () => {
    expect(Object.keys(report.cells).filter((key) => !format.cells.has(key))).toEqual([]);
    const narratives = format.template.sections.flatMap(({ content }) =>
      content.flatMap((item) => ('narrative' in item && item.standard !== undefined ? [item.narrative] : [])),
    );
    expect(narratives.filter((narrative) => report.narrative[narrative] === undefined)).toEqual([]);
  });
});

describe.each(withReading)('what a reader finds in the text of seed %s', (seed) => {
  it('stands there word for word', () => {
    const report = reportFrom('seeds', seed, 'report.json');
    const text = documentLines(compose(formatOf(report.template), report)).join('\n');
    const reading = readingSchema.parse(seedFile(seed, 'reading.json'));
    expect(reading.filter((each) => !text.includes(normalise(each.text)))).toEqual([]);
  });
});
