/** The program's own pages and fragments read back: every block in its place, every figure with its address. */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/document/compose';
import type { DocumentBlock, DocumentTree } from '../../../src/document/document';
import { readHtml } from '../../../src/read/html/read-html';
import type { ReadBlock } from '../../../src/read/read-document';
import { headingRanks } from '../../../src/render/html/heading-rank';
import { renderFragment, renderPage, renderPreview } from '../../../src/render/html/render-html';
import { filledDocument, templateIds } from '../../support/document-fixtures';
import { EMPTY_SITE_SETTINGS } from '../../../src/render/html/site-settings';
import { parseReport } from '../../../src/report/parse-report';
import { emptyReport, type Report } from '../../../src/report/report';
import { formatOf } from '../../support/formats';
import { reportFrom, root } from '../../template/templates/project-files';

const seeds = readdirSync(path.join(root, 'seeds'));

function seedDocument(seed: string): DocumentTree {
  const report = reportFrom('seeds', seed, 'report.json');
  return compose(formatOf(report.template), report);
}

const tidy = (text: string): string => text.replace(/[\s\u3000]+/g, ' ').trim();

/**
 * What is to be read of a block, as text.
 * @param rank of its heading
 */
function expected(block: DocumentBlock, rank: number | null): string[] {
  switch (block.kind) {
    case 'title':
      return [`heading 0 ${block.lines.join('')}`];
    case 'heading':
      return [`heading 1 ${tidy(block.text)}`];
    case 'paragraph':
      if (block.level > 0 && block.text === '') return [`heading ${Math.max(2, Number(rank) - 1)} ${tidy(block.lead)}`];
      return [`paragraph ${tidy(block.lead + block.text)}`];
    case 'line':
      return [`paragraph ${tidy(block.text)}`];
    case 'signature':
      return block.lines.map((line) => `paragraph ${tidy(line)}`);
    case 'figure':
    case 'picture':
      return [];
    case 'table':
      return [
        `table ${block.title ?? block.caption}`,
        ...block.rows.map(({ cells }) =>
          cells
            .map(({ text, column, colspan, rowspan, key }) => `${text}@${column}/${colspan}x${rowspan}${key ?? ''}`)
            .join(' | '),
        ),
      ];
  }
}

function seen(block: ReadBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`heading ${block.level} ${block.text}`];
    case 'paragraph':
      return [`paragraph ${block.text}`];
    case 'picture':
      return [`picture ${block.alternative}`];
    case 'table':
      return [
        `table ${block.caption}`,
        ...block.rows.map(({ cells }) =>
          cells
            .map(({ text, column, colspan, rowspan, key }) => `${text}@${column}/${colspan}x${rowspan}${key}`)
            .join(' | '),
        ),
      ];
  }
}

function expectReadBack(html: string, tree: DocumentTree): void {
  const { document, messages } = readHtml(html);
  expect(messages).toEqual([]);
  const blocks = document?.blocks ?? [];
  const ranks = headingRanks(tree.blocks);
  const wanted = tree.blocks.flatMap((block, index) => expected(block, ranks[index] ?? null));
  expect(blocks.flatMap(seen)).toEqual(wanted.filter((line) => line !== 'paragraph '));
}

describe.each([
  ['page', renderPreview],
  ['fragment', renderFragment],
] as const)('a %s that this program made', (_, render) => {
  it.each(templateIds)('is read back whole, without the embedded report, for %s', (id) => {
    const tree = filledDocument(id);
    expectReadBack(render(tree), tree);
  });

  it.each(seeds)('is read back whole, without the embedded report, for the seed %s', (seed) => {
    const tree = seedDocument(seed);
    expectReadBack(render(tree), tree);
  });
});

it('the properties are those of the page', () => {
  const tree = seedDocument('haizhu-2018');
  expect(readHtml(renderPreview(tree)).document?.properties.title).toBe(tree.properties.title);
});

describe('the embedded report', () => {
  const format = formatOf('cn-2021');

  const pageOf = (report: Report): string => {
    const tree = compose(format, { ...emptyReport('cn-2021', report.agency, 2024), cells: {} });
    return renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: true, report }).html;
  };

  it.each(seeds)('of the seed %s comes back as it was', (seed) => {
    const report = reportFrom('seeds', seed, 'report.json');
    const { document } = readHtml(pageOf(report));
    expect(parseReport(JSON.parse(document?.embedded ?? '')).value).toEqual(report);
  });

  it('comes back whatever texts it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string({ unit: 'binary' }), (paragraphs, text) => {
        const agency = { name: '云溪县水利局', level: 'department' as const };
        const narrative = { overview: [...paragraphs, text, '</script><!--<script>'] };
        const report = { ...emptyReport('cn-2021', agency, 2024), narrative };
        expect(JSON.parse(readHtml(pageOf(report)).document?.embedded ?? '')).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      { numRuns: 30 },
    );
  });

  it('is not believed, and that is said, when it was changed', () => {
    const page = pageOf(reportFrom('seeds', 'haizhu-2018', 'report.json'));
    const { document, messages } = readHtml(page.replace('"year":2018', '"year":2019'));
    expect(document?.embedded).toBeNull();
    expect(messages.map(({ message }) => message)).toEqual([expect.stringContaining('与导出时不一致')]);
  });

  it('is null where there is none', () => {
    expect(readHtml('<p>正文。</p>').document?.embedded).toBeNull();
  });
});
