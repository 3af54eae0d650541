// Promises that a zip file's times are set and nothing else of it is touched.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fixZipTimes } from '../../../src/render/docx/zip-times';

const FILES = { 'a.xml': strToU8('一'.repeat(1000)), 'word/b.xml': strToU8('') };
const zipAt = (mtime: string): Uint8Array => zipSync(FILES, { mtime });

it('makes files packed at different times the same', () => {
  const one = zipAt('2024-02-03T04:05:06');
  const other = zipAt('2031-12-30T11:22:33');
  expect(one).not.toEqual(other);
  fixZipTimes(one);
  fixZipTimes(other);
  expect(one).toEqual(other);
});

it('keeps the content', () => {
  const zip = zipAt('2024-02-03T04:05:06');
  fixZipTimes(zip);
  expect(unzipSync(zip)).toEqual(FILES);
});

it('works on a part of a larger buffer', () => {
  const zip = zipAt('2024-02-03T04:05:06');
  const buffer = new Uint8Array(zip.length + 20);
  buffer.set(zip, 7);
  fixZipTimes(buffer.subarray(7, 7 + zip.length));
  fixZipTimes(zip);
  expect(buffer.slice(7, 7 + zip.length)).toEqual(zip);
});

it('refuses what is no zip file', () => {
  expect(() => fixZipTimes(strToU8('not a zip file at all, but long enough'))).toThrow('Not a zip file');
  expect(() => fixZipTimes(new Uint8Array())).toThrow('Not a zip file');
});
