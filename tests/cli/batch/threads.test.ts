// Promises that threads change nothing about results, and that a file that ends or blocks its thread is only a row.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCheckerThread } from '../../../src/cli/batch/start-checker-thread';
import { cleanReport, townReport } from '../support/reports';
import { newFolder, rowsOf } from './support';

const root = path.resolve(import.meta.dirname, '../../..');
const SETUP = { templateFolder: '', rules: '', previous: new Map() };

/** A thread that answers, and at certain names does not. */
const THREAD = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ file }) => {
    if (file === 'crash') throw new Error('坏了');
    if (file === 'exit') process.exit(7);
    if (file === 'loop') for (;;);
    if (file === 'memory') for (const all = []; ; ) all.push(new Array(1_000_000).fill(all.length));
    parentPort.postMessage({ kind: 'identity', key: file, hash: '' });
  });
`;

describe('a thread in which files are checked', { timeout: 30_000 }, () => {
  it.each([
    ['crash', '程序中断：坏了'],
    ['exit', '程序中断：7'],
    ['loop', '超过 3 秒'],
    ['memory', '内存太多'],
  ])('is replaced when a file ends it: %s', async (file, reason) => {
    const folder = newFolder({ 'thread.mjs': THREAD });
    const checker = startCheckerThread(folder.at('thread.mjs'), SETUP, file === 'memory' ? { memory: 64 } : { patience: 3000 });
    await expect(checker.ask({ kind: 'identify', file })).rejects.toThrow(reason);
    expect(await checker.ask({ kind: 'identify', file: '甲' })).toMatchObject({ key: '甲' });
    await checker.stop();
  });
});

describe('gongkai batch in threads', { timeout: 120_000 }, () => {
  it('gives the same bytes with one thread and with two', () => {
    const folder = newFolder({ 'in/a.json': JSON.stringify(cleanReport()), 'in/b.json': JSON.stringify(townReport()), 'in/c.docx': 'PK', 'in/d.txt': '' });
    const runs = ['1', '2'].map((jobs) =>
      spawnSync(process.execPath, [path.join(root, 'bin/gongkai.mjs'), 'batch', folder.at('in'), '--jobs', jobs], { encoding: 'utf8' }),
    );
    expect(runs.map(({ status }) => status)).toEqual([1, 1]);
    expect(rowsOf(runs[0]?.stdout ?? '').map(({ state }) => state)).toEqual(['checked', 'checked', 'broken', 'broken']);
    expect(runs[1]?.stdout).toBe(runs[0]?.stdout);
  });
});
