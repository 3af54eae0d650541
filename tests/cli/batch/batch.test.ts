// Promises `gongkai batch`: a row for every file whatever it holds, who is missing, and exit codes as `check` has them.
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/read/xlsx/read-xlsx';
import type { Report } from '../../../src/report/report';
import { gongkai } from '../support/fake-io';
import { cleanReport, nextYear, townReport } from '../support/reports';
import { batch, newFolder, rowsOf, summaryOf } from './support';

const clean = (name = '甲局'): string => JSON.stringify({ ...cleanReport(), agency: { ...cleanReport().agency, name } });
const faulty = (name = '乙局'): string => JSON.stringify({ ...townReport(), agency: { ...townReport().agency, name } });

describe('gongkai batch', () => {
  it('prints a row for each file below a folder, in the order of their names, and a closing line', async () => {
    const folder = newFolder({ 'in/b.json': clean('甲局'), 'in/a/z.json': faulty('乙局'), 'in/c.docx': 'PK\u0003\u0004' });
    for (const name of ['.DS_Store', '~$b.docx', 'Thumbs.db', 'old.ndjson']) folder.write(`in/${name}`, 'x');
    const { code, stdout, stderr } = await batch([folder.at('in')]);
    expect(code).toBe(1);
    const rows = rowsOf(stdout);
    expect(rows.map(({ file, state }) => [file, state])).toEqual([
      [folder.at('in/a/z.json'), 'checked'],
      [folder.at('in/b.json'), 'checked'],
      [folder.at('in/c.docx'), 'broken'],
    ]);
    expect(stdout.split('\n')).toHaveLength(rows.length + 2);
    expect(summaryOf(stdout)).toMatchObject({ files: 3, checked: 2, broken: 1, withErrors: 1, error: 1, missing: [] });
    expect(stderr).toContain('共 3 份文件，核对 2 份，不能读取 1 份');
  });

  it('ends with 0 where nothing is wrong, with 1 where a report has errors, a file is broken or a unit is missing', async () => {
    const folder = newFolder({ 'clean.json': clean('甲局'), 'faulty.json': faulty(), 'broken.docx': 'PK\u0003\u0004' });
    const codeOf = async (...args: string[]): Promise<number> => (await batch(args, { files: { 'units.txt': '甲局\n丙局\n' } })).code;
    expect(await codeOf(folder.at('clean.json'))).toBe(0);
    expect(await codeOf(folder.at('clean.json'), folder.at('faulty.json'))).toBe(1);
    expect(await codeOf(folder.at('clean.json'), folder.at('broken.docx'))).toBe(1);
    expect(await codeOf(folder.at('clean.json'), '--expected', 'units.txt')).toBe(1);
  });

  it('gives the reasons in the words of import', async () => {
    const files = { 'old.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'page.html': '<html><body></body></html>' };
    const folder = newFolder(files);
    const nowhere = folder.at('nowhere.docx');
    const { stdout } = await batch([folder.at('old.doc'), folder.at('page.html'), '-'], { input: nowhere });
    const reasons = rowsOf(stdout).map((row) => (row.state === 'broken' ? (row.reasons[0] ?? '') : ''));
    for (const [index, name] of ['old.doc', 'page.html'].entries()) {
      expect(reasons[index]).not.toBe('');
      expect((await gongkai(['import', name, '-o', 'r.json'], { files })).stderr).toContain(reasons[index]);
    }
    expect(reasons[2]).toBe(`不能读取“${nowhere}”：没有这个文件或文件夹`);
    expect(rowsOf(stdout)[2]?.hash).toBeNull();
  });

  it('takes a list of names from standard input, set off by line ends or NUL, each file once', async () => {
    const folder = newFolder({ 'a b.json': clean('甲局'), 'c.json': clean('乙局') });
    const names = [folder.at('a b.json'), folder.at('c.json')];
    for (const input of [`${names.join('\n')}\n`, names.join('\r\n'), `${names.join('\0')}\0`]) {
      const { stdout } = await batch(['-', folder.at('c.json')], { input });
      expect(rowsOf(stdout).map(({ file }) => file)).toEqual(names);
    }
  });

  it('puts results of several runs together with new files, as one run would have had them', async () => {
    const folder = newFolder({ 'a.json': clean('甲局'), 'b.json': faulty('乙局'), 'c.json': clean('甲局') });
    const world = { files: { 'units.csv': '单位\n甲局\n丁局\n' } };
    await batch([folder.at('a.json'), '-o', folder.at('1.ndjson')]);
    await batch([folder.at('b.json'), '-o', folder.at('2.ndjson')]);
    folder.write('2.ndjson', `${folder.text('2.ndjson')}half a li\n`);
    const whole = await batch([...['a', 'b', 'c'].map((name) => folder.at(`${name}.json`)), '--expected', 'units.csv'], world);
    const { stdout, stderr } = await batch([folder.at('1.ndjson'), folder.at('2.ndjson'), folder.at('c.json'), '--expected', 'units.csv'], world);
    expect(stdout).toBe(whole.stdout);
    expect(stderr).toContain('2.ndjson”中有 1 行不是核对结果');
    expect(stderr).toMatch(/缺报 1 个：丁局\n重复 1 个：\n {2}甲局 2025 年度（内容相同）：.*\n名单之外 1 份：乙局\n/);
  });

  it('writes a workbook that says the same', async () => {
    const folder = newFolder({ 'in/a.json': clean('=甲局'), 'in/b.json': faulty('乙局'), 'in/c.xlsx': 'PK\u0003\u0004' });
    const { code, stdout, stderr, files } = await batch([folder.at('in'), '-o', 'out.xlsx']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('已写出“out.xlsx”\n');
    const book = files['out.xlsx'];
    const document = book instanceof Uint8Array ? readXlsx(book).document : null;
    const texts = document?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : []));
    expect(texts).toEqual(expect.arrayContaining(["'=甲局", '乙局', '不能读取', '已核对']));
  });

  it('checks against last year’s reports, found by agency and year whatever their files are called', async () => {
    const last: Report = { ...cleanReport(), cells: { ...cleanReport().cells, 'applications/carried-out/natural': '777' } };
    const folder = newFolder({ 'now/x.json': JSON.stringify(nextYear(cleanReport())), 'last/y.json': JSON.stringify(last), 'last/z.txt': '不是报告' });
    const { stdout, stderr } = await batch([folder.at('now'), '--previous', folder.at('last')]);
    const [row] = rowsOf(stdout);
    expect(row).toMatchObject({ previous: { file: folder.at('last/y.json') } });
    expect(row?.state === 'checked' && row.findings.some(({ message }) => message.includes('777'))).toBe(true);
    expect(stderr).toContain(`上年报告“${folder.at('last/z.txt')}”读不出机关和年度`);

    folder.write('last/again.json', JSON.stringify(last));
    const twice = await batch([folder.at('now'), '--previous', folder.at('last')]);
    expect(rowsOf(twice.stdout)[0]).toMatchObject({ previous: null });
    expect(twice.stderr).toContain('都没有采用');
  });

  it('refuses what it cannot use before it does anything', async () => {
    const folder = newFolder({ 'a.json': clean(), 'notes.ndjson': 'my notes\n' });
    const refusals: [string[], string][] = [
      [[], '没有写要核对的文件夹或文件'],
      [[folder.at('none')], '没有这个文件或文件夹'],
      [[folder.at('a.json'), '--jobs', '0'], '应为 1 至 64'],
      [[folder.at('a.json'), '--year', '2025'], '--year 要与 --expected 一起使用'],
      [[folder.at('a.json'), '-o', 'x.csv'], '应以 .xlsx 或 .ndjson 结尾'],
      [[folder.at('a.json'), '-o', folder.at('notes.ndjson')], '不是批量核对的结果文件'],
      [[folder.at('a.json'), '--expected', folder.at('none.txt')], '没有这个文件或文件夹'],
      [['-', '-'], '只能写一个'],
    ];
    for (const [args, message] of refusals) {
      const { code, stdout, stderr } = await batch(args);
      expect([code, stdout], message).toEqual([2, '']);
      expect(stderr).toContain(message);
    }
    expect(folder.text('notes.ndjson')).toBe('my notes\n');
  });
});

describe('the progress of a batch', () => {
  const files = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`in/${String(index).padStart(2, '0')}.json`, '{}']));

  it('is some plain lines in a pipe, and the same each time', async () => {
    const folder = newFolder(files);
    const runs = [await batch([folder.at('in')]), await batch([folder.at('in')])];
    const lines = (runs[0]?.stderr ?? '').split('\n').filter((line) => line.startsWith('已处理'));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(lines.at(-1)).toBe('已处理 45/45');
    expect(runs[0]?.stderr).not.toMatch(/[\r\u001b]/);
    expect(runs[1]?.stderr).toBe(runs[0]?.stderr);
  });

  it('is a bar on a terminal, which is gone in the end', async () => {
    const folder = newFolder(files);
    const { stderr } = await batch([folder.at('in'), '-o', 'x.xlsx'], { isTTY: true });
    expect(stderr).toMatch(/\r\u001b\[K█+ 已处理 45\/45\r\u001b\[K/);
    expect(stderr.slice(stderr.lastIndexOf('\r'))).not.toContain('█');
  });
});
