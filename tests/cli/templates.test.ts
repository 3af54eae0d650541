import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/report/report';
import { SMALL_TEMPLATE } from '../support/formats';
import { gongkai } from './support/fake-io';

let made: string[] = [];

/** A folder of templates by id. */
function library(templates: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-templates-'));
  made.push(folder);
  writeFileSync(path.join(folder, 'vocabulary.yaml'), 'concepts: []\nfacets: []\n');
  for (const [id, source] of Object.entries(templates)) {
    mkdirSync(path.join(folder, id));
    writeFileSync(path.join(folder, id, 'template.yaml'), source);
  }
  return folder;
}

afterEach(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
  made = [];
});

const broken = SMALL_TEMPLATE.replace('id: small', 'id: broken').replace('from: 2021', 'from: soon');
const small = JSON.stringify(emptyReport('small', { name: '甲县', level: 'government' }, 2025));

describe('gongkai templates', () => {
  it('lists id, title, years and source of every format', async () => {
    const { code, stdout, stderr } = await gongkai(['templates']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^cn-2021\n {2}2021年格式.*\n {2}2021 年度起\n {2}依据：.*30号/m);
    expect(stdout).toMatch(/–2018 年度$/m);
  });

  it('gives programs the same as a versioned object', async () => {
    const { stdout } = await gongkai(['templates', '--json'], { templateFolder: library({ small: SMALL_TEMPLATE }) });
    expect(JSON.parse(stdout)).toEqual({
      schema: 'gongkai/templates/1',
      templates: [
        { id: 'small', title: '小格式', source: '测试用格式', years: { from: 2021, to: 2030 }, levels: null },
      ],
    });
  });

  it('names every mistake of every template with file, line and column, and lists nothing then', async () => {
    const templateFolder = library({
      small: SMALL_TEMPLATE,
      broken: broken.replace('cases, each: row', 'nowhere, each: row').replace('title: 小格式', 'title: ""'),
      misplaced: SMALL_TEMPLATE,
    });
    const { code, stdout, stderr } = await gongkai(['templates'], { templateFolder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^错误：模板有错：templates\/broken\/template\.yaml:3:\d+ title：/),
      expect.stringMatching(/^错误：模板有错：templates\/broken\/template\.yaml:5:\d+ years\.from：/),
      expect.stringMatching(/^错误：模板有错：templates\/misplaced\/template\.yaml:1:1 id：应与所在文件夹同名/),
    ]);
  });
});

describe('a template that a report needs', () => {
  it('is refused with file and line when it does not load', async () => {
    const report = small.replace('"small"', '"broken"');
    const run = await gongkai(['check', 'r.json'], { files: { 'r.json': report }, templateFolder: library({ broken }) });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^错误：模板有错：templates\/broken\/template\.yaml:5:\d+ years\.from：[^\n]+\n$/);
  });

  it('is the only one that is loaded', async () => {
    const templateFolder = library({ small: SMALL_TEMPLATE, broken });
    expect((await gongkai(['check', 'r.json'], { files: { 'r.json': small }, templateFolder })).code).toBe(1);
  });

  it('is named together with those at hand when there is none of its name', async () => {
    const report = small.replace('"small"', '"smal"');
    const run = await gongkai(['cells', 'r.json'], {
      files: { 'r.json': report },
      templateFolder: library({ small: SMALL_TEMPLATE }),
    });
    expect(run).toMatchObject({ code: 2, stderr: '错误：没有名为“smal”的模板，是否要用“small”；现有：small\n' });
  });

  it('is missed in one line when the whole library is gone', async () => {
    const run = await gongkai(['templates'], { templateFolder: '/nowhere' });
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: '错误：不能读取程序的模板文件夹：没有这个文件或文件夹\n' });
  });

  it('is chosen by year and level, and what else could be chosen is named', async () => {
    const other = SMALL_TEMPLATE.replace('id: small', 'id: town').replace('fields:', 'levels: [township]\nfields:');
    const templateFolder = library({ small: SMALL_TEMPLATE, town: other });
    const options = ['new', '--agency', '甲镇', '--year', '2025', '-o', 'r.json'];
    const town = await gongkai([...options, '--level', 'township'], { templateFolder });
    expect(town.stdout).toMatch(/这一年度还可以用 --template 选：small\n$/);
    const late = await gongkai([...options, '--year', '2031'], { templateFolder });
    expect(late).toMatchObject({ code: 2, files: {} });
    expect(late.stderr).toMatch(/没有适用于 2031 年度的模板/);
  });
});
