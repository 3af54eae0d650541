/** Turns a composed document into what a perfect reader of its file would read: text and geometry, no addresses. */
import type { DocumentTree, TableBlock } from '../../src/document/document';
import type { Origin, ReadBlock, ReadDocument } from '../../src/read/read-document';

function readTable(block: TableBlock, place: string): ReadBlock[] {
  const from: Origin = { page: null, place };
  const title: ReadBlock[] = block.title === null ? [] : [{ kind: 'paragraph', text: block.title, strong: true, from }];
  return [
    ...title,
    {
      kind: 'table',
      caption: '',
      from,
      rows: block.rows.map((row) => ({
        cells: row.cells.map(({ text, column, colspan, rowspan, role }) => ({
          text,
          column,
          colspan,
          rowspan,
          header: role === 'column-header',
          key: '',
        })),
      })),
    },
  ];
}

/** The document as it would be read from a file without the embedded report. */
export function readFromTree(tree: DocumentTree): ReadDocument {
  let paragraphs = 0;
  let tables = 0;
  const next = (): Origin => {
    paragraphs += 1;
    return { page: null, place: `第${paragraphs}段` };
  };
  const blocks = tree.blocks.flatMap((block): ReadBlock[] => {
    switch (block.kind) {
      case 'title':
        return [{ kind: 'heading', level: 0, text: block.lines.join('\n'), from: next() }];
      case 'heading':
        return [{ kind: 'heading', level: 1, text: block.text, from: next() }];
      case 'paragraph': {
        const alone = block.level > 0 && block.text === '';
        if (alone) return [{ kind: 'heading', level: block.level + 1, text: block.lead, from: next() }];
        return [{ kind: 'paragraph', text: block.lead + block.text, strong: false, from: next() }];
      }
      case 'line':
        return [{ kind: 'paragraph', text: block.text, strong: false, from: next() }];
      case 'table':
        tables += 1;
        return readTable(block, `第${tables}个表`);
      case 'figure':
        return [];
      case 'picture': {
        const { alternative, type, width, height, data, caption } = block;
        const picture: ReadBlock = { kind: 'picture', alternative, type, width, height, data, from: next() };
        return caption === '' ? [picture] : [picture, { kind: 'paragraph', text: caption, strong: false, from: next() }];
      }
      case 'signature':
        return block.lines.map((text) => ({ kind: 'paragraph', text, strong: false, from: next() }));
    }
  });
  return { properties: { title: '', agency: '', published: '' }, blocks, embedded: null };
}
