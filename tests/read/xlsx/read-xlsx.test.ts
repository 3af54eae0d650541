/** What a spreadsheet says: a table for each sheet, exact numbers, merged cells as spans. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_TABLE_CELLS } from '../../../src/read/limits';
import { xlsxMessages as messages } from '../../../src/read/xlsx/messages';
import { readXlsx } from '../../../src/read/xlsx/read-xlsx';
import { xmlMessages } from '../../../src/read/xml/messages';
import { zipMessages } from '../../../src/read/zip/messages';
import { compoundFile } from '../hostile/compound-file';
import { makeXlsx, row, type BookSource, type SheetSource } from '../support/make-xlsx';
import { documentIn, onlyTable, outline } from '../support/make-docx';

const tablesOf = (book: BookSource): unknown[] => documentIn(readXlsx(makeXlsx(book))).blocks.map(outline);
const sheet = (data: string, more: Partial<SheetSource> = {}): SheetSource => ({ name: '表一', data, ...more });
const textsOf = (data: string, more: Partial<BookSource> = {}): unknown => tablesOf({ sheets: [sheet(data)], ...more })[0];
const geometry = (data: string, merged: string[]): string[][] =>
  onlyTable(documentIn(readXlsx(makeXlsx({ sheets: [sheet(data, { merged })] }))).blocks).rows.map(({ cells }) =>
    cells.map(({ text, column, colspan, rowspan }) => `${text}@${column}×${colspan},${rowspan}`),
  );

describe('sheets', () => {
  it('are tables with their names, in the order of the workbook', () => {
    const { blocks } = documentIn(readXlsx(makeXlsx({ sheets: [sheet(row(1, '甲')), sheet(row(1, '乙'), { name: '表二' })] })));
    expect(blocks).toMatchObject([
      { kind: 'table', caption: '表一', from: { page: null, place: '工作表“表一”' } },
      { kind: 'table', caption: '表二', from: { place: '工作表“表二”' } },
    ]);
  });

  it('that are empty are left out, those that are hidden are told of', () => {
    const sheets = [sheet(row(1, '甲')), sheet('', { name: '空' }), sheet(row(1, '乙'), { name: '藏', hidden: true })];
    const result = readXlsx(makeXlsx({ sheets }));
    expect(documentIn(result).blocks.map(outline)).toEqual([[['甲']], [['乙']]]);
    expect(result.messages).toEqual([messages.hidden('藏')]);
  });

  it('take title and author from the properties of the file', () => {
    const core = '<a xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>年报表格</dc:title><dc:creator>甲局</dc:creator></a>';
    const book = makeXlsx({ sheets: [sheet(row(1, '甲'))], others: { 'docProps/core.xml': core } });
    expect(documentIn(readXlsx(book)).properties).toEqual({ title: '年报表格', agency: '甲局', published: '' });
  });
});

describe('texts', () => {
  it('are shared, inline or computed, without formatting and pinyin', () => {
    const strings = ['<t>共享</t>', '<r><t>分</t></r><r><t>段</t></r><rPh><t>fēn</t></rPh>', '<t>一_x000D_&#10;二</t>'];
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="str"><f>A1</f><v>算出</v></c><c r="E1" t="inlineStr"><is><t>内联</t></is></c><c r="F1" t="b"><v>1</v></c></row>';
    expect(textsOf(data, { strings })).toEqual([['共享', '分段', '一\n二', '算出', '内联', 'TRUE']]);
  });

  it('that a formula failed to give, or never gave, are told of', () => {
    const data = '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>1+1</f></c><c r="C1"><v>1</v></c></row>';
    const result = readXlsx(makeXlsx({ sheets: [sheet(data)] }));
    expect(documentIn(result).blocks.map(outline)).toEqual([[['#DIV/0!', '', '1']]]);
    expect(result.messages).toEqual([messages.formulas('表一', 1), messages.errors('表一', 1)]);
  });
});

describe('numbers', () => {
  const number = (stored: string, format = 'General', book: Partial<BookSource> = {}): unknown =>
    textsOf(`<row r="1"><c r="A1" s="1"><v>${stored}</v></c></row>`, { formats: [format], ...book });

  it.each([
    ['12', '12'],
    ['0', '0'],
    ['0.30000000000000004', '0.3'],
    ['1234.5678909999999', '1234.567891'],
    ['1.1000000000000001E-5', '0.000011'],
    ['1.5E+3', '1500'],
    ['-7', '-7'],
    ['1E+300', '1E+300'],
    ['不是数', '不是数'],
  ])('%s is %s', (stored, text) => {
    expect(number(stored)).toEqual([[text]]);
  });

  it.each([
    ['0.2549999999999999', '0.0%', '25.5%'],
    ['25.1', '0.00', '25.1'],
    ['45677', 'yyyy-mm-dd', '2025-01-20'],
    ['45677', 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '2025-01-20'],
    ['45677.4375', 'yyyy/m/d h:mm', '2025-01-20 10:30'],
    ['0.4375', 'h:mm', '10:30'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['3', '0&quot;day&quot;', '3'],
    ['3', '[Red]0', '3'],
    ['-5', 'yyyy-mm-dd', '-5'],
  ])('%s in the format %s is %s', (stored, format, text) => {
    expect(number(stored, format)).toEqual([[text]]);
  });

  it('are dates by formats that need no definition', () => {
    const styles = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="10"/></cellXfs></styleSheet>';
    const data = '<row r="1"><c r="A1" s="0"><v>45677</v></c><c r="B1" s="1"><v>45677</v></c><c r="C1" s="2"><v>0.5</v></c></row>';
    expect(textsOf(data, { others: { 'xl/styles.xml': styles } })).toEqual([['2025-01-20', '2025-01-20', '50.00%']]);
  });

  it('count days from 1904 when the workbook says so', () => {
    expect(number('44215', 'yyyy-mm-dd', { from1904: true })).toEqual([['2025-01-20']]);
  });
});

describe('the grid', () => {
  it('has spans where cells are merged, and blanks where nothing stands', () => {
    const data = row(1, '甲', '', '乙') + row(2, '', '', '丙') + row(3, '丁', 2);
    expect(geometry(data, ['A1:B2', 'C2:C3'])).toEqual([
      ['甲@0×2,2', '乙@2×1,1'],
      ['丙@2×1,2'],
      ['丁@0×1,1', '2@1×1,1'],
    ]);
  });

  it('begins at the first cell that says something, and leaves empty rows out of spans', () => {
    const data = '<row r="5"><c r="C5"><v>1</v></c><c r="D5"><v>2</v></c></row><row r="8"><c r="D8"><v>3</v></c></row>';
    expect(geometry(data, ['C5:C9'])).toEqual([['1@0×1,2', '2@1×1,1'], ['3@1×1,1']]);
  });

  it('follows cells that do not say where they stand', () => {
    expect(textsOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>')).toEqual([['1', '2'], ['', '3']]);
  });
});

describe('is refused', () => {
  const problemsOf = (bytes: Uint8Array): unknown => {
    const { document, messages: found } = readXlsx(bytes);
    expect(document).toBeNull();
    return found;
  };
  const book = (data: string, merged: string[] = []): Uint8Array => makeXlsx({ sheets: [sheet(data, { merged })] });

  it.each([
    ['an empty file', new Uint8Array(), zipMessages.damaged],
    ['an encrypted file', compoundFile('EncryptedPackage'), zipMessages.damaged],
    ['a zip file without a workbook', zipSync({ 'a.txt': strToU8('x') }), messages.noWorkbook],
    ['a workbook without cells', book(''), messages.noCells],
    ['a workbook without its list of parts', makeXlsx({ sheets: [sheet(row(1, '甲'))], others: { 'xl/_rels/workbook.xml.rels': '<a/>' } }), messages.noCells],
    ['entities', makeXlsx({ sheets: [], others: { 'xl/sharedStrings.xml': '<!DOCTYPE a><a/>' } }), xmlMessages.forbidden('xl/sharedstrings.xml')],
    ['a sheet that is no XML', book('<row'), xmlMessages.malformed('xl/worksheets/sheet1.xml')],
    ['a million cells', book(`<row>${'<c/>'.repeat(1_000_000)}</row>`), messages.tooManyCells('表一', MAX_TABLE_CELLS)],
    ['few cells far apart', book(`<row r="1"><c r="A1"><v>1</v></c></row>${Array.from({ length: 9 }, (_, index) => row(index + 2, 1)).join('')}<row r="99"><c r="XFD99"><v>1</v></c></row>`), messages.tooManyCells('表一', MAX_TABLE_CELLS)],
  ])('%s', (_, bytes, problem) => {
    expect(problemsOf(bytes)).toEqual([problem]);
  });

  it('not a cell in the last row of the sheet', () => {
    const data = row(1, '甲') + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
    expect(geometry(data, ['A1:XFD1', 'B1:B1048576'])).toEqual([['甲@0×1,1'], ['1@0×1,1']]);
  });

  it('not ranges that overlap without end: those beyond the size of the table are ignored', () => {
    const merged = ['A1:C3', ...Array.from({ length: 50_000 }, () => 'A1:B1')];
    const data = row(1, 1, 2, 3) + row(2, 4, 5, 6) + row(3, 7, 8, 9);
    expect(geometry(data, merged)).toEqual([['1@0×3,3'], [], []]);
  });

  it('not many sheets that are one part', () => {
    const list = Array.from({ length: 5_000 }, (_, index) => `<sheet name="${index}" r:id="r0"/>`).join('');
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list}</sheets></workbook>`;
    expect(tablesOf({ sheets: [sheet(row(1, '甲'))], others: { 'xl/workbook.xml': workbook } })).toEqual([[['甲']]]);
  });
});
