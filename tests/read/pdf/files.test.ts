// Promises that reports printed to PDF by other programs come back with every figure, and none of them silently wrong.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { importFile } from '../../../src/read/import';
import { readPdf } from '../../../src/read/pdf/read-pdf';
import { pdfMessages } from '../../../src/read/pdf/messages';
import { parseJson, parseReport } from '../../../src/report/parse-report';
import type { Report } from '../../../src/report/report';
import { knownFormat, knownFormats } from '../../support/known-formats';
import { rectangle } from '../recognise/layouts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/pdf');
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));

function expected(name: string): Report {
  const { value } = parseReport(parseJson(readFileSync(path.join(folder, name), 'utf8')).value);
  if (value === null) throw new Error(name);
  return value;
}

describe('a report printed by LibreOffice', () => {
  it.each(['stat-2014', 'cn-2019', 'cn-2021'])('comes back whole: %s', async (id) => {
    const report = expected(`libreoffice-${id}.json`);
    const imported = await importFile(file(`libreoffice-${id}.pdf`), `${id}.pdf`, knownFormats());
    if (imported.kind !== 'recognised') throw new Error(imported.kind);
    const { recognised } = imported;
    expect(recognised.report).toMatchObject({ template: id, year: report.year, agency: { name: report.agency.name } });
    const format = knownFormat(id);
    const [before, after] = [createLedger(format, report.cells), createLedger(format, recognised.report.cells)];
    const differences = [...format.cells.keys()].filter((key) => before.text(key) !== after.text(key));
    expect(differences).toEqual([]);
    expect([...recognised.figures.values()].filter(({ sure }) => !sure)).toEqual([]);
    expect(imported.messages).toContainEqual(pdfMessages.positions);
  });
});

it('a page printed by Chromium has its title, its heading and its table with merged cells', async () => {
  const { document } = await readPdf(file('chromium-print.pdf'));
  const [title, heading, table] = document?.blocks ?? [];
  expect(title).toMatchObject({ kind: 'paragraph', text: '云山县2023年政府信息公开工作年度报告' });
  expect(heading).toMatchObject({ kind: 'paragraph', text: '二、主动公开政府信息情况' });
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.from).toEqual({ page: 1, place: '第1页第1个表' });
  const whole = (text: string): string[] => [text, text, text, text];
  const over = (label: string, text: string): string[] => [label, text, text, text];
  expect(rectangle(table)).toEqual([
    whole('第二十条第（一）项'),
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '12', '3', '47'],
    whole('第二十条第（五）项'),
    over('信息内容', '本年处理决定数量'),
    over('行政许可', '26831'),
    whole('第二十条第（六）项'),
    over('信息内容', '本年处理决定数量'),
    over('行政处罚', '1024'),
    over('行政强制', '5'),
    whole('第二十条第（八）项'),
    over('信息内容', '本年收费金额（单位：万元）'),
    over('行政事业性收费', '312.456789'),
  ]);
});

it('a file with a password is refused with the way out', async () => {
  expect(await readPdf(file('encrypted.pdf'))).toEqual({ document: null, messages: [pdfMessages.encrypted] });
});
