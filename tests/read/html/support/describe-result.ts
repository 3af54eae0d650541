/** What was read, as lines that a person can compare. */
import type { ReadBlock, ReadResult } from '../../../../src/read/read-document';

function blockLines(block: ReadBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${block.text}`];
    case 'paragraph':
      return [block.strong ? `**${block.text}**` : block.text];
    case 'picture':
      return [`{${block.type} ${String(block.width)}x${String(block.height)}: ${block.alternative}}`];
    case 'table':
      return [
        `[${block.caption}]`,
        ...block.rows.map(({ cells }) =>
          cells
            .map(({ text, column, colspan, rowspan, header }) => {
              const spans = colspan * rowspan > 1 ? ` ${colspan}x${rowspan}` : '';
              return `${column}${header ? '!' : ''}${spans}: ${text.replaceAll('\n', ' / ')}`.trim();
            })
            .join(' | '),
        ),
      ];
  }
}

export function describeResult({ document, messages }: ReadResult): string {
  const said = messages.map(({ severity, message }) => `${severity}: ${message}`);
  if (document === null) return `${said.join('\n')}\n`;
  const { title, agency, published } = document.properties;
  const head = [`title: ${title}`, `agency: ${agency}`, `published: ${published}`].map((line) => line.trim());
  return `${[...head, '', ...document.blocks.flatMap(blockLines), '', ...said].join('\n').trim()}\n`;
}
