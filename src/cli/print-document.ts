/** A report as text: what its document says, page breaks and type aside, its tables as lists of labelled figures. */
import { compose } from '../document/compose';
import type { DocumentBlock, TableBlock } from '../document/document';
import { documentMessages } from '../document/messages';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { listCells, type ListedCell } from './cell-list';
import { printCells } from './print-cells';
import type { Printer } from './terminal';

/** Two characters, as paragraphs are indented on paper. */
const FIRST_LINE = '\u3000\u3000';

/** A row a line: the words of a table in a text need no labels. */
function printNarrativeTable({ title, rows }: TableBlock, printer: Printer): void {
  if (title !== null) printer.line(title);
  for (const { cells } of rows) printer.line(cells.map(({ text }) => text.replace(/\n/g, ' ')).join('｜'));
}

function printBlock(block: DocumentBlock, cells: readonly ListedCell[], printer: Printer): void {
  switch (block.kind) {
    case 'title':
      printer.line(block.lines.join(''), 'bold');
      return;
    case 'heading':
      printer.line();
      printer.line(block.text, 'bold');
      return;
    case 'paragraph':
      printer.line(`${FIRST_LINE}${block.lead}${block.text}`);
      return;
    case 'line':
      printer.line(block.text);
      return;
    case 'table':
      if (block.narrative === undefined) printCells(cells.filter(({ table }) => table === block.caption), printer);
      else printNarrativeTable(block, printer);
      return;
    case 'picture':
      printer.line(documentMessages.picture(block.caption === '' ? block.alternative : block.caption));
      return;
    case 'figure':
      printer.line(block.caption);
      return;
    case 'signature':
      printer.line();
      for (const line of block.lines) printer.line(line);
      return;
  }
}

/** Prints a whole report. */
export function printDocument(format: Format, report: Report, printer: Printer): void {
  const cells = listCells(format, report);
  for (const block of compose(format, report).blocks) printBlock(block, cells, printer);
}
