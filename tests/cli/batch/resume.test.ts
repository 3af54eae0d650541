// Promises that a run into results that are there goes on from them: what is still true is kept, the rest is done again.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanReport, nextYear, townReport } from '../support/reports';
import { batch, newFolder, rowsOf, type Folder } from './support';

const report = (name: string): string => JSON.stringify({ ...townReport(), agency: { ...townReport().agency, name } });

function threeFiles(): Folder {
  return newFolder({ 'in/1.json': report('甲镇'), 'in/2.json': report('乙镇'), 'in/3.txt': '不是报告' });
}

const run = (folder: Folder, ...args: string[]): ReturnType<typeof batch> => batch([folder.at('in'), '-o', folder.at('out.ndjson'), ...args]);

/** Puts a mark into every finding, by which a row that was kept is known. */
const marked = (text: string): string => text.replaceAll('"where":"', '"where":"旧');
const isKept = (row: unknown): boolean => JSON.stringify(row).includes('"where":"旧');

describe('a run into results of an earlier one', () => {
  it('checks nothing again when nothing has changed, and writes the same', async () => {
    const folder = threeFiles();
    await run(folder);
    const before = marked(folder.text('out.ndjson'));
    folder.write('out.ndjson', before);
    const { stderr, code } = await run(folder);
    expect(code).toBe(1);
    expect(folder.text('out.ndjson')).toBe(before);
    expect(stderr).toContain('其中 3 份文件和规则都没有变，沿用上次的结果');
  });

  it('goes on where a run was ended, even within a line', async () => {
    const folder = threeFiles();
    await run(folder);
    const whole = folder.text('out.ndjson');
    const [first = '', second = ''] = whole.split('\n');
    for (const left of [`${marked(first)}\n${second.slice(0, 300)}`, `${marked(first)}\n${second}\n`, first.slice(0, 10), '']) {
      folder.write('out.ndjson', left);
      await run(folder);
      expect(folder.text('out.ndjson').replaceAll('"where":"旧', '"where":"')).toBe(whole);
      expect(isKept(rowsOf(folder.text('out.ndjson'))[0])).toBe(left.startsWith(marked(first)));
    }
  });

  it('loses nothing when it is ended itself before it has taken over what was there', async () => {
    const folder = threeFiles();
    await run(folder);
    const whole = folder.text('out.ndjson');
    // As it stands when the process is killed at the first row: the earlier rows wait in the file beside it.
    folder.write('out.ndjson.resume', marked(whole));
    folder.write('out.ndjson', `${whole.split('\n')[0] ?? ''}\n`);
    const { stderr } = await run(folder);
    expect(stderr).toContain('沿用');
    expect(rowsOf(folder.text('out.ndjson')).map(isKept)).toEqual([false, true, false]);
    expect(existsSync(folder.at('out.ndjson.resume'))).toBe(false);
  });

  it('checks again what has changed: a file, the rules, or last year’s report', async () => {
    const folder = newFolder({ 'in/1.json': JSON.stringify(nextYear(cleanReport())), 'in/2.json': report('乙镇'), 'last/1.json': JSON.stringify(cleanReport()) });
    const keptAfter = async (...args: string[]): Promise<boolean[]> => {
      folder.write('out.ndjson', marked(folder.text('out.ndjson')));
      await run(folder, ...args);
      return rowsOf(folder.text('out.ndjson')).map(isKept);
    };
    const last = ['--previous', folder.at('last')];
    const fault = { ...nextYear(cleanReport()), cells: { ...cleanReport().cells, 'applications/received/natural': '999' } };
    folder.write('in/1.json', JSON.stringify(fault));
    await run(folder, ...last);
    expect(await keptAfter(...last)).toEqual([true, true]);
    folder.write('in/2.json', report('丙镇'));
    expect(await keptAfter(...last)).toEqual([true, false]);
    folder.write('last/1.json', JSON.stringify({ ...cleanReport(), fields: {} }));
    expect(await keptAfter(...last)).toEqual([false, true]);
    expect(await keptAfter()).toEqual([false, true]);
    folder.write('out.ndjson', folder.text('out.ndjson').replace(/"rules":"[0-9a-f]{64}"/g, `"rules":"${'0'.repeat(64)}"`));
    expect(await keptAfter()).toEqual([false, false]);
  });

  it('tries a file again that could not be read to its end', async () => {
    const folder = threeFiles();
    const list = { input: folder.at('late.json') };
    const args = ['-', '-o', folder.at('out.ndjson')];
    await batch(args, list);
    expect(rowsOf(folder.text('out.ndjson'))).toMatchObject([{ state: 'broken' }]);
    folder.write('late.json', report('丁镇'));
    await batch(args, list);
    expect(rowsOf(folder.text('out.ndjson'))).toMatchObject([{ state: 'checked', agency: '丁镇' }]);
  });
});
