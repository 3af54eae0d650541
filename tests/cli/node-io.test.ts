import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const io = nodeIo();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-io-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('reading', () => {
  it('gives a file whole, and one byte more than the limit of a larger one', async () => {
    writeFileSync(at('a'), 'abcdef');
    expect(Buffer.from(await io.readFile(at('a'), 6)).toString()).toBe('abcdef');
    expect(await io.readFile(at('a'), 3)).toHaveLength(4);
  });

  it.runIf(existsSync('/dev/zero'))('stops at the limit of a device without end', async () => {
    expect(await io.readFile('/dev/zero', 1000)).toHaveLength(1001);
  });

  it('rejects with the system’s code', async () => {
    await expect(io.readFile(at('none'), 10)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(io.readFile(folder, 10)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});

describe('writing', () => {
  it('puts a file in place, over an older one too, and leaves nothing beside it', async () => {
    await io.writeFile(at('a.html'), bytes('one'));
    await io.writeFile(at('a.html'), bytes('two'));
    expect(readFileSync(at('a.html'), 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.html']);
  });

  it('leaves everything as it was when it fails', async () => {
    mkdirSync(at('a.html'));
    await expect(io.writeFile(at('a.html'), bytes('one'))).rejects.toHaveProperty('code');
    await expect(io.writeFile(at('none/a.html'), bytes('one'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).toEqual(['a.html']);
  });

  it('replaces a link, not the file that it points at', async () => {
    writeFileSync(at('report.json'), 'precious');
    symlinkSync(at('report.json'), at('a.html'));
    await io.writeFile(at('a.html'), bytes('page'));
    expect(readFileSync(at('report.json'), 'utf8')).toBe('precious');
    expect(readFileSync(at('a.html'), 'utf8')).toBe('page');
  });
});

describe('finding out whether a file can be written', () => {
  it('changes nothing, whether the file is there or not', async () => {
    writeFileSync(at('a.xlsx'), 'one');
    symlinkSync(at('gone'), at('link.xlsx'));
    for (const name of ['a.xlsx', 'b.xlsx', 'link.xlsx']) await io.tryWriting(at(name));
    expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('one');
    expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'link.xlsx']);
  });

  it('rejects as writing would', async () => {
    mkdirSync(at('folder.xlsx'));
    writeFileSync(at('file'), '');
    const failures: [string, string][] = [
      ['none/a.xlsx', 'ENOENT'],
      ['folder.xlsx', 'EISDIR'],
      ['file/a.xlsx', 'ENOTDIR'],
      [`${'n'.repeat(300)}.xlsx`, 'ENAMETOOLONG'],
    ];
    for (const [name, code] of failures) {
      await expect(io.tryWriting(at(name)), name).rejects.toMatchObject({ code });
      await expect(io.writeFile(at(name), bytes('')), name).rejects.toHaveProperty('code');
    }
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder.xlsx']);
  });
});

it('knows one file under two names', async () => {
  writeFileSync(at('a'), '');
  writeFileSync(at('b'), '');
  linkSync(at('a'), at('hard'));
  symlinkSync(at('a'), at('soft'));
  for (const name of ['a', './a', 'hard', 'soft']) expect(await io.isSameFile(at('a'), at(name))).toBe(true);
  expect(await io.isSameFile(at('a'), at('b'))).toBe(false);
  expect(await io.isSameFile(at('a'), at('none'))).toBe(false);
});

it('sees a broken link as something that exists', async () => {
  symlinkSync(at('gone'), at('link'));
  expect(await io.exists(at('link'))).toBe(true);
  expect(await io.exists(at('gone'))).toBe(false);
});
