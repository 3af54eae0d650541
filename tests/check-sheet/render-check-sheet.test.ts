/** Promises two files that say the same, one valid Word file and one page that everybody can read. */
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { composeSheet, shortHash } from '../../src/check-sheet/compose-sheet';
import { renderCheckSheet } from '../../src/check-sheet/render-check-sheet';
import type { CheckSheet } from '../../src/check-sheet/sheet';
import type { FontScheme } from '../../src/document/font-scheme';
import { projectReport } from '../cli/support/reports';
import { descendants, elements, has, openDocx, printed, val, type Element } from '../render/docx/support/open-docx';
import { all, pageDocument, texts } from '../render/html/dom';
import { hasValidator, validate } from '../support/docx-validator';
import { formatFrom, formatOf, SMALL_TEMPLATE } from '../support/formats';
import { keeping, reportOf, sheetOf } from './support/sheets';

vi.setConfig({ testTimeout: 60_000 });

const TIME = new Date('2026-01-20T01:30:00Z');

function projectSheet(file: string): CheckSheet {
  const report = projectReport(file);
  return sheetOf({ format: formatOf(report.template), report });
}

/** One relation open, one kept, totals of the program's own, and blanks in the text. */
function mixedSheet(): CheckSheet {
  const format = formatFrom(SMALL_TEMPLATE);
  const rows = ['received', 'granted', 'refused', 'carried'];
  const keys = rows.flatMap((row) => [`cases/${row}/person`, `cases/${row}/firm`]);
  const zeros = Object.fromEntries(keys.map((key) => [key, '0']));
  const cells = { ...zeros, 'cases/received/person': '3', 'cases/received/firm': '7', 'cases/granted/person': '3' };
  const report = keeping({ format, report: reportOf(format, cells) }, 'cases/balance@firm', '系统升级前的口径');
  return sheetOf({ format, report });
}

const sheets: [string, () => CheckSheet][] = [
  ['a clean report', () => projectSheet('templates/cn-2021/example.json')],
  ['a report with many findings', () => projectSheet('seeds/xinxiang-2018/report.json')],
  ['relations of every result', mixedSheet],
];

async function wordFile(sheet: CheckSheet): Promise<Uint8Array> {
  const file = await renderCheckSheet(sheet, 'docx', { time: TIME, fonts: 'format' });
  if (typeof file === 'string') throw new Error('Not a Word file');
  return file;
}

async function page(sheet: CheckSheet): Promise<string> {
  return String(await renderCheckSheet(sheet, 'html', { time: TIME, fonts: 'format' }));
}

describe.each(sheets)('the files for %s', (_, make) => {
  it('say the same, block by block and cell by cell', async () => {
    const sheet = make();
    const flat = (text: string): string => text.replace(/\n/g, '');
    const { body } = openDocx(await wordFile(sheet));
    // A cell that goes on below is printed once.
    const isContinued = (cell: Element): boolean =>
      has(cell, 'w:tcPr', 'w:vMerge') && val(cell, ['w:tcPr', 'w:vMerge']) === undefined;
    const inWord = body.flatMap((block) =>
      block.name === 'w:tbl'
        ? descendants(block, 'w:tc').filter((cell) => !isContinued(cell)).map((cell) => flat(printed(cell)))
        : [flat(printed(block))].filter((text) => text !== ''),
    );
    const onPage = texts(pageDocument(await page(sheet)), 'h1, p, th, td');
    expect(onPage).toEqual(inWord);
  });

  it('are a valid Word file, the same bytes at the same time', async () => {
    const sheet = make();
    const file = await wordFile(sheet);
    expect(await wordFile(sheet)).toEqual(file);
    if (hasValidator) expect(validate(file)).toEqual([]);
  });

  it('are a page on its own, clean to axe, every table with a name and heads', async () => {
    const html = await page(make());
    const document = pageDocument(html);
    for (const table of all(document, 'table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      expect(all(table, 'th').length).toBeGreaterThan(0);
      expect(all(table, 'th:not([scope])')).toEqual([]);
    }
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
    const { window } = new JSDOM(html);
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(window.document.documentElement, { rules, resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('the printed sheet', () => {
  const cells = async (sheet: CheckSheet): Promise<string[]> => texts(pageDocument(await page(sheet)), 'th, td');

  it('says report, format, revision, content, time and how much was found', async () => {
    const sheet = mixedSheet();
    const said = await cells(sheet);
    const beside = (label: string): string | undefined => said[said.indexOf(label) + 1];
    expect(beside('机关名称')).toBe('甲县水利局');
    expect(beside('报告年度')).toBe('2025');
    expect(beside('格式')).toBe('小格式');
    expect(beside('格式依据')).toBe('测试用格式');
    expect(beside('修订次数')).toBe('12');
    expect(beside('内容校验码')).toBe(shortHash(sheet.hash));
    expect(shortHash(sheet.hash)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    expect(beside('核对时间')).toBe('2026-01-20 09:30');
    expect(beside('核对结果')).toContain(`错误 ${sheet.counts.error} 处`);
    expect(beside('核对结果')).toMatch(/经确认保留 1 处$/);
    const bare = await cells({ ...sheet, revision: null });
    expect(bare[bare.indexOf('修订次数') + 1]).toBe('—');
  });

  it('gives what does not hold a row of its own, and the reason of what is kept', async () => {
    const said = await cells(mixedSheet());
    expect(said.join('|')).toContain('总计|10|3|7|不一致');
    expect(said.join('|')).toContain('企业|7|0|7|经确认保留|保留理由：系统升级前的口径（李四，2026-01-19）');
  });

  it('shows both sides of every place that passed, those without a case together', async () => {
    const said = (await cells(mixedSheet())).map((text) => text.replace(/\u00a0/g, ' '));
    expect(said).toContain('4 行全部通过，差都是 0（左边由程序算出）：新收 10 = 10；予以公开 3 = 3；其余 2 行两边都是 0');
  });

  it('names places that could not be checked, the first few of many', async () => {
    const format = formatOf('cn-2021');
    const { rules, ...sheet } = sheetOf({ format, report: reportOf(format, { 'applications/received/natural': '1' }) });
    expect(await cells({ ...sheet, rules })).toContain('7 列全部');
    const [balance] = rules;
    if (!balance) throw new Error('No rule');
    const lines = balance.lines.map((line, index) => ({ ...line, result: index === 0 ? 'pass' : 'unfilled' }) as const);
    const said = await cells({ ...sheet, rules: [{ ...balance, lines }] });
    expect(said).toContain('另外 6 列：商业企业、科研机构、社会公益组织、法律服务机构、其他法人或组织、总计');
    expect(said).toContain('未核对：未填');
  });

  it('says when other checks found nothing', async () => {
    const clean = projectSheet('templates/cn-2021/example.json');
    const lines = texts(pageDocument(await page({ ...clean, remarks: [] })), 'p');
    expect(lines.join()).toContain('未发现问题');
    const found = texts(pageDocument(await page(projectSheet('seeds/xinxiang-2018/report.json'))), 'p');
    expect(found.join()).toMatch(/发现 \d+ 处，其余文字检查未发现问题/);
  });

  it('has room for three signatures', async () => {
    expect((await cells(mixedSheet())).slice(-6)).toEqual(['填报人', '', '审核人', '', '日期', '']);
  });

  it('repeats the heads of its lists on every page and breaks between rows', async () => {
    const sheet = projectSheet('seeds/xinxiang-2018/report.json');
    const tables = openDocx(await wordFile(sheet)).body.filter(({ name }) => name === 'w:tbl');
    const heads = tables.map((table) => elements(table, 'w:tr').map((row) => has(row, 'w:trPr', 'w:tblHeader')));
    expect(heads.map((rows) => rows.filter(Boolean).length)).toEqual([0, 1, 1, 0]);
    expect(heads[2]?.[0]).toBe(true);
    const lists = composeSheet(sheet).blocks.filter((block) => block.kind === 'table');
    expect(lists.every(({ flows }) => flows)).toBe(true);
  });
});

describe('the font scheme of the agency', () => {
  const sheet = projectSheet('templates/cn-2021/example.json');
  const wordIn = async (fonts: FontScheme): Promise<string> => {
    const file = await renderCheckSheet(sheet, 'docx', { time: TIME, fonts });
    if (typeof file === 'string') throw new Error('Not a Word file');
    return Object.values(unzipSync(file)).map((part) => strFromU8(part)).join('');
  };
  const pageIn = async (fonts: FontScheme): Promise<string> => String(await renderCheckSheet(sheet, 'html', { time: TIME, fonts }));

  it('sets every file of the sheet, and none of its own fonts is left', async () => {
    expect(await wordIn('founder')).toContain('方正书宋_GBK');
    expect(await wordIn('founder')).not.toContain('方正小标宋简体');
    // A page goes on to the fonts that stand in for the first.
    expect(await pageIn('founder')).toMatch(/font-family: ?["']?方正小标宋_GBK/);
    expect(await wordIn('system')).not.toContain('方正');
    expect(await pageIn('system')).not.toContain('方正');
  });

  it('leaves the sheet its fonts where the format decides, for it is of no format', async () => {
    expect(await wordIn('format')).toContain('方正小标宋简体');
    expect(await pageIn('format')).toMatch(/font-family: ?["']?方正小标宋简体/);
  });
});
