// Promises the same texts and tables as the project's own DOCX files, written as the docx library's guide has it.
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { DocumentBlock, DocumentTree, TableBlock } from '../../src/document/document';

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Twips between the margins of the page. */
const WIDTH = 8844;

function paragraph(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

function table({ rows, widths, size, headerRows }: TableBlock): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((WIDTH * width) / total));
  const across = (from: number, span: number) => columns.slice(from, from + span).reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < headerRows,
          cantSplit: true,
          children: row.cells.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.colspan,
                rowSpan: cell.rowspan,
                width: { size: across(cell.column, cell.colspan), type: WidthType.DXA },
                children: [
                  new Paragraph({
                    alignment: ALIGNMENT[cell.align],
                    children: [new TextRun({ text: cell.text, size: size * 2 })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function children(block: DocumentBlock): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [paragraph(block.lines.join(''), 'title')];
    case 'heading':
      return [paragraph(block.text, 'heading')];
    case 'paragraph':
      return [
        new Paragraph({
          style: 'body',
          children: [block.lead, block.text].filter((text) => text !== '').map((text) => new TextRun(text)),
        }),
      ];
    case 'line':
      return [paragraph(block.text, 'body')];
    case 'figure':
    case 'picture':
      return [paragraph(block.caption, 'body')];
    case 'signature':
      return block.lines.map((line) => paragraph(line, 'body'));
    case 'table':
      return [table(block)];
  }
}

/** The file as the library makes it, without anything that the project adds. */
export async function bareDocx(tree: DocumentTree): Promise<Uint8Array> {
  const style = (id: string, size: number) => ({ id, name: id, run: { font: '仿宋', size }, paragraph: { spacing: { line: 579 } } });
  const document = new Document({
    title: tree.properties.title,
    creator: tree.properties.agency,
    styles: { paragraphStyles: [style('title', 44), style('heading', 32), style('body', 32)] },
    sections: [{ children: tree.blocks.flatMap(children) }],
  });
  return Packer.pack(document, 'uint8array');
}
