/** The standard sentences of the templates read as Chinese whatever the figures are, and lose none of them. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { compose } from '../../../src/document/compose';
import { emptyReport, type Report } from '../../../src/report/report';
import type { Format } from '../../../src/template/format';
import { formatOf } from '../../support/formats';
import { root } from './project-files';

const folders = readdirSync(path.join(root, 'templates'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const formats = folders.map(({ name }) => [name, formatOf(name)] as const);
const withSentences = formats.filter(([, { template }]) =>
  template.sections.some(({ content }) => content.some((item) => 'narrative' in item && item.standard !== undefined)),
);

/** What no sentence may contain, whatever the figures are. */
const FLAWS: readonly [string, RegExp][] = [
  ['no number at all', /NaN|Infinity|undefined|null|\[object/],
  ['a nought that should have been said in words', /(?<![\d.])0(?=[\p{Script=Han}%])/u],
  ['不适用 in the middle of a sentence', /不适用/],
  ['empty brackets', /（\s*）|“”/],
  ['two marks in a row', /[，、；：。]{2}/],
  ['其中 with nothing behind it', /其中[，：]?[。；]/],
  ['a mark at the beginning', /^[，、；：。）]/],
  ['no mark at the end', /[^。：]$/],
];

const REPORT_YEAR = 2017;

function reportOf(format: Format, text: (index: number) => string): Report {
  const { template } = format;
  const year = Math.max(template.years.from, REPORT_YEAR);
  const keys = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
  return {
    ...emptyReport(template.id, { name: '云溪', level: 'other' }, year),
    cells: Object.fromEntries(keys.map((key, index) => [key, text(index)])),
  };
}

/** The body text of a report in which nothing but figures was entered; headings in the text are left out. */
function sentences(format: Format, report: Report): string[] {
  return compose(format, report).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.text !== '' && !block.text.startsWith('附件：') ? [block.text] : [],
  );
}

function flaws(format: Format, report: Report): string[] {
  return sentences(format, report).flatMap((text) =>
    FLAWS.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${name}: ${text}`),
  );
}

describe.each(withSentences)('the standard sentences of %s', (_, format) => {
  it.each([
    ['0', '0'],
    ['blank', ''],
    ['1', '1'],
    ['不适用', 'n/a'],
  ])('read well when every figure is %s', (_name, text) => {
    expect(flaws(format, reportOf(format, () => text))).toEqual([]);
  });

  it('read well whatever the figures are', () => {
    const texts = fc.array(fc.constantFrom('', '0', '1', '37', 'n/a'), { minLength: 97, maxLength: 97 });
    fc.assert(
      fc.property(texts, (cells) => {
        expect(flaws(format, reportOf(format, (index) => cells[index % cells.length] ?? ''))).toEqual([]);
      }),
      { seed: 20180331, numRuns: 60 },
    );
  });

  it('show a blank figure as a gap', () => {
    expect(sentences(format, reportOf(format, () => '')).join('')).toContain('___');
    expect(sentences(format, reportOf(format, () => '1')).join('').replaceAll('：___', '')).not.toContain('___');
  });

  it('print every figure that stands nowhere else, even when it is the only one', () => {
    const asked = format.template.sections.flatMap(({ content }) =>
      content.flatMap((item) => ('figures' in item ? [item.figures] : [])),
    );
    // A rate says nothing without what it is the rate of.
    const cells = [...format.cells.values()].filter(({ table, unit }) => asked.includes(table.id) && unit !== '%');
    const alone = cells.filter(({ key }) => !format.computedBy.has(key)).map(({ key }) => {
      const report = reportOf(format, () => '0');
      return { key, report: { ...report, cells: { ...report.cells, [key]: '83' } } };
    });
    const possible = alone.filter(({ report }) =>
      createLedger(format, report.cells).findings().every(({ severity }) => severity !== 'error'),
    );
    const lost = possible.filter(({ report }) => !sentences(format, report).join('').includes('83'));
    expect(lost.map(({ key }) => key)).toEqual([]);
  });
});
