// Promises a table cut between rows: every cell once, on a full grid, under its header again.
import { describe, expect, test } from 'vitest';
import { cutTable, REPEATED, type CutPlace } from '../../../src/form/preview/cut-table';
import { compose } from '../../../src/document/compose';
import { sampleReport } from '../../../src/document/sample/sample-report';
import type { TableBlock } from '../../../src/document/document';
import { renderPaperBlocks } from '../../../src/render/html/paper';
import { formatOf } from '../../support/formats';

/** The table of a published form with the most spans: applications, of 2021. */
function applications(): { box: Element; block: TableBlock } {
  const format = formatOf('cn-2021');
  const tree = compose(format, sampleReport(format));
  const page = new DOMParser().parseFromString(renderPaperBlocks(tree), 'text/html');
  const index = tree.blocks.findIndex((block) => block.kind === 'table' && block.table === 'applications');
  const block = tree.blocks[index];
  const box = page.querySelector('article')?.children[index];
  if (block?.kind !== 'table' || !box) throw new Error('no table');
  return { box, block };
}

/** Checks that cells fill a grid without gaps or overlaps; returns how many rows it has. */
function gridRows(table: HTMLTableElement | null, columns: number): number {
  const taken = new Set<string>();
  const rows = [...(table?.rows ?? [])];
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${at}.${column}`)) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const place = `${at + down}.${column + right}`;
          expect(taken.has(place)).toBe(false);
          taken.add(place);
        }
      }
    }
  });
  expect(taken.size).toBe(rows.length * columns);
  return rows.length;
}

const before = (row: number): CutPlace => ({ row, line: 0 });

const wordsOf = (part: Element): string[] => {
  const copy = part.cloneNode(true) as Element;
  for (const again of copy.querySelectorAll(`[${REPEATED}]`)) again.remove();
  return [...copy.querySelectorAll('td, th')].map(({ textContent }) => textContent).filter((text) => text !== '');
};

describe('at any row', () => {
  const { box, block } = applications();
  const rows = block.rows.length;
  const cuts = Array.from({ length: rows - block.headerRows - 1 }, (_, index) => block.headerRows + 1 + index);
  test.each(cuts)('%i', (at) => {
    const parts = [cutTable(box, block, before(0), before(at)), cutTable(box, block, before(at), before(rows))];
    expect(parts.flatMap(wordsOf)).toEqual(wordsOf(box));
    const heights = parts.map((part) => gridRows(part.querySelector('table'), block.widths.length));
    expect(heights).toEqual([at, rows - at + block.headerRows]);
    const ids = parts.flatMap((part) => [...part.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
