// Promises that no text, whatever it holds, makes a file that cannot be opened or says something else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legible } from '../../../src/render/docx/legible';
import { documentOf } from '../../support/document-fixtures';
import { at, elements, printed, textIn } from './support/open-docx';
import { paragraph, render, rendered, treeOf } from './support/trees';

const printedText = async (text: string): Promise<string[]> => (await rendered(paragraph(text))).map(printed);

describe('legible', () => {
  it.each([
    ['keeps ordinary text', '2024年，“公开”—·〇𠮷', '2024年，“公开”—·〇𠮷'],
    ['keeps tabs and line ends', 'a\tb\nc', 'a\tb\nc'],
    ['makes every line end the same', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['drops control characters', 'a\u0000b\u0008c\u001bd\u007fe\u009ff', 'abcdef'],
    ['drops what is no character', 'a\ufffeb\uffffc', 'abc'],
    ['replaces half a character', 'a\ud83db\udc00c', 'a\ufffdb\ufffdc'],
  ])('%s', (_, text, expected) => expect(legible(text)).toBe(expected));
});

it('sets line ends and tabs as such', async () => {
  expect(await printedText('一\t二\n三')).toEqual(['一\t二\n三']);
});

it('keeps spaces at the ends', async () => {
  expect(await printedText('  一  ')).toEqual(['  一  ']);
});

it.each([
  'CURRENT',
  'SECTION',
  '{default-bullet-numbering-0}',
  '{{year}}',
  '</w:t></w:r></w:p>',
  '&amp;<![CDATA[x]]>',
  ']]>"\'',
])('takes %j for nothing but text', async (text) => {
  expect(await printedText(text)).toEqual([text]);
});

/** Any sequence of UTF-16 units: half characters, controls, everything. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

it('keeps any text in any place readable', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const file = await render(documentOf(text), true);
      const [title] = file.body;
      expect(title && printed(title)).toBe(legible(text));
      const [dcTitle] = elements(file.xml('docProps/core.xml'), 'dc:title');
      expect(dcTitle && textIn(dcTitle)).toBe(legible(text));
    }),
    { numRuns: 30 },
  );
}, 30_000);

it('keeps the caption of a table on one line', async () => {
  const tree = documentOf('一\n二\t三');
  const table = (await render(treeOf(...tree.blocks))).body.find(({ name }) => name === 'w:tbl');
  expect(table && at(table, 'w:tblPr', 'w:tblCaption').attributes['w:val']).toBe('一 二 三');
});
