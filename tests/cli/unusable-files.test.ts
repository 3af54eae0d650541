import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/report/report';
import { FOLDER, gongkai, type FakeFiles } from './support/fake-io';

const report = emptyReport('cn-2021', { name: '甲县', level: 'government' }, 2025);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const FILES: [name: string, files: FakeFiles, message: RegExp][] = [
  ['a missing file', {}, /没有这个文件或文件夹/],
  ['a folder', { 'r.json': FOLDER }, /这是文件夹，不是文件/],
  ['an empty file', { 'r.json': '' }, /不是 JSON 文件/],
  ['a Word file', { 'r.json': bytes(0x50, 0x4b, 3, 4, 0xff, 0xfe) }, /不是 UTF-8 文本.*Word/],
  ['text in GBK', { 'r.json': bytes(0xbc, 0xd7, 0xcf, 0xd8) }, /不是 UTF-8 文本/],
  ['text that is no JSON', { 'r.json': '一、概述\n今年以来' }, /不是 JSON 文件/],
  ['JSON of another kind', { 'r.json': '{"name": "x"}' }, /“r\.json”不能使用：schema：.*（另有 \d+ 处）/],
  ['a list', { 'r.json': '[]' }, /不能使用/],
  ['null', { 'r.json': 'null' }, /内容为空/],
  ['a wrong value', { 'r.json': JSON.stringify({ ...report, year: 'next' }) }, /year：/],
  ['a newer schema', { 'r.json': JSON.stringify({ ...report, schema: 2 }) }, /版本 2 .*新/],
  ['a newer draft', { 'r.json': '{"kind":"gongkai-draft","draft":{"schema":7}}' }, /版本 7 .*新/],
  ['a reach into objects', { 'r.json': '{"__proto__":{"schema":1}}' }, /__proto__：不允许的键/],
  ['an unknown template', { 'r.json': JSON.stringify({ ...report, template: 'cn-2022' }) }, /没有名为“cn-2022”的模板，是否要用“cn-2021”/],
  ['a template outside the library', { 'r.json': JSON.stringify({ ...report, template: '../seeds' }) }, /没有名为“\.\.\/seeds”的模板/],
  ['more than 20 MB', { 'r.json': new Uint8Array(20_000_001).fill(0x20) }, /超过 20 MB/],
];

describe.each([['check'], ['check', '--json'], ['cells'], ['build', '-o', 'r.docx']])('gongkai %s %s', (...command) => {
  const argv = [...command.filter((word) => typeof word === 'string'), 'r.json'];

  it.each(FILES)('answers %s with one clear line and exit code 2, and writes nothing', async (_, files, message) => {
    const run = await gongkai(argv, { files });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.files).toEqual(files);
    expect(run.stderr).toMatch(/^错误：[^\n]+\n$/);
    expect(run.stderr).toMatch(message);
  });
});

it('reads 20 MB without complaint about the size', async () => {
  const text = JSON.stringify(report);
  const padded = text + ' '.repeat(20_000_000 - new TextEncoder().encode(text).length);
  expect((await gongkai(['check', 'r.json'], { files: { 'r.json': padded } })).code).toBe(1);
});
