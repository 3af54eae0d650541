// Promises that a file of this program comes back as it was, and that later changes in it are listed one by one.
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../src/check/ledger';
import { compose } from '../../src/document/compose';
import { takeVisible } from '../../src/read/import/differences';
import { importDocument, importFile, type Imported } from '../../src/read/import';
import { renderDocx } from '../../src/render/docx/render-docx';
import { renderPage } from '../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import type { ReadBlock, ReadDocument } from '../../src/read/read-document';
import { DRAFT_SCHEMA, draftFileText, type Draft } from '../../src/report/draft';
import type { Report } from '../../src/report/report';
import { templateIds } from '../support/document-fixtures';
import { knownFormat, knownFormats } from '../support/known-formats';
import { randomFrom } from '../support/random';
import { readFromTree } from '../support/read-from-tree';
import { randomReport } from './recognise/random-report';

const time = new Date('2025-01-20T00:00:00Z');

function reportOf(id: string, seed: number): Report {
  return randomReport(knownFormat(id), randomFrom(seed));
}

/** Cells of printed tables that came back otherwise. */
function wrongCells(report: Report, read: Report): string[] {
  const format = knownFormat(report.template);
  const [before, after] = [createLedger(format, report.cells), createLedger(format, read.cells)];
  const printed = new Set(format.template.sections.flatMap(({ content }) => content.flatMap((part) => ('table' in part ? [part.table] : []))));
  return [...format.cells.values()].flatMap(({ key, table }) =>
    printed.has(table.id) && before.text(key) !== after.text(key) ? [`${key}: ${before.text(key)} → ${after.text(key)}`] : [],
  );
}

function recognisedIn(imported: Imported): Report {
  if (imported.kind !== 'recognised') throw new Error(imported.messages.map(({ message }) => message).join('\n') || imported.kind);
  return imported.recognised.report;
}

describe('a file of this program', () => {
  it.each(templateIds)('that carries its report gives back just this report: %s', async (id) => {
    const report = reportOf(id, 7);
    const tree = compose(knownFormat(id), report);
    const docx = await importFile(await renderDocx(tree, { time, draft: false, report }), '报告.docx', knownFormats());
    const { html } = renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: false, report });
    const page = await importFile(new TextEncoder().encode(html), '报告.html', knownFormats());
    for (const imported of [docx, page]) {
      if (imported.kind !== 'embedded') throw new Error(imported.kind);
      expect(imported.report).toEqual(report);
      expect(imported.differences).toEqual([]);
    }
  });

  it.each(templateIds)('that lost its report is read cold without a wrong figure: %s', async (id) => {
    const report = reportOf(id, 8);
    const tree = compose(knownFormat(id), report);
    const docx = recognisedIn(await importFile(await renderDocx(tree, { time, draft: false }), '报告.docx', knownFormats()));
    const { html } = renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: false });
    const page = recognisedIn(await importFile(new TextEncoder().encode(html), '报告.html', knownFormats()));
    for (const read of [docx, page]) {
      expect(read.template).toBe(id);
      expect(read.agency.name).toBe(report.agency.name);
      expect(wrongCells(report, read)).toEqual([]);
    }
  });

  it('that is a draft file is the draft', async () => {
    const report = reportOf('cn-2021', 3);
    const draft: Draft = {
      schema: DRAFT_SCHEMA,
      id: 'abcdefgh',
      revision: 1,
      createdAt: time.toISOString(),
      savedAt: time.toISOString(),
      report,
      done: [],
      template: null,
      previous: null,
      prefilled: [],
    };
    const imported = await importFile(new TextEncoder().encode(draftFileText(draft)), '草稿.json', knownFormats());
    expect(imported).toMatchObject({ kind: 'draft', draft: { report } });
  });
});

/** Our own document with the report in it, as a reader gives it. */
function documentWith(report: Report, change: (block: ReadBlock) => ReadBlock[]): ReadDocument {
  const document = readFromTree(compose(knownFormat(report.template), report));
  return { ...document, embedded: JSON.stringify(report), blocks: document.blocks.flatMap(change) };
}

describe('a document that was changed after the export', () => {
  const report = reportOf('cn-2021', 11);
  report.narrative.problems = ['一是信息更新不够及时。', '二是解读形式单一。', '下一步将加强培训。'];
  report.cells['disclosure/licences/decisions'] = '17';
  report.cells['applications/received/natural'] = '21';
  report.cells['proceedings/cases/review-other'] = '3';
  let tables = 0;
  const edited = documentWith(report, (block) => {
    if (block.kind === 'paragraph' && block.text === '二是解读形式单一。') return [{ ...block, text: '二是解读形式不够丰富。' }];
    if (block.kind !== 'table') return [block];
    tables += 1;
    const number = tables;
    const rows = block.rows.map((row) => ({
      cells: row.cells.map((cell) => {
        const label = row.cells[0]?.text ?? '';
        if (number === 1 && label === '行政许可' && cell.text === '17') return { ...cell, text: '71' };
        if (number === 2 && label.startsWith('一、') && cell.column === 3) return { ...cell, text: '12' };
        if (number === 3 && cell.column === 2 && cell.text === '3') return { ...cell, text: '30' };
        return cell;
      }),
    }));
    return [{ ...block, rows }];
  });

  it('lists exactly the three cells and the paragraph', async () => {
    const imported = await importDocument(edited, knownFormats());
    if (imported.kind !== 'embedded') throw new Error(imported.kind);
    expect(imported.report).toEqual(report);
    expect(imported.differences.map((difference) => ({ ...difference, from: null }))).toEqual([
      { kind: 'paragraph', narrative: 'problems', index: 1, embedded: '二是解读形式单一。', visible: '二是解读形式不够丰富。', block: '二是解读形式不够丰富。', from: null },
      { kind: 'cell', key: 'disclosure/licences/decisions', embedded: '17', visible: '71', sure: true, from: null },
      { kind: 'cell', key: 'applications/received/natural', embedded: '21', visible: '12', sure: true, from: null },
      { kind: 'cell', key: 'proceedings/cases/review-other', embedded: '3', visible: '30', sure: true, from: null },
    ]);
  });

  it('becomes the report of either side, difference by difference', async () => {
    const imported = await importDocument(edited, knownFormats());
    if (imported.kind !== 'embedded') throw new Error(imported.kind);
    const { format, differences } = imported;
    expect(takeVisible(format, report, [])).toEqual(report);
    const taken = takeVisible(format, report, differences);
    expect(taken.narrative.problems).toEqual(['一是信息更新不够及时。', '二是解读形式不够丰富。', '下一步将加强培训。']);
    expect(taken.cells).toEqual({
      ...report.cells,
      'disclosure/licences/decisions': '71',
      'applications/received/natural': '12',
      'proceedings/cases/review-other': '30',
    });
  });

  it('lists a paragraph that was added and one that was taken out', async () => {
    const document = documentWith(report, (block) => {
      if (block.kind !== 'paragraph') return [block];
      if (block.text === '一是信息更新不够及时。') return [];
      return block.text === '下一步将加强培训。' ? [block, { ...block, text: '并加强检查。' }] : [block];
    });
    const imported = await importDocument(document, knownFormats());
    if (imported.kind !== 'embedded') throw new Error(imported.kind);
    expect(imported.differences).toMatchObject([
      { kind: 'paragraph', index: 0, embedded: '一是信息更新不够及时。', visible: null },
      { kind: 'paragraph', index: 3, embedded: null, visible: '并加强检查。' },
    ]);
    expect(takeVisible(imported.format, report, imported.differences).narrative.problems).toEqual(['二是解读形式单一。', '下一步将加强培训。', '并加强检查。']);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['an empty file', ''],
    ['JSON of something else', '{"a":1}'],
    ['a damaged draft file', '{"kind":"gongkai-draft","draft":{'],
  ])('is said in a message: %s', async (_, text) => {
    const imported = await importFile(new TextEncoder().encode(text), '文件', knownFormats());
    expect(imported.kind).toBe('failed');
    expect(imported.messages.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('with embedded data that are damaged is read by what is visible', async () => {
    const report = reportOf('cn-2021', 5);
    const document = { ...documentWith(report, (block) => [block]), embedded: '{"schema":2' };
    const imported = await importDocument(document, knownFormats());
    expect(imported.kind).toBe('recognised');
    expect(imported.messages.some(({ severity, message }) => severity === 'warning' && message.includes('损坏'))).toBe(true);
  });
});
