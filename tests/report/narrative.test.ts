// Promises that tables and pictures of a narrative are kept as they are, and hostile ones refused with their place.
import { describe, expect, it } from 'vitest';
import { base64Of, bytesOf, isBase64 } from '../../src/report/base64';
import type { NarrativeBlock, NarrativePicture } from '../../src/report/narrative';
import { MAX_PICTURE_DATA } from '../../src/report/narrative-limits';
import { parseReport } from '../../src/report/parse-report';
import { readPictureFile } from '../../src/report/picture-file';
import { emptyReport, REPORT_SCHEMA } from '../../src/report/report';
import { JPEG, jpegPicture, png, pngPicture } from '../support/pictures';

const withBlocks = (...blocks: unknown[]) => ({ ...emptyReport('small', { name: '甲县', level: 'government' }, 2025), narrative: { overview: blocks } });

function problems(...blocks: unknown[]): string {
  const parsed = parseReport(withBlocks(...blocks));
  expect(parsed.value).toBeNull();
  return parsed.problems.join('\n');
}

const table = (rows: readonly (readonly unknown[])[], more: object = {}) => ({ table: { caption: '题', header: true, rows, ...more } });
const changed = ({ picture }: NarrativePicture, change: object) => ({ picture: { ...picture, ...change } });

/** A PNG of which only the head is there, saying any size. */
function headOf(width: number, height: number): string {
  const bytes = bytesOf(png(1, 1));
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return base64Of(bytes);
}

describe('blocks of a narrative', () => {
  it('come back as they were', () => {
    const blocks: NarrativeBlock[] = ['一段', table([['项目', '数量'], ['甲\n乙', '']]) as NarrativeBlock, pngPicture('题', '说明'), jpegPicture('', ''), '末段'];
    expect(parseReport(withBlocks(...blocks)).value?.narrative.overview).toEqual(blocks);
  });

  it('of older reports stay what they were', () => {
    const older = { ...withBlocks('一段', ['收到', { cell: 'a/b/c' }]), schema: 2 };
    expect(parseReport(older).value).toEqual({ ...older, schema: REPORT_SCHEMA });
  });
});

describe('a table is refused', () => {
  it.each([
    ['without rows', table([])],
    ['with a row without cells', table([[]])],
    ['of one column', table([['a'], ['b']])],
    ['that is no rectangle', table([['a', 'b'], ['c']])],
    ['with too many columns', table([Array.from({ length: 51 }, () => '')])],
    ['with too many rows', table(Array.from({ length: 501 }, () => ['', '']))],
    ['with a text too long', table([['', '字'.repeat(2_001)]])],
    ['with a cell that is no text', table([['a', 1]])],
    ['with another key', table([['a', 'b']], { style: 'x' })],
  ])('%s', (_, block) => {
    expect(problems('一段', block)).toMatch(/^narrative\.overview\.1/);
  });
});

describe('a picture is refused', () => {
  const picture = pngPicture('题', '说明', 3, 2);
  it.each([
    ['whose bytes are of another kind', changed(picture, { data: JPEG })],
    ['that calls itself of another kind', changed(picture, { type: 'jpeg' })],
    ['of a kind that is not taken', changed(picture, { type: 'svg' })],
    ['that says another size', changed(picture, { width: 4 })],
    ['that is no base64', changed(picture, { data: `${picture.picture.data.slice(0, -4)}"> <` })],
    ['that breaks off before its size', changed(picture, { data: picture.picture.data.slice(0, 20) })],
    ['that would take the memory of the machine', changed(picture, { width: 9_000, height: 9_000, data: headOf(9_000, 9_000) })],
    ['that has no pixels', changed(picture, { width: 0, data: headOf(0, 2) })],
    ['that is too large a file', changed(picture, { data: picture.picture.data + 'A'.repeat(MAX_PICTURE_DATA) })],
    ['with another key', changed(picture, { onerror: 'x' })],
  ])('%s', (_, block) => {
    expect(problems(block)).toMatch(/^narrative\.overview\.0/);
  });

  it('when all together are too many', () => {
    const bytes = bytesOf(png(3, 2));
    const padded = new Uint8Array(1_200_000);
    padded.set(bytes);
    const large = changed(picture, { data: base64Of(padded) });
    expect(parseReport(withBlocks(large)).problems).toEqual([]);
    expect(problems(large, large, large, large, large, large)).toBe('narrative：图片合计过大');
  });
});

describe('what a picture says of itself', () => {
  it('is its kind and size, in JPEG behind segments and filling bytes', () => {
    expect(readPictureFile(bytesOf(png(7, 5)))).toEqual({ type: 'png', width: 7, height: 5 });
    expect(readPictureFile(bytesOf(JPEG))).toEqual({ type: 'jpeg', width: 24, height: 16 });
    const own = [...bytesOf(JPEG)];
    const filled = Uint8Array.from([0xff, 0xd8, 0xff, 0xff, 0xff, 0xe1, 0, 4, 1, 2, ...own.slice(2)]);
    expect(readPictureFile(filled)).toEqual({ type: 'jpeg', width: 24, height: 16 });
  });

  it('is nothing for what is no picture, in whatever bytes', () => {
    for (const bytes of [[], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xda, 0, 0, 0, 0, 0, 0, 0], [0x47, 0x49, 0x46, 0x38]]) {
      expect(readPictureFile(Uint8Array.from(bytes))).toBeNull();
    }
    // A segment of no length leads nowhere, and comes to an end all the same.
    expect(readPictureFile(Uint8Array.from([0xff, 0xd8, ...Array.from({ length: 400 }, (_, index) => (index % 4 < 2 ? [0xff, 0xe0][index % 4] ?? 0 : 0))]))).toBeNull();
  });

  it('base64 is told from other text, and comes and goes', () => {
    expect(['', 'AAAA', 'AAA=', 'AA==', 'a+/9'].map(isBase64)).toEqual([true, true, true, true, true]);
    expect(['A', 'AAA', 'A===', '====', 'AA=A', 'AAA A', 'AAAA\n', 'AAé='].map(isBase64)).toEqual(Array.from({ length: 8 }, () => false));
    const bytes = Uint8Array.from({ length: 20_001 }, (_, index) => (index * 7) % 256);
    expect(Buffer.from(bytesOf(base64Of(bytes))).equals(Buffer.from(bytes))).toBe(true);
  });
});
