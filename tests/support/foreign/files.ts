/** Files as other people's programs write them: pages of several ages, Word files, spreadsheets and plain text. */
import { gbk } from '../../../src/read/repair/gbk-bytes';
import { makeDocx, p, run, tc } from '../../read/support/make-docx';
import { makeXlsx, type SheetSource } from '../../read/support/make-xlsx';
import { spannedRows, type LaidBlock, type LaidTable, type Spanned } from './laid';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const attributes = ({ colspan, rowspan }: Spanned): string => `${colspan > 1 ? ` colspan="${String(colspan)}"` : ''}${rowspan > 1 ? ` rowspan="${String(rowspan)}"` : ''}`;

function titleOf(blocks: readonly LaidBlock[]): string {
  const title = blocks.find((block) => block.kind === 'title');
  return title?.kind === 'title' ? title.text : '';
}

/** A page as content systems write it today: headings by their tags, the site around the article. */
export function modernPage(blocks: readonly LaidBlock[]): string {
  const body = blocks.map((block) => {
    if (block.kind === 'title') return `<h1 class="article-title">${escaped(block.text)}</h1>`;
    if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
    if (block.kind !== 'table') return `<p>${escaped(block.text)}</p>`;
    const rows = spannedRows(block.grid).map((row) => `<tr>${row.map((cell) => `<td${attributes(cell)}>${escaped(cell.place.text)}</td>`).join('')}</tr>`);
    return `<div class="table-wrap"><table><tbody>${rows.join('')}</tbody></table></div>`;
  });
  return (
    `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${escaped(titleOf(blocks))}</title>` +
    '<style>table { border-collapse: collapse } td { border: 1px solid #999; padding: 4px }</style></head><body>' +
    '<header><nav><ul><li><a href="/">首页</a></li><li><a href="/gk">政府信息公开</a></li></ul></nav></header>' +
    `<main><article>${body.join('\n')}</article></main><footer><p>主办：县人民政府办公室</p><p>网站标识码：4300000001</p></footer></body></html>`
  );
}

/** A page pasted from a word processor: every run in spans, paragraphs within the cells. */
export function pastedPage(blocks: readonly LaidBlock[]): string {
  const spans = (text: string): string => `<span style="font-size:16.0pt;font-family:仿宋_GB2312">${escaped(text)}</span><span lang=EN-US><o:p></o:p></span>`;
  const body = blocks.map((block) => {
    if (block.kind !== 'table') return `<p class=MsoNormal style="text-indent:32.0pt">${block.kind === 'paragraph' ? spans(block.text) : `<b>${spans(block.text)}</b>`}</p>`;
    const rows = spannedRows(block.grid).map((row) => `<tr>${row.map((cell) => `<td width=57${attributes(cell)}><p class=MsoNormal align=center>${spans(cell.place.text)}</p></td>`).join('')}</tr>`);
    return `<table class=MsoTableGrid border=1 cellspacing=0>${rows.join('')}</table>`;
  });
  return `<html><head><meta charset="utf-8"><title>${escaped(titleOf(blocks))}</title><style>tr { break-inside: avoid }</style></head><body><div id="zoom"><div class=WordSection1>${body.join('\n')}</div></div></body></html>`;
}

/** A page of long ago, its ends of tags left out, in GBK; as it is in Unicode where GBK lacks a character. */
export function oldPage(blocks: readonly LaidBlock[]): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind === 'title') return `<CENTER><B><FONT size=5>${escaped(block.text)}</FONT></B></CENTER>`;
    if (block.kind === 'heading') return `<P><B>${escaped(block.text)}</B>`;
    if (block.kind !== 'table') return `<P>\u3000\u3000${escaped(block.text)}`;
    const rows = spannedRows(block.grid).map((row) => `<TR>${row.map((cell) => `<TD${attributes(cell)}>${escaped(cell.place.text)}`).join('')}`);
    return `<TABLE border=1 cellPadding=2>${rows.join('\n')}</TABLE>`;
  });
  const page = (charset: string): string =>
    `<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=${charset}"><TITLE>${escaped(titleOf(blocks))}</TITLE></HEAD><BODY>` +
    '<TABLE width=1000 align=center border=0><TR><TD><A href="/">首页</A> | <A href="/gk">信息公开</A></TD></TR></TABLE>' +
    `<TABLE width=1000 align=center border=0><TR><TD>${body.join('\n')}</TD></TR></TABLE></BODY></HTML>`;
  return gbk().encode(page('gb2312')) ?? encode(page('utf-8'));
}

/** What tells other programs which part of the file is the document. */
const PACKAGE = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};

/** Twentieths of a point between the margins of a page. */
const TEXT_WIDTH = 8_300;

/** By two characters, as paragraphs begin. */
const INDENTED = '<w:ind w:firstLine="420"/>';

/** A Word file without styles: headings are bold paragraphs. */
export function plainDocx(blocks: readonly LaidBlock[]): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind === 'table') return wordTable(block);
    if (block.kind === 'paragraph') return p(escaped(block.text), INDENTED);
    return block.kind === 'heading'
      ? `<w:p><w:pPr>${INDENTED}</w:pPr>${run(escaped(block.text), '<w:b/>')}</w:p>`
      : `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(escaped(block.text), '<w:b/><w:sz w:val="40"/>')}</w:p>`;
  });
  return makeDocx({ body: body.join(''), others: PACKAGE });
}

function wordTable({ grid }: LaidTable): string {
  const starts = spannedRows(grid);
  const rows = grid.map((_, y) => {
    const cells = starts.flatMap((row, from) =>
      row.flatMap((cell) => {
        if (y < from || y >= from + cell.rowspan) return [];
        const merge = cell.rowspan === 1 ? '' : y === from ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        const span = cell.colspan === 1 ? '' : `<w:gridSpan w:val="${String(cell.colspan)}"/>`;
        return [{ column: cell.column, xml: tc(p(y === from ? escaped(cell.place.text) : ''), span + merge) }];
      }));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.sort((a, b) => a.column - b.column).map(({ xml }) => xml).join('')}</w:tr>`;
  });
  const columns = grid[0]?.length ?? 0;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:color="000000"/>`);
  const widths = `<w:gridCol w:w="${String(Math.floor(TEXT_WIDTH / columns))}"/>`.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${widths}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** The letters of a column, from 0. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Numbers are numbers there, and all else is text. */
function sheetCell(text: string, row: number, column: number): string {
  const reference = `${letters(column)}${String(row)}`;
  if (text === '') return '';
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return `<c r="${reference}"><v>${text}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** @param from the sheet's row above the first one, and how many of its columns a column of the table takes */
function sheetRows({ grid }: LaidTable, from: number, at: (column: number) => number): { data: string; merged: string[] } {
  const rows = spannedRows(grid);
  const data = rows.map((row, y) => `<row r="${String(from + y + 1)}">${row.map(({ place, column }) => sheetCell(place.text, from + y + 1, at(column))).join('')}</row>`);
  const merged = rows.flatMap((row, y) =>
    row.flatMap(({ column, colspan, rowspan }) => {
      const last = at(column + colspan) - 1;
      return last > at(column) || rowspan > 1 ? [`${letters(at(column))}${String(from + y + 1)}:${letters(last)}${String(from + y + rowspan)}`] : [];
    }));
  return { data: data.join(''), merged };
}

/** The words on one sheet, each table on another. */
export function sheetsOf(blocks: readonly LaidBlock[]): Uint8Array {
  const words = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  const data = words.map((text, index) => `<row r="${String(index + 1)}">${sheetCell(text, index + 1, 0)}</row>`).join('');
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const sheets = tables.map((table, index): SheetSource => ({ name: `表${String(index + 1)}`, ...sheetRows(table, 0, (column) => column) }));
  return makeXlsx({ sheets: [{ name: '年度报告', data }, ...sheets] });
}

/** Finer than any table's columns, and no multiple of them. */
const ONE_SHEET = 37;

/** All on one sheet, text and tables as wide as each other: several tables share the columns. */
export function oneSheet(blocks: readonly LaidBlock[]): Uint8Array {
  let row = 0;
  const merged: string[] = [];
  const data = blocks.map((block) => {
    const from = row;
    if (block.kind === 'table') {
      const columns = block.grid[0]?.length ?? 1;
      const laid = sheetRows(block, from, (column) => Math.round((column * ONE_SHEET) / columns));
      row += block.grid.length;
      merged.push(...laid.merged);
      return laid.data;
    }
    row += 1;
    merged.push(`A${String(row)}:${letters(ONE_SHEET - 1)}${String(row)}`);
    return `<row r="${String(row)}">${sheetCell(block.text, row, 0)}</row>`;
  });
  return makeXlsx({ sheets: [{ name: 'Sheet1', data: data.join(''), merged }] });
}

function textOf(blocks: readonly LaidBlock[], rowOf: (cells: string[]) => string): Uint8Array {
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? block.grid.map((row) => rowOf(row.map(({ text }) => text.replace(/\s+/g, ' ')))) : [block.text]));
  return encode(`${lines.join('\n')}\n`);
}

/** Text with tabs between the cells; merged cells are repeated. */
export const tabbedText = (blocks: readonly LaidBlock[]): Uint8Array => textOf(blocks, (cells) => cells.join('\t'));

/** Text with bars around the cells; merged cells are repeated. */
export const barredText = (blocks: readonly LaidBlock[]): Uint8Array => textOf(blocks, (cells) => `| ${cells.join(' | ')} |`);
