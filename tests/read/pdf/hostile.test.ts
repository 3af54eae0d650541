// Promises that no PDF file, however broken or greedy, does more than be refused or be read in part.
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pdfMessages } from '../../../src/read/pdf/messages';
import { readPdf } from '../../../src/read/pdf/read-pdf';
import { streamsAreSmall } from '../../../src/read/pdf/stream-size';
import { makePdf, pdfOf, streamOf } from '../support/make-pdf';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const latin = (bytes: Uint8Array): string => bytes.reduce((text, each) => text + String.fromCharCode(each), '');
const good = makePdf([{ texts: [{ text: '收到申请23件。', x: 72, y: 100 }] }]);

/** A file with one page of the given content. */
const pageOf = (content: string): Uint8Array =>
  pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>', content]);

const text = (bytes: Uint8Array): Promise<string> =>
  readPdf(bytes).then(({ document }) => (document?.blocks ?? []).map((block) => (block.kind === 'picture' ? '' : block.kind === 'table' ? '' : block.text)).join());

describe('what is no PDF file but by its first bytes', () => {
  it.each([
    ['nothing else', bytesOf('%PDF-1.7\n')],
    ['noise', bytesOf(`%PDF-1.7\n${'x\x00\xff<<[('.repeat(2_000)}`)],
    ['an object that holds itself', pdfOf(['1 0 R'])],
    ['pages that hold themselves', pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])],
    ['arrays within arrays', pdfOf([`<< /Type /Catalog /Pages ${'['.repeat(5_000)}${']'.repeat(5_000)} >>`])],
  ])('is refused as damaged: %s', async (_, bytes) => {
    expect(await readPdf(bytes)).toEqual({ document: null, messages: [pdfMessages.damaged] });
  });
});

describe('a broken file', () => {
  it('without its end is read as far as it goes', async () => {
    expect(await text(good.subarray(0, good.length - 20))).toBe('收到申请23件。');
  });

  it('cut off anywhere is read or refused, never more', async () => {
    for (let length = 20; length < good.length; length += 311) {
      const { document, messages } = await readPdf(good.subarray(0, length));
      expect(document !== null || messages.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });

  it('with a page that is none says which', async () => {
    const bytes = bytesOf(latin(makePdf([{ texts: [{ text: '正文', x: 72, y: 100 }] }, {}])).replace('/Kids [8 0 R 10 0 R]', '/Kids [8 0 R 99 0 R]'));
    const { document, messages } = await readPdf(bytes);
    expect(document?.blocks).toHaveLength(1);
    expect(messages).toContainEqual(pdfMessages.pagesDamaged([2]));
  });
});

describe('a greedy file', () => {
  it('that unpacks to more than any report has is refused before it is opened', async () => {
    const zeros = zlibSync(new Uint8Array(65_000_000), { level: 1 });
    const bytes = pageOf(streamOf(latin(zeros), '/Filter /FlateDecode'));
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(streamsAreSmall(bytes)).toBe(false);
    expect((await readPdf(bytes)).messages).toEqual([pdfMessages.bomb(60_000_000)]);
  });

  it('of 1,000 pages is read for so many as a report may have, and tells how far it is', async () => {
    const told: number[] = [];
    const { document, messages } = await readPdf(makePdf(Array.from({ length: 1_000 }, () => ({ texts: [{ text: '无', x: 72, y: 100 }] }))), (done, total) => {
      expect(total).toBe(300);
      told.push(done);
    });
    expect(told).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(messages).toContainEqual(pdfMessages.pagesLeft(300, 1_000));
    expect(document?.blocks.length).toBeLessThanOrEqual(300);
  });

  it('that claims more pages than it has is read for those', async () => {
    const { document } = await readPdf(bytesOf(latin(good).replace('/Count 1 ', '/Count 9 ')));
    expect(document?.blocks).toHaveLength(1);
  });

  it('with more rules than a page has is read without their table', async () => {
    const raw = Array.from({ length: 30_000 }, (_, at) => `${at % 590} ${at % 800} m ${(at * 7) % 590} ${at % 800} l S`).join('\n');
    const { messages } = await readPdf(makePdf([{ texts: [{ text: '正文', x: 72, y: 100 }], raw }]));
    expect(messages).toContainEqual(pdfMessages.pagesCut([1]));
  });
});

it('scripts of a file are passed over', async () => {
  const bytes = bytesOf(latin(good).replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'));
  expect(await text(bytes)).toBe('收到申请23件。');
});

it('the bytes handed in are left as they are', async () => {
  const bytes = good.slice();
  await readPdf(bytes);
  expect(bytes).toEqual(good);
});
