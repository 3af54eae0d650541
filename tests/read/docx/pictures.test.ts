// Promises which pictures of a Word file are taken: PNG and JPEG in a line of the body, of a size that a report may keep.
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/read-docx';
import { docxMessages } from '../../../src/read/docx/messages';
import type { ReadBlock } from '../../../src/read/read-document';
import { JPEG, png } from '../../support/pictures';
import { documentIn, makeDocx, p, run, tbl, tc, tr } from '../support/make-docx';

const bytes = (data: string): Uint8Array => Uint8Array.from(Buffer.from(data, 'base64'));

const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = (id: string, kind = 'inline', alternative = '说明'): string =>
  `<w:r><w:drawing><wp:${kind} xmlns:wp="${WP}"><wp:docPr id="1" name="图片 1" descr="${alternative}"/>` +
  `<a:graphic><a:blip xmlns:r="${R}" r:embed="${id}"/></a:graphic></wp:${kind}></w:drawing></w:r>`;

const relationships = (targets: Record<string, string>, mode = ''): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([id, target]) => `<Relationship Id="${id}" Type="${R}/image" Target="${target}"${mode}/>`)
    .join('')}</Relationships>`;

function read(body: string, targets: Record<string, string>, files: Record<string, Uint8Array>, mode = '') {
  const result = readDocx(makeDocx({ body, others: { 'word/_rels/document.xml.rels': relationships(targets, mode), ...files } }));
  const blocks = documentIn(result).blocks.map((block: ReadBlock) => (block.kind === 'picture' ? `${block.type} ${String(block.width)}x${String(block.height)} ${block.alternative}` : 'text' in block ? block.text : 'table'));
  return { blocks, messages: result.messages };
}

const FILES = { 'word/media/image1.png': bytes(png(30, 20)), 'word/media/image2.jpeg': bytes(JPEG) };
const TARGETS = { rId1: 'media/image1.png', rId2: '/word/media/image2.jpeg' };

describe('taken', () => {
  it('in their order, with the text of their paragraph before them', () => {
    const body = p('前') + `<w:p>${run('图下：')}${drawing('rId1')}${drawing('rId2', 'inline', '')}</w:p>` + p('后');
    expect(read(body, TARGETS, FILES)).toEqual({ blocks: ['前', '图下：', 'png 30x20 说明', 'jpeg 24x16 ', '后'], messages: [] });
  });

  it('as often as the text shows them', () => {
    const body = `<w:p>${drawing('rId1')}</w:p>${p('中')}<w:p>${drawing('rId1')}</w:p>`;
    expect(read(body, TARGETS, FILES).blocks).toEqual(['png 30x20 说明', '中', 'png 30x20 说明']);
  });
});

describe('left out, and said', () => {
  const left = (body: string, targets: Record<string, string> = TARGETS, files: Record<string, Uint8Array> = FILES, mode = '') => {
    const { blocks, messages } = read(p('前') + body, targets, files, mode);
    expect(blocks.filter((block) => block !== 'table')).toEqual(['前']);
    expect(messages).toEqual([docxMessages.pictures(1)]);
  };

  it('what floats beside the text, such as a seal', () => {
    left(`<w:p>${drawing('rId1', 'anchor')}</w:p>`);
  });

  it('what stands in a table', () => {
    left(tbl(tr(tc(`<w:p>${drawing('rId1')}</w:p>`), tc(p(''))), tr(tc(p('')), tc(p('')))));
  });

  it('what has no file, lies elsewhere, or is linked', () => {
    left(`<w:p>${drawing('rId9')}</w:p>`);
    left(`<w:p>${drawing('rId1')}</w:p>`, { rId1: '../../etc/passwd.png' });
    left(`<w:p>${drawing('rId1')}</w:p>`, { rId1: 'media/image1.png' }, FILES, ' TargetMode="External"');
  });

  it('what is no picture whatever its name says, and what is too large a file', () => {
    left(`<w:p>${drawing('rId1')}</w:p>`, TARGETS, { 'word/media/image1.png': bytes('R0lGODlhAQABAAAAACw=') });
    const large = new Uint8Array(1_600_000);
    large.set(FILES['word/media/image1.png']);
    left(`<w:p>${drawing('rId1')}</w:p>`, TARGETS, { 'word/media/image1.png': large });
  });

  it('more than a report may hold, one by one', () => {
    const half = new Uint8Array(1_400_000);
    half.set(FILES['word/media/image1.png']);
    const body = Array.from({ length: 6 }, (_, index) => `<w:p>${drawing(`rId${String(index)}`)}</w:p>`).join('');
    const targets = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`rId${String(index)}`, `media/image${String(index)}.png`]));
    const files = Object.fromEntries(Object.values(targets).map((target) => [`word/${target}`, half]));
    const { blocks, messages } = read(body, targets, files);
    expect(blocks).toHaveLength(4);
    expect(messages).toEqual([docxMessages.pictures(2)]);
  });
});
