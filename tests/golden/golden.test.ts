/** Every template, with no figure but 0, half filled and filled: what is printed is kept here and compared. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/document/compose';
import type { DocumentBlock } from '../../src/document/document';
import { emptyReport, type Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { formatOf } from '../support/formats';

const templates = path.resolve(import.meta.dirname, '../../templates');
const ids = readdirSync(templates, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The text that is entered in the cell of this number; '' leaves it blank. */
const STATES: Record<string, (index: number) => string> = {
  zero: () => '0',
  half: (index) => (index % 2 === 0 ? String((index % 9) + 1) : ''),
  filled: (index) => String((index * 7) % 23),
};

function reportOf(format: Format, textOf: (index: number) => string): Report {
  const { template } = format;
  const keys = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
  const entries = keys.map((key, index) => [key, textOf(index)] as const).filter(([, text]) => text !== '');
  return {
    ...emptyReport(template.id, { name: '云溪县水利局', level: 'department' }, template.years.to ?? 2025),
    fields: Object.fromEntries(template.fields.map(({ id, type, label }) => [id, type === 'date' ? '2026-01-20' : `（${label}）`])),
    cells: Object.fromEntries(entries),
  };
}

/** A block as lines that a reader can compare: cells are parted by bars, levels shown by signs. */
function lines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${block.lines.join(' / ')}`];
    case 'heading':
      return ['', `## ${block.text}`];
    case 'line':
      return [`${block.align}: ${block.text}`];
    case 'paragraph':
      return [`${'>'.repeat(block.level + 1)} ${block.lead}${block.text}`];
    case 'figure':
    case 'picture':
      return [`[${block.caption}]`];
    case 'signature':
      return block.lines.map((line) => `right: ${line}`);
    case 'table':
      return [
        `[${block.title ?? block.caption}]`,
        ...block.rows.map((row) => `| ${row.cells.map(({ text }) => (text === '' ? '·' : text)).join(' | ')} |`),
      ];
  }
}

describe.each(ids)('%s', (id) => {
  const format = formatOf(id);
  it.each(Object.keys(STATES))('prints what it did with its figures %s', async (state) => {
    const report = reportOf(format, STATES[state] ?? String);
    const text = compose(format, report).blocks.flatMap(lines).join('\n').trim();
    expect(text).not.toMatch(/NaN|undefined|\{\{|（）|\(\)/);
    await expect(`${text}\n`).toMatchFileSnapshot(`${id}.${state}.txt`);
  });
});
