/** Word files made to do harm: each is refused with a message, after a bounded amount of work. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxMessages } from '../../../src/read/docx/messages';
import { readDocx } from '../../../src/read/docx/read-docx';
import { MAX_DEPTH, MAX_PART_ELEMENTS, MAX_SPAN, MAX_TABLE_CELLS } from '../../../src/read/limits';
import { xmlMessages } from '../../../src/read/xml/messages';
import { zipMessages } from '../../../src/read/zip/messages';
import { compoundFile } from '../hostile/compound-file';
import { rawZip } from '../hostile/raw-zip';
import { blocksOf, makeDocx, onlyTable, p, part, run, tbl, tc, tr } from '../support/make-docx';

const problemsOf = (bytes: Uint8Array): unknown => {
  const { document, messages } = readDocx(bytes);
  expect(document).toBeNull();
  return messages;
};
const DOCUMENT = 'word/document.xml';
const withDocument = (xml: string): Uint8Array => zipSync({ [DOCUMENT]: strToU8(xml) });

describe('is refused', () => {
  it.each([
    ['an empty file', new Uint8Array(), zipMessages.damaged],
    ['an encrypted file', compoundFile('EncryptedPackage'), zipMessages.damaged],
    ['a .doc file called .docx', compoundFile('WordDocument'), zipMessages.damaged],
    ['a zip file without a document', zipSync({ 'a.txt': strToU8('x') }), docxMessages.noDocument],
    ['a document outside of its folder', zipSync({ '../word/document.xml': strToU8(part('document', p('文'))) }), docxMessages.noDocument],
    ['a document type', withDocument('<!DOCTYPE a [<!ENTITY b "文">]><a>&b;</a>'), xmlMessages.forbidden(DOCUMENT)],
    ['an entity in a style sheet', makeDocx({ body: p('文'), styles: '<!ENTITY x "y">' }), xmlMessages.forbidden('word/styles.xml')],
    ['an entity that is not declared', withDocument(part('document', p('&b;'))), xmlMessages.malformed(DOCUMENT)],
    ['XML that ends too early', withDocument(part('document', p('文')).slice(0, -3)), xmlMessages.malformed(DOCUMENT)],
    ['what is no XML', withDocument('%PDF-'), xmlMessages.malformed(DOCUMENT)],
    ['a document without text', makeDocx({ body: p('') }), docxMessages.noText],
    ['lists that are no XML', makeDocx({ body: p('文'), numbering: '<' }), xmlMessages.malformed('word/numbering.xml')],
  ])('%s', (_, bytes, problem) => {
    expect(problemsOf(bytes)).toEqual([problem]);
  });

  it('a document type in UTF-16', () => {
    const text = '<!DOCTYPE a><a/>';
    const bytes = Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((character) => [character.charCodeAt(0), 0])]);
    expect(problemsOf(zipSync({ [DOCUMENT]: bytes }))).toEqual([xmlMessages.forbidden(DOCUMENT)]);
  });

  it('elements nested without end', () => {
    const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);
    for (const body of [deep('<w:p>', '</w:p>'), deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'), deep('<w:del>', '</w:del>')]) {
      expect(problemsOf(makeDocx({ body }))).toEqual([xmlMessages.tooDeep(DOCUMENT, MAX_DEPTH)]);
    }
  });

  it('elements without number', () => {
    expect(problemsOf(makeDocx({ body: '<w:p/>'.repeat(MAX_PART_ELEMENTS) }))).toEqual([xmlMessages.tooLong(DOCUMENT, MAX_PART_ELEMENTS)]);
  });

  it('attributes without number', () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ');
    expect(problemsOf(makeDocx({ body: `<w:p ${attributes}/>` }))).toEqual([xmlMessages.tooManyAttributes(DOCUMENT)]);
  });

  it('a table of a million cells', () => {
    const row = `<w:tr>${'<w:tc/>'.repeat(1_000)}</w:tr>`;
    expect(problemsOf(makeDocx({ body: tbl(row.repeat(1_000)) }))).toEqual([docxMessages.tooManyCells(MAX_TABLE_CELLS)]);
  });

  it('a part that is there twice', () => {
    const content = strToU8(part('document', p('文')));
    const file = rawZip([{ path: DOCUMENT, content }, { path: DOCUMENT, content }]);
    expect(problemsOf(file)).toEqual([zipMessages.duplicate(DOCUMENT)]);
  });
});

describe('does no harm', () => {
  it('a span of a thousand million columns', () => {
    const body = tbl(tr(tc(p('甲'), '<w:gridSpan w:val="999999999"/>'), tc(p('乙'))));
    expect(onlyTable(blocksOf({ body })).rows[0]?.cells.map(({ column, colspan }) => [column, colspan])).toEqual([[0, MAX_SPAN], [MAX_SPAN, 1]]);
  });

  it('styles that build on each other in a circle', () => {
    const style = (id: string, based: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${based}"/></w:style>`;
    const body = p('文', '<w:pStyle w:val="a"/>');
    expect(blocksOf({ body, styles: style('a', 'b') + style('b', 'a') })).toMatchObject([{ kind: 'paragraph', text: '文' }]);
  });

  it('a list whose number is a thousand million, or repeats without end', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/>` +
      `<w:lvlText w:val="${'%1'.repeat(10_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const [block] = blocksOf({ body: p('文', '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering });
    expect(block).toMatchObject({ kind: 'paragraph' });
    expect(block?.kind === 'paragraph' && block.text.length).toBeLessThan(1_000);
  });

  it('properties, rows and cells where they do not belong', () => {
    const body = `<w:tr/><w:tc/><w:gridSpan w:val="2"/><w:t>散</w:t>${run('落')}<w:tbl>${tc(p('格'))}</w:tbl><w:pPr/>${p('正文')}`;
    expect(blocksOf({ body })).toMatchObject([{ text: '正文' }]);
  });

  it('cells within cells', () => {
    expect(blocksOf({ body: tbl(tr(tc(tc(p('格')) + p('外')), tc(p('乙')))) + p('正文') }).map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
  });

  it('a thousand paragraphs whose ends are all deleted', () => {
    const gone = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('文')}</w:p>`;
    expect(blocksOf({ body: gone.repeat(1_000) + p('完') })).toMatchObject([{ text: `${'文'.repeat(1_000)}完` }]);
  });
});
