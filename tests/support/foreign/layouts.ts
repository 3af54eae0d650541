/** How other people lay the same report out; every figure that a layout leaves out, alters or leaves in doubt says so itself. */
import type { Format } from '../../../src/template/format';
import type { Random } from '../random';
import { label, line, mapped, transposed, type Grid, type LaidBlock, type LaidTable, type Place } from './laid';

export interface Layout {
  name: string;
  /** The document in this layout; `null` where nothing in it can be laid out so. */
  change: (blocks: readonly LaidBlock[], format: Format, random: Random) => LaidBlock[] | null;
}

type ChangeTable = (table: LaidTable, format: Format, random: Random) => LaidBlock[] | null;

/** Changes each table that can be changed so. */
function tables(name: string, change: ChangeTable): Layout {
  return {
    name,
    change(blocks, format, random) {
      const laid = blocks.map((block) => (block.kind === 'table' ? change(block, format, random) : null));
      return laid.every((made) => made === null) ? null : blocks.flatMap((block, index) => laid[index] ?? [block]);
    },
  };
}

const figures = (name: string, change: (place: Place, format: Format, random: Random) => Place | null): Layout =>
  tables(name, (table, format, random) => {
    const grid = mapped(table.grid, (place) => (place.key === null ? null : change(place, format, random)) ?? place);
    return grid.some((row, y) => row.some((place, x) => place !== table.grid[y]?.[x])) ? [{ ...table, grid }] : null;
  });

const withGrid = (table: LaidTable, grid: Grid, headerRows = table.headerRows): LaidTable => ({ ...table, grid, headerRows });
const width = ({ grid }: LaidTable): number => grid[0]?.length ?? 0;
const hasBands = ({ grid }: LaidTable): boolean => grid.some((row) => row.some(({ role }) => role === 'band'));
/** Columns before the first figure. */
const labelColumns = ({ grid }: LaidTable): number => Math.min(...grid.flatMap((row) => row.flatMap(({ key }, column) => (key === null ? [] : [column]))));
const prints = (row: readonly Place[]): boolean => row.some(({ key }) => key !== null);
/** A number of data rows, the header left out. */
const dataRows = (table: LaidTable): Grid => table.grid.slice(table.headerRows);
const isWhole = (text: string): boolean => /^\d+$/.test(text);
const isMoney = ({ key }: Pick<Place, 'key'>, format: Format): boolean => format.cells.get(key ?? '')?.unit.endsWith('元') === true;
const fullWidth = (text: string): string => Array.from(text, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

/** A table cut before a row, as a page break cuts it: what reaches over the break is cut there. */
function split(table: LaidTable, repeated: boolean, random: Random): LaidTable[] | null {
  if (table.headerRows < 1 || dataRows(table).length < 8) return null;
  const at = table.headerRows + random.between(3, dataRows(table).length - 3);
  const second = mapped(table.grid.slice(at), (place) => ({ ...place }));
  const header = repeated ? table.grid.slice(0, table.headerRows) : [];
  return [withGrid(table, table.grid.slice(0, at)), withGrid(table, [...header, ...second], header.length)];
}

const all = (row: readonly Place[], words: string): Place[] => {
  const place = label(words);
  return row.map(() => place);
};

/** Figures all in place and beyond doubt. */
const PLAIN: readonly Layout[] = [
  { name: 'as it is', change: (blocks) => [...blocks] },
  tables('split over pages, header repeated', (table, _, random) => split(table, true, random)),
  tables('split over pages', (table, _, random) => split(table, false, random)),
  tables('merged cells repeated', (table) => [withGrid(table, table.grid.map((row) => row.map((place) => ({ ...place }))))]),
  tables('rows and columns exchanged', (table) => (hasBands(table) || table.headerRows < 1 || width(table) < 6 ? null : [withGrid(table, transposed(table.grid), 0)])),
  tables('row of cases as a list', (table) => {
    if (hasBands(table) || dataRows(table).length !== 1 || labelColumns(table) > 0) return null;
    const head = [...Array.from({ length: table.headerRows - 1 }, () => label('类别')), label('结果'), label('件数')];
    return [withGrid(table, [head, ...transposed(table.grid)], 1)];
  }),
  tables('a table for each band', (table) => {
    const starts = table.grid.flatMap((row, index) => (row[0]?.role === 'band' ? [index] : []));
    if (starts.length < 2) return null;
    return starts.map((start, index) => withGrid(table, table.grid.slice(start, starts[index + 1])));
  }),
  tables('serial numbers and remarks', (table) => {
    if (hasBands(table) || table.headerRows < 1 || labelColumns(table) < 1) return null;
    const [number, remark] = [label('序号'), label('备注')];
    return [withGrid(table, table.grid.map((row, index) => (index < table.headerRows ? [number, ...row, remark] : [label(String(index - table.headerRows + 1)), ...row, label('')])))];
  }),
  tables('title and note in the table', (table) => {
    const [first = []] = table.grid;
    return [withGrid(table, [all(first, table.caption), ...table.grid, all(first, '注：数据截至当年12月31日。')], table.headerRows + 1)];
  }),
  tables('row labels in one column', (table) => {
    const labels = labelColumns(table);
    if (hasBands(table) || table.headerRows < 1 || labels < 2 || table.grid.some((row) => row.some(({ role }) => role === 'unit'))) return null;
    return [withGrid(table, table.grid.map((row) => row.slice(labels - 1)))];
  }),
  tables('two halves side by side', (table) => {
    const rows = dataRows(table);
    if (hasBands(table) || table.headerRows < 1 || rows.length < 6 || width(table) - labelColumns(table) !== 1) return null;
    const half = Math.ceil(rows.length / 2);
    const head = table.grid.slice(0, table.headerRows).map((row) => [...row, ...row.map((place) => ({ ...place }))]);
    return [withGrid(table, [...head, ...rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? row.map(() => label('')))])])];
  }),
  figures('measure words and separators', ({ text, ...place }, format, random) => {
    if (!isWhole(text) || isMoney(place, format)) return null;
    const separated = Number(text).toLocaleString('en-US').replaceAll(',', random.pick([',', '，']));
    return { ...place, text: text.length > 3 ? separated : `${text}件`, reads: text };
  }),
  figures('full-width digits', ({ text, ...place }) => (isWhole(text) ? { ...place, text: fullWidth(text), reads: text } : null)),
  figures('notes behind figures', ({ text, ...place }, _, random) => (isWhole(text) && Number(text) > 1 && random.chance(0.1) ? { ...place, text: `${text}（其中补录1件）`, reads: text } : null)),
  figures('totals left blank', (place, format) => (place.key !== null && format.computedBy.has(place.key) ? { ...place, text: '', reads: '' } : null)),
  tables('notes under tables', (table) => [table, line('注：本表数据不含下属单位。')]),
  {
    name: 'captions for headings',
    change(blocks) {
      let number = 0;
      const made = blocks.flatMap((block, index): LaidBlock[] => {
        if (block.kind === 'heading' && blocks[index + 1]?.kind === 'table') return [];
        if (block.kind !== 'table') return [block];
        number += 1;
        return [line(`表${String(number)} ${block.caption}`), block];
      });
      return number > 0 && made.length !== blocks.length + number ? made : null;
    },
  },
  {
    name: 'headings as paragraphs',
    change: (blocks) => blocks.map((block) => (block.kind === 'heading' ? { ...block, kind: 'paragraph' } : block)),
  },
  {
    name: 'lines of a web page around it',
    change: (blocks) => [
      ...[line('首页 > 信息公开 > 政府信息公开年报 > 正文'), ...blocks.slice(0, 1), line('发布时间：2020-01-25 10:00 浏览次数：215 字号：【大 中 小】')],
      ...[...blocks.slice(1), line('【打印本页】【关闭窗口】'), line('版权所有：某某县人民政府办公室')],
    ],
  },
];

/** Figures that are read as they are meant, and have to be looked at. */
const DOUBTFUL: readonly Layout[] = [
  figures('dashes for nothing', ({ text, ...place }) => (text === '0' ? { ...place, text: '—', reads: '', doubt: true } : null)),
  figures('the word for nothing', ({ text, ...place }) => (text === '0' ? { ...place, text: '无', reads: '0', doubt: true } : null)),
  figures('gaps in figures', ({ text, ...place }) => (isWhole(text) && text.length > 1 ? { ...place, text: `${text.slice(0, 1)} ${text.slice(1)}`, reads: text, doubt: true } : null)),
  figures('amounts in another unit', ({ text, ...place }, format) => {
    const isHere = format.cells.get(place.key ?? '')?.unit === '万元';
    return isHere && isWhole(text) ? { ...place, text: `${String(Number(text) * 10_000)}元`, reads: text, doubt: true } : null;
  }),
  tables('a row of the old form for three', (table) => {
    const rows = ['not-supplemented', 'unpaid', 'otherwise'];
    const [first = -1, ...others] = rows.map((id) => table.grid.findIndex((row) => row.some(({ key }) => key?.split('/')[1] === id)));
    const kept = table.grid[others[1] ?? -1];
    if (first < 0 || !kept) return null;
    const sum = kept.map((place, column): Place => {
      if (place.key === null) return place.text === table.grid[first]?.[column]?.text ? place : { ...place, text: '（六）其他处理' };
      const text = String([first, ...others].reduce((total, row) => total + Number(table.grid[row]?.[column]?.text), 0));
      return { ...place, text, reads: text, doubt: true };
    });
    return [withGrid(table, [...table.grid.slice(0, first), sum, ...table.grid.slice(first + 3)])];
  }),
];

/** Places that cannot be told for certain: what is read may be wrong or lacking, and then has to be looked at. */
const opened = (grid: Grid): Grid => mapped(grid, (place) => (place.key === null ? place : { ...place, open: true }));

const OPEN: readonly Layout[] = [
  tables('merged cells cut', (table) => {
    const seen = new Set<Place>();
    const grid = opened(table.grid).map((row) =>
      row.map((place) => {
        if (!seen.has(place)) return (seen.add(place), place);
        return label('');
      }));
    return [withGrid(table, grid)];
  }),
  tables('no header', (table) => (table.headerRows < 1 ? null : [withGrid(table, opened(dataRows(table)), 0)])),
  tables('rows without cases left out', (table) => {
    const grid = opened(table.grid).filter((row) => !prints(row) || !row.every(({ key, text }) => key === null || text === '0'));
    return grid.length === table.grid.length || !grid.some(prints) ? null : [withGrid(table, grid)];
  }),
  tables('columns in another order', (table) => {
    const labels = labelColumns(table);
    if (hasBands(table) || width(table) - labels < 3) return null;
    return [withGrid(table, opened(table.grid).map((row) => [...row.slice(0, labels), ...row.slice(-1), ...row.slice(labels, -1)]))];
  }),
  tables('rows in another order', (table) => {
    if (dataRows(table).length < 4) return null;
    const at = table.grid.findIndex((row, index) => prints(row) && prints(table.grid[index + 1] ?? []));
    if (at < 0) return null;
    const grid = opened(table.grid);
    return [withGrid(table, [...grid.slice(0, at), ...grid.slice(at, at + 2).reverse(), ...grid.slice(at + 2)])];
  }),
  tables('figures of a row run together', (table) => {
    const labels = labelColumns(table);
    if (hasBands(table) || labels < 1 || width(table) - labels < 3) return null;
    const at = table.grid.findIndex(prints);
    const grid = opened(table.grid).map((row, index) => {
      if (index !== at) return row;
      const run = { ...label(row.slice(labels).map(({ text }) => text).join('')) };
      return [...row.slice(0, labels), run, ...row.slice(labels + 1).map(() => label(''))];
    });
    return [withGrid(table, grid)];
  }),
  tables('a column lost', (table, _, random) => {
    const column = random.between(0, width(table) - 1);
    return width(table) < 3 ? null : [withGrid(table, opened(table.grid).map((row) => row.filter((__, at) => at !== column)))];
  }),
  tables('labels cut short', (table, _, random) => [
    withGrid(table, mapped(opened(table.grid), (place) => (place.key === null && /\p{Script=Han}/u.test(place.text) && random.chance(0.2) ? { ...place, text: place.text.slice(0, -2) } : place))),
  ]),
];

/** One table left out altogether. */
const LACKING: readonly Layout[] = [
  {
    name: 'the last table lacking',
    change(blocks) {
      const last = blocks.findLastIndex(({ kind }) => kind === 'table');
      return last <= blocks.findIndex(({ kind }) => kind === 'table') ? null : blocks.filter((_, index) => index !== last);
    },
  },
];

export const layouts: readonly Layout[] = [...PLAIN, ...DOUBTFUL, ...OPEN, ...LACKING];
