import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/report/report';
import { FOLDER, gongkai, type FakeFiles } from './support/fake-io';

const report = emptyReport('cn-2021', { name: '甲县', level: 'government' }, 2025);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** What stands at `r.json`, made when it is needed: one of them is large. */
type Content = () => FakeFiles[string] | undefined;

const FILES: [name: string, content: Content, message: RegExp][] = [
  ['a missing file', () => undefined, /没有这个文件或文件夹/],
  ['a folder', () => FOLDER, /这是文件夹，不是文件/],
  ['an empty file', () => '', /不是 JSON 文件/],
  ['a Word file', () => bytes(0x50, 0x4b, 3, 4, 0xff, 0xfe), /不是 UTF-8 文本.*Word/],
  ['text in GBK', () => bytes(0xbc, 0xd7, 0xcf, 0xd8), /不是 UTF-8 文本/],
  ['text that is no JSON', () => '一、概述\n今年以来', /不是 JSON 文件/],
  ['JSON of another kind', () => '{"name": "x"}', /“r\.json”不能使用：schema：.*（另有 \d+ 处）/],
  ['a list', () => '[]', /不能使用/],
  ['null', () => 'null', /内容为空/],
  ['a wrong value', () => JSON.stringify({ ...report, year: 'next' }), /year：/],
  ['a newer schema', () => JSON.stringify({ ...report, schema: 7 }), /版本 7 .*新/],
  ['a newer draft', () => '{"kind":"gongkai-draft","draft":{"schema":7}}', /版本 7 .*新/],
  ['a reach into objects', () => '{"__proto__":{"schema":1}}', /__proto__：不允许的键/],
  ['an unknown template', () => JSON.stringify({ ...report, template: 'cn-2022' }), /没有名为“cn-2022”的模板，是否要用“cn-2021”/],
  ['a template outside the library', () => JSON.stringify({ ...report, template: '../seeds' }), /没有名为“\.\.\/seeds”的模板/],
  ['more than 20 MB', () => new Uint8Array(20_000_001).fill(0x20), /超过 20 MB/],
];

const COMMANDS = [
  ...['check r.json', 'check --json r.json', 'cells r.json'],
  ...['build r.json -o r.docx', 'sheet r.json -o r.docx'],
];

describe.each(COMMANDS)('gongkai %s', (line) => {
  const argv = line.split(' ');

  it.each(FILES)('answers %s with one clear line and exit code 2, and writes nothing', async (_, make, message) => {
    const content = make();
    const run = await gongkai(argv, { files: content === undefined ? {} : { 'r.json': content } });
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' });
    expect(Object.keys(run.files)).toEqual(content === undefined ? [] : ['r.json']);
    expect(run.files['r.json'] === content).toBe(true);
    expect(run.stderr).toMatch(/^错误：[^\n]+\n$/);
    expect(run.stderr).toMatch(message);
  });
});

it('reads 20 MB without complaint about the size', async () => {
  const text = JSON.stringify(report);
  const padded = text + ' '.repeat(20_000_000 - new TextEncoder().encode(text).length);
  expect((await gongkai(['check', 'r.json'], { files: { 'r.json': padded } })).code).toBe(1);
});
