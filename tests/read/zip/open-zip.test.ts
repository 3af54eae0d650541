/** What is unpacked of a zip file, and what is refused before it costs anything. */
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_PART_BYTES, MAX_PARTS_BYTES, MAX_ZIP_ENTRIES } from '../../../src/read/limits';
import { zipMessages } from '../../../src/read/zip/messages';
import { openZip } from '../../../src/read/zip/open-zip';
import { rawZip, type RawEntry } from '../hostile/raw-zip';

const work = vi.hoisted(() => ({ inflated: 0 }));

vi.mock('fflate', async (load) => {
  const original = await load<typeof import('fflate')>();
  return {
    ...original,
    /** Counts what it unpacks. */
    Inflate: class extends original.Inflate {
      constructor(take: (piece: Uint8Array, final: boolean) => void) {
        super((piece, final) => {
          work.inflated += piece.length;
          take(piece, final);
        });
      }
    },
  };
});

beforeEach(() => {
  work.inflated = 0;
});

const ALLOWED = /^word\/\w+\.xml$/i;
const MEGABYTE = 1_000_000;
const entry = (path: string, content = '文', more: Partial<RawEntry> = {}): RawEntry => ({ path, content: strToU8(content), ...more });
const problemOf = (...entries: RawEntry[]): unknown => openZip(rawZip(entries), ALLOWED).problem;

describe('a zip file', () => {
  it('gives the parts that are asked for, deflated or stored, by their path in lower case', () => {
    const { parts } = openZip(rawZip([entry('word/Document.xml', '甲'), entry('word\\styles.xml', '乙', { stored: true })]), ALLOWED);
    expect(parts).toEqual(new Map([['word/document.xml', strToU8('甲')], ['word/styles.xml', strToU8('乙')]]));
  });

  it('gives large parts whole', () => {
    const content = Uint8Array.from({ length: 3 * MEGABYTE }, (_, index) => (index * 7919) % 251);
    const read = openZip(zipSync({ 'word/a.xml': content }), ALLOWED).parts?.get('word/a.xml');
    expect(read && Buffer.compare(read, content)).toBe(0);
  });

  it('keeps what nobody asked for packed: pictures, archives in it, paths that lead out of it', () => {
    const nested = zipSync({ 'word/document.xml': strToU8('内') });
    const file = rawZip([
      { path: 'word/media/a.zip', content: nested },
      entry('../word/document.xml'),
      entry('/word/document.xml'),
      entry('word/../document.xml'),
      { path: 'word/media/bomb.bin', content: new Uint8Array(30 * MEGABYTE) },
    ]);
    expect(openZip(file, ALLOWED)).toEqual({ parts: new Map(), problem: null });
    expect(work.inflated).toBe(0);
  });
});

describe('is refused', () => {
  it('a part that is too large by its own word, unopened', () => {
    expect(problemOf(entry('word/a.xml', '文', { declaredSize: 300 * MEGABYTE }))).toEqual(zipMessages.tooLarge('word/a.xml', MAX_PART_BYTES));
    expect(work.inflated).toBe(0);
  });

  it('a file whose parts are too large together, unopened', () => {
    const entries = ['a', 'b', 'c'].map((name) => entry(`word/${name}.xml`, '文', { declaredSize: 15 * MEGABYTE }));
    expect(problemOf(...entries)).toEqual(zipMessages.tooLargeTogether(MAX_PARTS_BYTES));
    expect(work.inflated).toBe(0);
  });

  it('a bomb that lies about its size, before it has gone off', () => {
    const bomb: RawEntry = { path: 'word/a.xml', content: new Uint8Array(60 * MEGABYTE), declaredSize: 1_000 };
    expect(problemOf(bomb)).toEqual(zipMessages.wrongSize('word/a.xml'));
    expect(work.inflated).toBeLessThan(10 * MEGABYTE);
  });

  it.each([1, 5_000])('a part that is not as long as it says (%i)', (declaredSize) => {
    expect(problemOf(entry('word/a.xml', '文'.repeat(100), { declaredSize }))).toEqual(zipMessages.wrongSize('word/a.xml'));
    expect(problemOf(entry('word/a.xml', '文', { declaredSize, stored: true }))).toEqual(zipMessages.wrongSize('word/a.xml'));
  });

  it('a part that is there twice, also in other letters', () => {
    expect(problemOf(entry('word/a.xml'), entry('word/A.xml'))).toEqual(zipMessages.duplicate('word/A.xml'));
  });

  it('an encrypted part', () => {
    expect(problemOf(entry('word/a.xml', '文', { encrypted: true }))).toEqual(zipMessages.encrypted('word/a.xml'));
  });

  it('a file of ten thousand entries, unread', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => entry(`word/${index}.xml`));
    expect(problemOf(...entries)).toEqual(zipMessages.tooManyEntries(10_000, MAX_ZIP_ENTRIES));
    expect(work.inflated).toBe(0);
  });

  it('a file that ends anywhere too early', () => {
    const whole = rawZip([entry('word/a.xml', '文'.repeat(50)), entry('word/b.xml')]);
    for (let length = 0; length < whole.length; length += 1) {
      expect(openZip(whole.subarray(0, length), ALLOWED)).toEqual({ parts: null, problem: zipMessages.damaged });
    }
  });

  it('a part whose bytes are damaged', () => {
    const whole = rawZip([entry('word/a.xml', '文'.repeat(50))]);
    // A kind of block that deflate does not have.
    whole[30 + 'word/a.xml'.length] = 0xff;
    expect(openZip(whole, ALLOWED).problem).toEqual(zipMessages.damagedPart('word/a.xml'));
  });
});

it('never throws, whichever byte is changed', () => {
  const whole = rawZip([entry('word/a.xml', '一二三四五六七八九十'.repeat(3)), entry('word/b.xml', '', { stored: true })]);
  for (let place = 0; place < whole.length; place += 1) {
    for (const value of [0, 1, 0x7f, 0xff]) {
      const changed = whole.slice();
      changed[place] = value;
      const { parts, problem } = openZip(changed, ALLOWED);
      expect((parts === null) !== (problem === null)).toBe(true);
    }
  }
});
