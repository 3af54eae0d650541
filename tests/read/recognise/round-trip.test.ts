// Promises that a document in our own layout, read cold, gives back every figure and every paragraph of its report.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectLibrary } from '../../../scripts/project-templates';
import { compose } from '../../../src/document/compose';
import { recognise, type Known } from '../../../src/read/recognise/recognise';
import type { Recognised } from '../../../src/read/recognise/recognised';
import { parseJson, parseReport } from '../../../src/report/parse-report';
import type { Report } from '../../../src/report/report';
import type { Format } from '../../../src/template/format';
import { templateIds } from '../../support/document-fixtures';
import { formatOf } from '../../support/formats';
import { randomFrom } from '../../support/random';
import { readFromTree } from '../../support/read-from-tree';
import { randomReport } from './random-report';
import { printedParagraphs, wrongCells } from './read-back';

/** A few of each; `npm run trials` reads hundreds, from files. */
const REPORTS = 6;
const SEEDS = ['changde-2017', 'haizhu-2018', 'xinxiang-2018', 'xuejiadao-2017', 'yuanling-2017'];
const root = path.resolve(import.meta.dirname, '../../..');

let known: Known;
const formats = new Map<string, Format>();

beforeAll(() => {
  for (const id of templateIds) formats.set(id, formatOf(id));
  known = { formats: [...formats.values()], vocabulary: projectLibrary().vocabulary };
});

function readBack(format: Format, report: Report): Recognised {
  return recognise(readFromTree(compose(format, report)), known);
}

function expectSame(format: Format, report: Report, recognised: Recognised): void {
  const { report: read } = recognised;
  expect(read.template).toBe(format.template.id);
  expect(read.year).toBe(report.year);
  expect(read.agency.name).toBe(report.agency.name);
  expect(wrongCells(format, report, recognised)).toEqual([]);
  expect(printedParagraphs(format, read)).toEqual(printedParagraphs(format, report));
}

function seed(name: string): Report {
  const { value } = parseJson(readFileSync(path.join(root, 'seeds', name, 'report.json'), 'utf8'));
  const parsed = parseReport(value);
  if (parsed.value === null) throw new Error(parsed.problems.join('\n'));
  return parsed.value;
}

describe('a report in our own layout without the embedded data', () => {
  it.each(templateIds)(`comes back whole from %s, for ${REPORTS} random reports`, (id) => {
    const format = formats.get(id);
    if (!format) throw new Error(id);
    const random = randomFrom(20_21);
    for (let index = 0; index < REPORTS; index += 1) {
      const report = randomReport(format, random);
      expectSame(format, report, readBack(format, report));
    }
  });

  it.each(SEEDS)('comes back whole from the seed %s', (name) => {
    const report = seed(name);
    const format = formats.get(report.template);
    if (!format) throw new Error(name);
    const recognised = readBack(format, report);
    expect(recognised.report.template).toBe(report.template);
    expect(printedParagraphs(format, recognised.report)).toEqual(printedParagraphs(format, report));
    expect(wrongCells(format, report, recognised).filter(({ is, flagged }) => !flagged && is !== '')).toEqual([]);
  });
});
