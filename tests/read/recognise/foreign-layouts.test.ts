// Promises that no layout of other people's makes a wrong figure pass without a flag, and what each of them gives.
import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../../src/check/ledger';
import { compose } from '../../../src/document/compose';
import type { ReadBlock, ReadDocument, ReadTable } from '../../../src/read/read-document';
import { recognise } from '../../../src/read/recognise/recognise';
import type { Recognised } from '../../../src/read/recognise/recognised';
import { emptyReport, type Report } from '../../../src/report/report';
import { knownFormat, knownFormats } from '../../support/known-formats';
import { randomFrom } from '../../support/random';
import { readFromTree } from '../../support/read-from-tree';
import { applicationsReport } from '../../support/valid-reports';
import { paragraph, rectangle, table, transpose, withCells, withTables } from './layouts';

const format = knownFormat('cn-2021');

function reportWith(seed: number): Report {
  const report = emptyReport('cn-2021', { name: '南山市人民政府', level: 'government' }, 2024);
  const { cells } = applicationsReport(format, 'large', randomFrom(seed));
  report.cells = Object.fromEntries(Object.entries(cells).filter(([key]) => !format.computedBy.has(key)));
  report.cells['disclosure/fees/amount'] = '251.1';
  report.fields.date = '2025-01-20';
  report.narrative = {
    overview: ['2024年，本机关认真贯彻《条例》。', '（一）主动公开。公开信息12条。'],
    problems: ['一是更新不够及时。'],
    'other-matters': ['本年度未收取信息处理费。'],
  };
  return report;
}

const report = reportWith(5);
const truth = createLedger(format, report.cells);
const own = readFromTree(compose(format, report));

function read(document: ReadDocument): Recognised {
  return recognise(document, knownFormats());
}

/** Figures that are wrong, and nobody is told. */
function silentlyWrong(recognised: Recognised, right: Ledger = truth): string[] {
  return [...recognised.figures].flatMap(([key, { text, sure }]) => {
    const expected = right.text(key);
    // A total that is left blank is computed.
    const wrong = text !== expected && !(text === '' && format.computedBy.has(key));
    return sure && wrong ? [`${key}: ${expected} → ${text}`] : [];
  });
}

/** Cells of a table that did not come back, wrong or blank. */
function lost(recognised: Recognised, tableId: string): string[] {
  const after = createLedger(format, recognised.report.cells);
  return (format.tableCells.get(tableId) ?? []).flatMap(({ key }) => (after.text(key) === truth.text(key) ? [] : [key]));
}

function unsure(recognised: Recognised, tableId: string): number {
  return [...recognised.figures].filter(([key, { sure }]) => key.startsWith(`${tableId}/`) && !sure).length;
}

function messagesOf(recognised: Recognised): string {
  return recognised.messages.map(({ message }) => message).join('\n');
}

const TABLES = ['disclosure', 'applications', 'proceedings'];

/** Splits a table before a row. */
function split(source: ReadTable, at: number, header: number): ReadBlock[] {
  const [first, second] = [source.rows.slice(0, at), source.rows.slice(at)];
  // What reaches over the break is cut there, as a page break cuts it.
  const cut = first.map((row, index) => ({ cells: row.cells.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, at - index) })) }));
  return [
    { ...source, rows: cut },
    { ...source, from: { page: null, place: '续表' }, rows: [...source.rows.slice(0, header), ...second] },
  ];
}

/** The texts of a table with every cell on its own, repeated or only in its first place. */
function unmerged(source: ReadTable, repeat: boolean): ReadTable {
  const grid = rectangle(source).map((row) => row.map(() => ''));
  source.rows.forEach(({ cells }, y) => {
    for (const cell of cells) {
      const row = grid[y];
      if (row) row[cell.column] = cell.text;
    }
  });
  return table(repeat ? rectangle(source) : grid, source.from.place);
}

const whole: [string, (source: ReadTable, number: number) => ReadBlock[]][] = [
  ['a table is split over two pages and the header is repeated', (each, number) => (number === 2 ? split(each, 12, 3) : [each])],
  ['a table is split over two pages without a second header', (each, number) => (number === 2 ? split(each, 12, 0) : [each])],
  ['every merged cell is repeated instead', (each) => [unmerged(each, true)]],
  ['rows and columns are exchanged in the table of cases', (each, number) => (number === 3 ? [table(transpose(rectangle(each)))] : [each])],
  ['rows and columns are exchanged in the table of applications', (each, number) => (number === 2 ? [table(transpose(rectangle(each)))] : [each])],
  ['the table of cases is a list with a header', (each, number) =>
    number === 3 ? [table([['类别', '类别', '结果', '件数'], ...transpose(rectangle(each))])] : [each]],
  ['the table of disclosure is four tables', (each, number) => {
    if (number !== 1) return [each];
    const starts = each.rows.flatMap(({ cells }, index) => (cells[0]?.text.startsWith('第二十条') === true ? [index] : []));
    return starts.map((start, index) => ({ ...each, rows: each.rows.slice(start, starts[index + 1]) }));
  }],
  ['there is a column of serial numbers and one of remarks', (each, number) =>
    number === 2 ? [table(rectangle(each).map((row, index) => [index < 3 ? '序号' : String(index - 2), ...row, index < 3 ? '备注' : '']))] : [each]],
  ['titles and notes stand in rows of the table', (each, number) =>
    number === 2
      ? [table([[{ text: '收到和处理政府信息公开申请情况', colspan: 10 }], ...rectangle(each), [{ text: '注：数据截至2024年12月31日。', colspan: 10 }]])]
      : [each]],
  ['row labels stand in one column', (each, number) =>
    number === 2
      ? [table(rectangle(each).map((row, index) => (index < 3 ? [row[0] ?? '', ...row.slice(3)] : [row[2] ?? '', ...row.slice(3)])))]
      : [each]],
  ['figures carry measure words and separators', (each) => [
    withCells(each, (text, _, cell) => (/^\d{4,}$/.test(text) && cell.column > 0 ? Number(text).toLocaleString('en-US') : /^\d{1,3}$/.test(text) ? `${text}件` : text)),
  ]],
  ['figures are set in full-width digits', (each) => [
    withCells(each, (text) => (/^\d+$/.test(text) ? Array.from(text, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('') : text)),
  ]],
  ['totals are left blank', (each) => [
    withCells(each, (text, row, cell) => (row > 2 && each.rows[0]?.cells.length === 3 && cell.column === 9 && /^\d+$/.test(text) ? '' : text)),
  ]],
];

describe('everything comes back when', () => {
  it.each(whole)('%s', (_, change) => {
    const recognised = read(withTables(own, change));
    expect(silentlyWrong(recognised)).toEqual([]);
    expect(TABLES.flatMap((id) => lost(recognised, id))).toEqual([]);
    expect(TABLES.reduce((sum, id) => sum + unsure(recognised, id), 0)).toBe(0);
  });

  it('headings are plain bold paragraphs and the report is one column of text', () => {
    const blocks = own.blocks.map((block) => (block.kind === 'heading' ? paragraph(block.text.replace(/\n/g, ''), true) : block));
    const recognised = read({ ...own, blocks });
    expect(TABLES.flatMap((id) => lost(recognised, id))).toEqual([]);
    expect(recognised.report.narrative).toEqual(report.narrative);
    expect(recognised.report.fields).toEqual(report.fields);
  });
});

describe('what is doubtful is flagged when', () => {
  it('merged cells were cut and only the first place filled', () => {
    const recognised = read(withTables(own, (each, number) => (number === 2 ? [unmerged(each, false)] : [each])));
    expect(silentlyWrong(recognised)).toEqual([]);
  });

  it('the header is missing', () => {
    const recognised = read(withTables(own, (each, number) => (number === 2 ? [{ ...each, rows: each.rows.slice(3) }] : [each])));
    expect(silentlyWrong(recognised)).toEqual([]);
    expect(lost(recognised, 'applications')).toEqual([]);
    expect(unsure(recognised, 'applications')).toBeGreaterThan(100);
  });

  it('a row of the old format stands for three', () => {
    const rows = ['not-supplemented', 'unpaid', 'otherwise'];
    const sum = rows.reduce((all, row) => all + Number(truth.text(`applications/${row}/natural`)), 0);
    const document = withTables(own, (each, number) => {
      if (number !== 2) return [each];
      const grid = rectangle(each);
      const first = grid.findIndex((row) => row[1] === '（六）其他处理');
      const merged = [...(grid[first] ?? [])].map((text, column) =>
        column < 3 ? text : String([0, 1, 2].reduce((all, step) => all + Number(grid[first + step]?.[column]), 0)),
      );
      merged[2] = '（六）其他处理';
      return [table([...grid.slice(0, first), merged, ...grid.slice(first + 3)])];
    });
    const recognised = read(document);
    expect(silentlyWrong(recognised)).toEqual([]);
    expect(recognised.figures.get('applications/otherwise/natural')).toMatchObject({ text: String(sum), sure: false });
    expect(messagesOf(recognised)).toContain('分成几行');
  });

  it('there are rows that the format does not have', () => {
    const document = withTables(own, (each, number) => {
      if (number !== 2) return [each];
      const grid = rectangle(each);
      const extra = ['三、本年度办理结果', '（三）不予公开', '9.属于工作秘密的内容', '8', '8', '8', '8', '8', '8', '48'];
      return [table([...grid.slice(0, 14), extra, ...grid.slice(14)])];
    });
    const recognised = read(document);
    expect(silentlyWrong(recognised)).toEqual([]);
    expect(lost(recognised, 'applications')).toEqual([]);
    expect(messagesOf(recognised)).toContain('9.属于工作秘密的内容');
  });

  it('rows without any case were left out', () => {
    const document = withTables(own, (each, number) =>
      number === 2 ? [table(rectangle(each).filter((row, index) => index < 3 || !row.slice(3).every((text) => text === '0')))] : [each],
    );
    expect(silentlyWrong(read(document))).toEqual([]);
  });

  it('columns stand in another order', () => {
    const document = withTables(own, (each, number) => (number === 2 ? [table(rectangle(each).map((row) => [...row.slice(0, 3), row[9] ?? '', ...row.slice(3, 9)]))] : [each]));
    const recognised = read(document);
    expect(silentlyWrong(recognised)).toEqual([]);
    expect(lost(recognised, 'applications')).toEqual([]);
  });

  it('rows stand in another order', () => {
    const document = withTables(own, (each, number) => {
      if (number !== 1) return [each];
      const grid = rectangle(each);
      return [table([...grid.slice(0, 2), ...grid.slice(2, 4).reverse(), ...grid.slice(4)])];
    });
    const recognised = read(document);
    expect(silentlyWrong(recognised)).toEqual([]);
    expect(messagesOf(recognised)).toContain('没有对应的行');
  });

  it('cells hold dashes, words, notes, other units and two numbers', () => {
    const words = new Map([
      ['规章', ['—', '无', '22（其中修订16件）']],
      ['行政规范性文件', ['约30', '/', '4 5']],
      ['行政处罚', ['不掌握']],
      ['行政事业性收费', ['2511000元']],
    ]);
    const document = withTables(own, (each, number) => {
      if (number !== 1) return [each];
      return [withCells(each, (text, row, cell) => {
        const cells = each.rows[row]?.cells ?? [];
        return words.get(cells[0]?.text ?? '')?.[cells.indexOf(cell) - 1] ?? text;
      })];
    });
    const recognised = read(document);
    const at = (key: string): unknown => {
      const figure = recognised.figures.get(`disclosure/${key}`);
      return [figure?.text, figure?.sure];
    };
    expect(at('regulations/issued')).toEqual(['', false]);
    expect(at('regulations/repealed')).toEqual(['0', false]);
    expect(at('regulations/in-force')).toEqual(['22', true]);
    expect(at('normative-documents/issued')).toEqual(['约30', false]);
    expect(at('normative-documents/repealed')).toEqual(['', false]);
    expect(at('normative-documents/in-force')).toEqual(['45', false]);
    expect(at('penalties/decisions')).toEqual(['不掌握', false]);
    expect(at('fees/amount')).toEqual(['251.1', false]);
    expect(messagesOf(recognised)).toContain('其中修订16件');
  });

  it('the header gives another unit', () => {
    const document = withTables(own, (each, number) =>
      number === 1 ? [withCells(each, (text) => (text.includes('万元') ? '本年收费金额（单位：元）' : text === '251.1' ? '2511000' : text))] : [each],
    );
    const figure = read(document).figures.get('disclosure/fees/amount');
    expect(figure).toMatchObject({ text: '251.1', sure: false });
  });

  it('figures of a row ran together', () => {
    const small = reportWith(5);
    ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'].forEach((column, at) => {
      const [received, carriedIn] = [6 - at, (7 - at) % 7];
      for (const key of Object.keys(small.cells)) {
        if (key.startsWith('applications/') && key.endsWith(`/${column}`)) small.cells[key] = '0';
      }
      small.cells[`applications/received/${column}`] = String(received);
      small.cells[`applications/carried-in/${column}`] = String(carriedIn);
      small.cells[`applications/granted/${column}`] = String(received + carriedIn);
    });
    const right = createLedger(format, small.cells);
    const document = withTables(readFromTree(compose(format, small)), (each, number) => {
      if (number !== 2) return [each];
      const rows = rectangle(each).map((row, index) => (index === 3 || index === 4 ? [row[0] ?? '', row.slice(3).join('')] : row));
      return [table(rows)];
    });
    const recognised = read(document);
    expect(silentlyWrong(recognised, right)).toEqual([]);
    expect(recognised.runs).toHaveLength(2);
    const [run] = recognised.runs;
    const printed = run?.cells.map((key) => right.text(key)) ?? [];
    expect(run?.readings).toContainEqual(printed);
    expect(run?.readings.length).toBeLessThan(10);
    expect(recognised.figures.get('applications/received/natural')).toMatchObject({ text: '', sure: false });
  });

  it('headings are misnumbered, renamed or missing', () => {
    const renamed = new Map([
      ['一、总体情况', '一、基本情况'],
      ['四、政府信息公开行政复议、行政诉讼情况', '三、政府信息公开行政复议、行政诉讼情况'],
      ['六、其他需要报告的事项', ''],
    ]);
    const blocks = own.blocks.flatMap((block): ReadBlock[] => {
      const name = block.kind === 'heading' ? renamed.get(block.text) : undefined;
      if (name === undefined || block.kind !== 'heading') return [block];
      return name === '' ? [] : [{ ...block, text: name }];
    });
    const recognised = read({ ...own, blocks });
    expect(recognised.report.narrative.overview).toEqual(report.narrative.overview);
    expect(messagesOf(recognised)).toContain('一、基本情况');
    expect(messagesOf(recognised)).toContain('序号不对');
    expect(messagesOf(recognised)).toContain('没有找到“六、其他需要报告的事项”');
    expect(TABLES.flatMap((id) => lost(recognised, id))).toEqual([]);
  });

  it('the words of a spreadsheet stand on a sheet of their own, a line in each row', () => {
    const lines = own.blocks.flatMap((block) => ('text' in block ? block.text.split('\n') : []));
    const sheet = table(lines.map((line) => [line]), '工作表“年度报告”');
    const recognised = read({ ...own, blocks: [sheet, ...own.blocks.filter(({ kind }) => kind === 'table')] });
    expect(recognised.report.agency.name).toBe(report.agency.name);
    expect(recognised.report.narrative).toEqual(report.narrative);
    expect(recognised.report.fields).toEqual(report.fields);
    expect(TABLES.flatMap((id) => lost(recognised, id))).toEqual([]);
    expect(silentlyWrong(recognised)).toEqual([]);
  });

  it('the title stands in the first row of the first table, and nothing else names the agency', () => {
    const titled = (each: ReadTable, number: number): ReadBlock[] =>
      number === 1 ? [table([[{ text: '南山市人民政府2024年政府信息公开情况统计表', colspan: 4 }], ...rectangle(each)])] : [each];
    const recognised = read({ ...withTables(own, titled), blocks: withTables(own, titled).blocks.filter(({ kind }) => kind === 'table') });
    expect(recognised.report.agency.name).toBe('南山市人民政府');
    expect(recognised.fields.get('agency')?.sure).toBe(false);
    expect(silentlyWrong(recognised)).toEqual([]);
  });

  it('a table is missing and a strange one stands there', () => {
    const strange = table([['姓名', '职务'], ['张三', '主任']], '第3个表');
    const recognised = read(withTables(own, (each, number) => (number === 3 ? [strange] : [each])));
    expect(silentlyWrong(recognised)).toEqual([]);
    expect(recognised.unplaced).toContainEqual(strange);
    expect(messagesOf(recognised)).toContain('没有找到表格');
    expect(messagesOf(recognised)).toContain('第3个表');
  });

  it('notes stand under the tables', () => {
    const note = '注：本表数据不含下属单位。';
    const recognised = read(withTables(own, (each) => [each, paragraph(note)]));
    expect(recognised.unplaced).toContainEqual(expect.objectContaining({ text: note }));
    expect(recognised.report.narrative).toEqual(report.narrative);
  });
});
