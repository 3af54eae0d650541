/** Files are known by what they hold, never by their names, and each kind that cannot be read says what to do. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/read/kind';
import { kindMessages } from '../../../src/read/kind/messages';
import { MAX_FILE_BYTES } from '../../../src/read/limits';
import { zipMessages } from '../../../src/read/zip/messages';
import { compoundFile } from '../hostile/compound-file';
import { rawZip } from '../hostile/raw-zip';

const zipOf = (...paths: string[]): Uint8Array => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('x')])));
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8])]);
/** 信息公开 in GBK. */
const GBK = [0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa];

describe('is read', () => {
  it.each([
    ['docx', 'a Word file', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['docx', 'a Word file with another name for its text', zipOf('word/document2.xml')],
    ['xlsx', 'a spreadsheet', zipOf('xl/workbook.xml')],
    ['pdf', 'a PDF file', bytesOf('%PDF-1.7\n%\xe2\xe3')],
    ['pdf', 'a PDF file after other bytes', bytesOf('\n\n%PDF-1.4')],
    ['html', 'a page', strToU8('\ufeff<!DOCTYPE html><html><body>正文')],
    ['html', 'a fragment', strToU8('<section data-year="2024"><p>正文</p></section>')],
    ['html', 'a page after a comment', strToU8(`<!-- ${'x'.repeat(3_000)} -->\n<TABLE>`)],
    ['html', 'a page in UTF-16', utf16('<html><p>政府信息公开</p>')],
    ['html', 'a page in GBK', Uint8Array.from([...bytesOf('<p>'), ...GBK])],
    ['json', 'a draft file', strToU8(' {"kind":"gongkai-draft"}')],
    ['text', 'plain text', strToU8('2024年政府信息公开工作年度报告')],
    ['text', 'plain text in GBK', Uint8Array.from(GBK)],
    ['text', 'plain text in UTF-16', utf16('政府信息公开')],
    ['text', 'text with signs of comparison', strToU8('a<b 且 p<0.05')],
  ])('as %s: %s', (kind, _, bytes) => {
    expect(fileKind(bytes)).toEqual({ kind, problem: null });
  });
});

describe('is refused with the way out', () => {
  it.each([
    ['an empty file', new Uint8Array(), kindMessages.empty],
    ['a Word file of the old kind, whatever it is called', compoundFile('1Table', 'WordDocument'), kindMessages.doc],
    ['an encrypted Word file', compoundFile('EncryptionInfo', 'EncryptedPackage'), kindMessages.encrypted],
    ['a WPS document', compoundFile('WordDocument', 'WpsCustomData'), kindMessages.wps],
    ['a spreadsheet of the old kind', compoundFile('Workbook'), kindMessages.xls],
    ['another compound file', compoundFile('Contents'), kindMessages.office],
    ['the beginning of a compound file', compoundFile().subarray(0, 8), kindMessages.office],
    ['slides', zipOf('ppt/presentation.xml'), kindMessages.slides],
    ['an OFD file', zipOf('OFD.xml', 'Doc_0/Document.xml'), kindMessages.ofd],
    ['an OpenDocument file', zipOf('mimetype', 'content.xml'), kindMessages.odf],
    ['an archive of reports', zipOf('报告/a.docx'), kindMessages.archive],
    ['another archive', bytesOf('Rar!\x1a\x07'), kindMessages.archive],
    ['a zip file without its end', zipOf('word/document.xml').subarray(0, 60), zipMessages.damaged],
    ['RTF', bytesOf('{\\rtf1\\ansi'), kindMessages.rtf],
    ['a PNG picture', bytesOf('\x89PNG\r\n\x1a\n'), kindMessages.image],
    ['a JPEG picture', bytesOf('\xff\xd8\xff\xe0'), kindMessages.image],
    ['a WebP picture', bytesOf('RIFF\x10\x00\x00\x00WEBPVP8 '), kindMessages.image],
    ['a page with everything in one file', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), kindMessages.webArchive],
    ['Word as XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'), kindMessages.wordXml],
    ['anything else', Uint8Array.from({ length: 300 }, (_, index) => index % 32), kindMessages.unknown],
    ['a file that is too large', new Uint8Array(MAX_FILE_BYTES + 1), kindMessages.tooLarge(MAX_FILE_BYTES)],
  ])('%s', (_, bytes, problem) => {
    expect(fileKind(bytes)).toEqual({ kind: null, problem });
  });
});

it('an archive of too many entries is not listed', () => {
  const many = rawZip(Array.from({ length: 10_000 }, (_, index) => ({ path: `${index}`, content: new Uint8Array() })));
  expect(fileKind(many)).toMatchObject({ kind: null, problem: zipMessages.tooManyEntries(10_000, 200) });
});
