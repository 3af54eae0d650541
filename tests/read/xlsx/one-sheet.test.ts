// Promises that a report comes back whole from one sheet where its lines and tables share columns, as a page stored by a spreadsheet.
import { expect, it } from 'vitest';
import { compose } from '../../../src/document/compose';
import type { ReadBlock } from '../../../src/read/read-document';
import { recognise } from '../../../src/read/recognise/recognise';
import { readXlsx } from '../../../src/read/xlsx/read-xlsx';
import { knownFormat, knownFormats } from '../../support/known-formats';
import { randomFrom } from '../../support/random';
import { readFromTree } from '../../support/read-from-tree';
import { randomReport } from '../recognise/random-report';
import { printedParagraphs, wrongCells } from '../recognise/read-back';
import { documentIn } from '../support/make-docx';
import { makeXlsx } from '../support/make-xlsx';

/** Finer than any table's columns, and no multiple of them. */
const WIDTH = 37;

const letters = (column: number): string => (column < 26 ? '' : 'A') + String.fromCharCode(65 + (column % 26));

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

interface Placed {
  text: string;
  /** Columns of the sheet, from the first to before the last, and rows. */
  from: number;
  to: number;
  rows: number;
}

/** The rows of a block on a sheet that it fills from side to side; a table's caption stands in its first cell. */
function rowsOf(block: ReadBlock): Placed[][] {
  if (block.kind === 'picture') return [];
  if (block.kind !== 'table') return block.text.split('\n').map((text) => [{ text, from: 0, to: WIDTH, rows: 1 }]);
  const columns = Math.max(...block.rows.flatMap(({ cells }) => cells.map(({ column, colspan }) => column + colspan)));
  const at = (column: number): number => Math.round((column * WIDTH) / columns);
  return block.rows.map(({ cells }, index) =>
    cells.map(({ text, column, colspan, rowspan }) => ({
      text: index === 0 && column === 0 && block.caption !== '' ? `${block.caption}\n${text}` : text,
      from: at(column),
      to: at(column + colspan),
      rows: rowspan,
    })),
  );
}

function oneSheet(blocks: readonly ReadBlock[]): Uint8Array {
  const merged: string[] = [];
  const data = blocks.flatMap(rowsOf).map((cells, index) => {
    const written = cells.map(({ text, from, to, rows }) => {
      merged.push(`${letters(from)}${index + 1}:${letters(to - 1)}${index + rows}`);
      return text === '' ? '' : `<c r="${letters(from)}${index + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    });
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  return makeXlsx({ sheets: [{ name: 'Sheet1', data: data.join(''), merged }] });
}

it.each(['cn-2021', 'cn-2019', 'department-2018', 'stat-2014', 'town-2017'])('%s', (id) => {
  const format = knownFormat(id);
  const report = randomReport(format, randomFrom(7));
  const document = documentIn(readXlsx(oneSheet(readFromTree(compose(format, report)).blocks)));
  const recognised = recognise(document, knownFormats());
  expect(recognised.report.template).toBe(id);
  expect(wrongCells(format, report, recognised)).toEqual([]);
  expect(printedParagraphs(format, recognised.report)).toEqual(printedParagraphs(format, report));
});
