import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report';
import { compose } from '../../src/document/compose';
import { parseReport } from '../../src/report/parse-report';
import { emptyReport, type Report } from '../../src/report/report';
import { formatOf } from '../support/formats';
import { root } from '../template/templates/project-files';
import { gongkai, textOf, type Run } from './support/fake-io';

const TEMPLATES = readdirSync(path.join(root, 'templates')).filter((name) => !name.includes('.'));
const OPTIONS = ['new', '--agency', '甲县水利局', '-o', 'r.json'];

function reportOf({ files }: Run): Report {
  const { value } = parseReport(JSON.parse(textOf(files['r.json'])) as unknown);
  if (value === null) throw new Error('Not a report');
  return value;
}

describe('gongkai new', () => {
  it('writes an empty report of the format that holds for the year', async () => {
    const run = await gongkai([...OPTIONS, '--year', '2025']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/已新建“r\.json”：2021年格式.*“县级以上人民政府部门”/);
    expect(reportOf(run)).toMatchObject({
      template: 'cn-2021',
      agency: { name: '甲县水利局', level: 'department' },
      year: 2025,
    });
  });

  it('names every place to fill, and no computed one', async () => {
    const report = reportOf(await gongkai([...OPTIONS, '--year', '2025', '--level', 'government']));
    const format = formatOf('cn-2021');
    const toFill = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
    expect(Object.keys(report.cells)).toEqual(toFill);
    expect(report.narrative).toHaveProperty('other-matters', []);
    expect(report.fields).toEqual({ date: '' });
  });

  it.each(TEMPLATES)('is the same to checker and printer as a report with nothing in it (%s)', async (id) => {
    const format = formatOf(id);
    const year = format.template.years.from;
    const report = reportOf(await gongkai([...OPTIONS, '--year', String(year), '--template', id]));
    const empty = emptyReport(id, report.agency, year);
    expect(checkReport(format, report)).toEqual(checkReport(format, empty));
    expect(compose(format, report)).toEqual(compose(format, empty));
  });

  it('takes the template that is named, and says when the year is not its own', async () => {
    const run = await gongkai([...OPTIONS, '--year', '2017', '--template', 'cn-2021']);
    expect(run.code).toBe(0);
    expect(reportOf(run).template).toBe('cn-2021');
    expect(run.stderr).toMatch(/^报告年度为 2017，.*2021 年度起\n$/);
  });

  it('leaves an existing file alone unless told otherwise', async () => {
    const files = { 'r.json': 'precious' };
    const refused = await gongkai([...OPTIONS, '--year', '2025'], { files });
    expect(refused).toMatchObject({ code: 2, stdout: '', files });
    expect(refused.stderr).toMatch(/^错误：“r\.json”已经存在.*--force\n$/);
    const forced = await gongkai([...OPTIONS, '--year', '2025', '--force'], { files });
    expect(reportOf(forced).year).toBe(2025);
  });

  it.each([
    ['a year before the law', ['--year', '2007'], /2008 至 2100/],
    ['a year that is no number', ['--year', '二〇二五'], /2008 至 2100/],
    ['a mistyped level', ['--year', '2025', '--level', 'goverment'], /是否要用“government”/],
    ['an unknown template', ['--year', '2025', '--template', 'cn-20211'], /是否要用“cn-2021”；现有：/],
    ['a template outside the library', ['--year', '2025', '--template', '../templates/cn-2021'], /没有名为/],
    ['an empty name', ['--year', '2025', '--agency', ' '], /机关名称应为/],
    ['a file of another kind', ['--year', '2025', '-o', 'r.docx'], /应以 \.json 结尾/],
    ['no year', [], /没有写 --year N/],
  ])('refuses %s in one line and writes nothing', async (_, args, message) => {
    const run = await gongkai([...OPTIONS, ...args]);
    expect(run).toMatchObject({ code: 2, stdout: '', files: {} });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).toMatch(/^错误：[^\n]+\n$/);
  });
});
