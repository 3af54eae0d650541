/** Statistical tables: the grid, the headers of every figure, the box that scrolls. */
import { describe, expect, it } from 'vitest';
import type { DocumentTree, TableBlock } from '../../../src/document/document';
import { renderFragment, renderPreview } from '../../../src/render/html/render-html';
import { documentOf, filledDocument, templateIds } from '../../support/document-fixtures';
import { all, only, pageDocument, pastedFragment, texts } from './dom';

const tablesOf = (tree: DocumentTree): TableBlock[] => tree.blocks.filter((block) => block.kind === 'table');

/** Where a table is missing its parts are missing too. */
const nothing = pageDocument('');

/** How often each place of the table's grid is covered, by HTML's rule that no span leaves its row group. */
function coverage(table: HTMLTableElement): number[][] {
  const groups = [...(table.tHead ? [table.tHead] : []), ...table.tBodies];
  return groups.flatMap((group) => {
    const rows = [...group.rows];
    const grid = rows.map((): number[] => []);
    rows.forEach((row, top) => {
      let column = 0;
      for (const cell of row.cells) {
        while (grid[top]?.[column]) column += 1;
        for (let y = top; y < top + cell.rowSpan; y += 1) {
          for (let x = column; x < column + cell.colSpan; x += 1) {
            const line = grid[y] ?? [];
            line[x] = (line[x] ?? 0) + 1;
          }
        }
      }
    });
    return grid;
  });
}

describe.each(templateIds)('tables of %s', (templateId) => {
  const tree = filledDocument(templateId);
  const blocks = tablesOf(tree);
  const forms = {
    page: pageDocument(renderPreview(tree)).body,
    fragment: pastedFragment(renderFragment(tree)),
  };

  describe.each(Object.entries(forms))('in the %s', (_, root) => {
    const tables = all<HTMLTableElement>(root, 'table');

    it('are all there, with their captions', () => {
      expect(tables.map((table) => table.getAttribute('data-table'))).toEqual(blocks.map((block) => block.table));
      expect(tables.map((table) => table.caption?.textContent)).toEqual(
        blocks.map((block) => block.title ?? block.caption),
      );
    });

    it('cover every place of their grid once', () => {
      tables.forEach((table, index) => {
        const block = blocks[index];
        const full = block?.rows.map(() => block.widths.map(() => 1));
        expect(coverage(table)).toEqual(full);
        expect(all(table, 'col')).toHaveLength(block?.widths.length ?? 0);
      });
    });

    it('name for every figure the headers of its row and column, outermost first', () => {
      tables.forEach((table, index) => {
        const rows = blocks[index]?.rows ?? [];
        const hasRowHeaders = rows.some(({ cells }) => cells.some((cell) => cell.role === 'row-header'));
        const figures = rows.flatMap(({ cells }) => cells.filter((cell) => cell.role === 'figure'));
        const cells = new Map(all(table, '[data-cell]').map((each) => [each.dataset.cell, each]));
        const byId = new Map(all(root, '[id]').map((each) => [each.id, each]));
        expect(figures.length).toBeGreaterThan(0);
        expect(cells.size).toBe(figures.length);
        for (const figure of figures) {
          const cell = cells.get(String(figure.key));
          const headers = (cell?.getAttribute('headers') ?? '').split(' ').map((id) => byId.get(id));
          expect(cell?.textContent).toBe(figure.text);
          expect(headers.every((header) => header?.localName === 'th' && table.contains(header))).toBe(true);
          expect(headers.map((header) => header?.textContent)).toEqual([
            ...(hasRowHeaders ? figure.rowPath : []),
            ...figure.columnPath,
          ]);
        }
      });
    });

    it('have no id twice', () => {
      const ids = all(root, '[id]').map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('scroll in a box of their own, which the keyboard reaches and whose name is said', () => {
      tables.forEach((table, index) => {
        const box = table.parentElement;
        expect(box?.localName).toBe('section');
        expect(box?.getAttribute('tabindex')).toBe('0');
        expect(box?.getAttribute('aria-label')).toBe(blocks[index]?.caption);
      });
    });
  });
});

describe('a table of the current format', () => {
  const [disclosure, applications, proceedings] = all<HTMLTableElement>(
    pastedFragment(renderFragment(filledDocument('cn-2021'))),
    'table',
  );

  it('begins a row group at each band, whose header says so', () => {
    expect([...(disclosure?.tBodies ?? [])].map((body) => body.rows[0]?.textContent)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
    ]);
    expect(disclosure?.tHead).toBeNull();
    expect(only(disclosure ?? nothing, 'tbody:first-of-type th[scope=rowgroup]').textContent).toBe('第二十条第（一）项');
  });

  it('puts the header rows that repeat on paper into its head', () => {
    expect(applications?.tHead?.rows).toHaveLength(3);
    expect(proceedings?.tHead?.rows).toHaveLength(3);
  });

  it('finds the same label in the right group of columns', () => {
    const totals = ['review', 'direct', 'after-review'].map((group) => `proceedings/cases/${group}-total`);
    const cells = all(proceedings ?? nothing, '[data-cell]').filter((cell) => cell.dataset.cell?.endsWith('total'));
    expect(cells).toHaveLength(totals.length);
    const groups = cells.map((cell) => {
      const ids = (cell.getAttribute('headers') ?? '').split(' ');
      return ids.map((id) => only(proceedings ?? nothing, `#${id}`).textContent);
    });
    expect(groups).toEqual([
      ['行政复议', '总计'],
      ['行政诉讼', '未经复议直接起诉', '总计'],
      ['行政诉讼', '复议后起诉', '总计'],
    ]);
  });

  it('gives figures in different columns different headers, though the labels are the same', () => {
    const innermost = all(proceedings ?? nothing, '[data-cell]').map((cell) =>
      cell.getAttribute('headers')?.split(' ').at(-1),
    );
    expect(innermost).toHaveLength(15);
    expect(new Set(innermost).size).toBe(15);
  });

  it('keeps its relative widths', () => {
    const widths = all(applications ?? nothing, 'col').map((col) => Number.parseFloat(col.style.width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
    expect(widths[2]).toBeGreaterThan(Number(widths[3]) * 4);
  });
});

describe('an indented table', () => {
  const table = only(pastedFragment(renderFragment(filledDocument('stat-2014'))), 'table');

  it('indents a row label by its depth', () => {
    const styleOf = (text: string): string | null | undefined =>
      all(table, 'th')
        .find((th) => th.textContent.startsWith(text))
        ?.getAttribute('style');
    expect(styleOf('一、主动公开情况')).not.toContain('padding-left');
    expect(styleOf('1.政府公报')).toMatch(/padding:.*;padding-left:2.4em/);
  });
});

describe('odd tables', () => {
  const withRows = (change: (table: TableBlock) => void): HTMLTableElement | undefined => {
    const tree = documentOf('文');
    tablesOf(tree).forEach(change);
    return all<HTMLTableElement>(pastedFragment(renderFragment(tree)), 'table')[0];
  };

  it('a header that spans into the body keeps its span: the table then has no head', () => {
    const table = withRows((block) => {
      const [first, second, third] = block.rows;
      if (!first || !second || !third) return;
      first.cells = first.cells.map((cell) => (cell.column === 0 ? { ...cell, rowspan: 3 } : cell));
      second.cells = [];
      third.cells = third.cells.filter((cell) => cell.column === 2);
    });
    expect(table?.tHead).toBeNull();
    expect(table && coverage(table)[2]).toEqual([1, 1, 1]);
  });

  it('a header without text is an empty cell, not a header', () => {
    const table = withRows((block) => {
      block.rows[0]?.cells.forEach((cell) => (cell.text = ''));
    });
    expect(texts(table ?? nothing, 'thead th')).toEqual([]);
    expect(all(table ?? nothing, 'thead td')).toHaveLength(2);
  });

  it('a label that is printed nowhere is left out of the headers', () => {
    const table = withRows((block) => {
      block.rows[2]?.cells.forEach((cell) => (cell.rowPath = ['别处']));
    });
    expect(only(table ?? nothing, '[data-cell]').getAttribute('headers')?.split(' ')).toHaveLength(1);
  });

  it('words keep their line ends and break where they must; figures do neither', () => {
    const table = withRows((block) => {
      block.rows[2]?.cells.forEach((cell) => {
        cell.role = cell.column === 1 ? 'text' : 'figure';
        cell.text = '甲\n乙';
      });
    });
    const cells = all(table ?? nothing, 'tbody tr:last-child td');
    expect(cells.map((cell) => all(cell, 'br').length)).toEqual([0, 1, 0]);
    expect(cells.map((cell) => cell.style.whiteSpace)).toEqual(['nowrap', '', 'nowrap']);
  });

  it('a table that flows keeps the first row of a group with the second on paper', () => {
    const tree = documentOf('文');
    const [block] = tablesOf(tree);
    const rows = [2, 1, 1].map((rowspan, row) => ({
      cells: (block?.rows[2]?.cells ?? [])
        .filter(({ column }) => row !== 1 || column > 0)
        .map((cell) => (cell.column === 0 ? { ...cell, rowspan } : cell)),
    }));
    const classes = (flows: boolean): string[] => {
      const page = renderPreview({ ...tree, blocks: block ? [{ ...block, headerRows: 0, rows, flows }] : [] });
      return all(pageDocument(page), 'tr').map(({ className }) => className);
    };
    expect(classes(true)).toEqual(['label-row', '', '']);
    expect(classes(false)).toEqual(['', '', '']);
  });
});
