/** What a paste would write: by labels wherever they stand, by headers, else by place. */
import { describe, expect, test } from 'vitest';
import { createLedger } from '../../../../src/check/ledger';
import { composeTable } from '../../../../src/document/compose-table';
import { layOutGrid } from '../../../../src/form/grid/grid-layout';
import { createNavigation } from '../../../../src/form/grid/navigation';
import { planPaste, type PastePlan } from '../../../../src/form/grid/paste/plan-paste';
import { excelMarkup, tabbed, wordMarkup } from '../../support/copied-table';
import { draftOf, format } from '../../support/drafts';

interface Copied {
  text?: string;
  html?: string;
  /** The selected cell. */
  at: string;
  /** The other selected cells. */
  also?: string[];
  cells?: Record<string, string>;
}

/** @returns the plan of pasting into the national format, and what it writes by the last parts of the addresses */
function plan({ text = '', html = '', at, also = [], cells = {} }: Copied): PastePlan & { written: Record<string, string> } {
  const id = at.split('/')[0] ?? '';
  const table = format.template.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  const ledger = createLedger(format, cells);
  const navigation = createNavigation(layOutGrid(composeTable(table, draftOf({}, [], format).report, ledger, false)));
  const made = planPaste({ html, text }, { table: id, block: navigation.block(at), selected: [at, ...also] }, ledger, new Map());
  return { ...made, written: Object.fromEntries(made.texts.map((each) => [each.key, each.text])) };
}

const RECEIVED = 'applications/received/natural';
const HEADS = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

describe('by place', () => {
  test('figures go right and down from the selected cell; blank ones leave what stands', () => {
    const { written, doubts, left } = plan({ text: '1\t\t3\r\n4\t5件\t1,006\r\n', at: RECEIVED, cells: { [RECEIVED]: '9' } });
    expect(written).toEqual({
      [RECEIVED]: '1',
      'applications/received/research': '3',
      'applications/carried-in/natural': '4',
      'applications/carried-in/business': '5',
      'applications/carried-in/research': '1006',
    });
    expect([doubts, left]).toEqual([[], []]);
  });

  test('blank cells at the edges keep the others in their places', () => {
    const { written } = plan({ text: '\t2\r\n3\t\r\n', at: RECEIVED });
    expect(written).toEqual({ 'applications/received/business': '2', 'applications/carried-in/natural': '3' });
  });

  test('a quoted cell of a spreadsheet is one cell', () => {
    const { written } = plan({ text: '"1\r\n"\t"2"\r\n', at: RECEIVED });
    expect(written).toEqual({ [RECEIVED]: '1', 'applications/received/business': '2' });
  });

  test('a merged cell is written once, at its first place', () => {
    const html = excelMarkup([[{ text: '7', colspan: 2 }, '8'], ['1', { text: '2', rowspan: 2 }, '3'], ['4', '5']]);
    expect(plan({ html, at: RECEIVED }).written).toEqual({
      [RECEIVED]: '7',
      'applications/received/research': '8',
      'applications/carried-in/natural': '1',
      'applications/carried-in/business': '2',
      'applications/carried-in/research': '3',
      'applications/granted/natural': '4',
      'applications/granted/research': '5',
    });
  });

  test('one copied figure goes into every selected cell', () => {
    const { written } = plan({ html: excelMarkup([['0']]), text: '0\r\n', at: RECEIVED, also: ['applications/received/business'] });
    expect(written).toEqual({ [RECEIVED]: '0', 'applications/received/business': '0' });
  });

  test('lines of plain text go down', () => {
    expect(plan({ text: '5\n6', at: RECEIVED }).written).toEqual({ [RECEIVED]: '5', 'applications/carried-in/natural': '6' });
  });

  test('what is beyond the edge is left, and somebody looks first', () => {
    const { written, left, doubts } = plan({ text: '1\t2\t3', at: 'applications/carried-out/other-legal' });
    expect(written).toEqual({ 'applications/carried-out/other-legal': '1' });
    expect(left).toEqual([{ printed: '3', reason: 'overflow', place: '' }]);
    expect(doubts).toEqual(['overflow']);
  });

  test('what is no number is not written, and named', () => {
    const { written, left, doubts } = plan({ text: '1\t若干\t3.5\t—\t5', at: RECEIVED });
    expect(Object.values(written)).toEqual(['1', '5']);
    expect(left.map(({ printed, reason }) => [printed, reason])).toEqual([
      ['若干', 'unreadable'],
      ['3.5', 'unreadable'],
      ['—', 'dash'],
    ]);
    expect(left[0]?.place).toContain('商业企业');
    expect(doubts).toEqual(['unreadable']);
  });

  test('money in another unit is converted, and somebody looks first', () => {
    const { written, doubts } = plan({ text: '35000元', at: 'disclosure/fees/amount' });
    expect(written).toEqual({ 'disclosure/fees/amount': '3.5' });
    expect(doubts).toEqual(['unsure']);
  });

  test('万 multiplies cases and is the unit of money; shares and other kinds of figures are refused', () => {
    const cases = plan({ text: '3万\t12%\t1.5千件\t12元\t3万元\t0.00001万', at: RECEIVED });
    expect(cases.written).toEqual({ [RECEIVED]: '30000', 'applications/received/research': '1500' });
    expect(cases.left.map(({ printed, reason }) => [printed, reason])).toEqual([
      ['12%', 'unreadable'],
      ['12元', 'unreadable'],
      ['3万元', 'unreadable'],
      ['0.00001万', 'unreadable'],
    ]);
    expect(cases.doubts).toEqual(['unsure', 'unreadable']);
    const money = (text: string) => Object.values(plan({ text, at: 'disclosure/fees/amount' }).written);
    expect(money('3万')).toEqual(['3']);
    expect(money('3万元')).toEqual(['3']);
    expect(money('12865034.12元')).toEqual(['1286.503412']);
    expect(money('12件')).toEqual([]);
  });

  test('a bare sign of money does not say its unit: somebody looks first', () => {
    const { written, doubts, texts } = plan({ text: '￥１２８６．５', at: 'disclosure/fees/amount' });
    expect(written).toEqual({ 'disclosure/fees/amount': '1286.5' });
    expect(doubts).toEqual(['unsure']);
    expect(texts[0]?.printed).toBe('￥１２８６．５');
    expect(plan({ text: '￥12', at: RECEIVED }).written).toEqual({});
  });

  test('blanks between digits are thousands, which somebody looks at, or several numbers, which are refused', () => {
    const { written, left, doubts } = plan({ text: '1 234\t1 2\t"5\n6"\t12 34', at: RECEIVED });
    expect(written).toEqual({ [RECEIVED]: '1234' });
    expect(left.map(({ printed }) => printed)).toEqual(['1 2', '5\n6', '12 34']);
    expect(doubts).toEqual(['unsure', 'unreadable']);
  });

  test('blank cells over figures are counted: nothing is written there', () => {
    const cells = { 'applications/received/business': '5', 'applications/received/research': 'n/a' };
    expect(plan({ text: '1\t\t\t', at: RECEIVED, cells }).kept).toBe(2);
    expect(plan({ text: '1\t2\t3\t\t', at: RECEIVED, cells }).kept).toBe(0);
    expect(plan({ text: '\t', at: RECEIVED, cells })).toMatchObject({ texts: [], kept: 1, doubts: [] });
    const merged = excelMarkup([[{ text: '7', colspan: 2 }, '8']]);
    expect(plan({ html: merged, at: RECEIVED, cells }).kept).toBe(0);
    const single = plan({ html: excelMarkup([['']]), at: RECEIVED, also: ['applications/received/business'], cells });
    expect(single).toMatchObject({ texts: [], kept: 1 });
  });

  test('figures beside labels that the table does not have go by place, and somebody looks first', () => {
    const { written, doubts } = plan({ text: '张科长\t1\t2\r\n李科长\t3\t4\r\n', at: RECEIVED });
    expect(written).toEqual({
      [RECEIVED]: '1',
      'applications/received/business': '2',
      'applications/carried-in/natural': '3',
      'applications/carried-in/business': '4',
    });
    expect(doubts).toEqual(['unknown-labels']);
  });
});

describe('by labels', () => {
  const rows = [
    HEADS,
    ['四、结转下年度继续办理', '5', '2', '0', '0', '1', '1', '9'],
    ['（一）予以公开', '62', '15', '1', '2', '7', '3', '90'],
    ['一、本年新收政府信息公开申请数量', '151', '38', '2', '4', '17', '6', '218'],
  ];
  const expected = (row: string, figures: string): [string, string][] =>
    figures.split(' ').map((figure, at) => [
      `applications/${row}/${['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'][at] ?? ''}`,
      figure,
    ]);

  test('rows in another order find theirs, wherever the selected cell is', () => {
    const { written, doubts, left, totals } = plan({ html: excelMarkup(rows), at: 'applications/handled/natural' });
    expect(written).toEqual(
      Object.fromEntries([
        ...expected('carried-out', '5 2 0 0 1 1'),
        ...expected('granted', '62 15 1 2 7 3'),
        ...expected('received', '151 38 2 4 17 6'),
      ]),
    );
    expect([doubts, left]).toEqual([[], []]);
    expect(totals.map(({ computed, pasted }) => [computed, pasted])).toEqual([
      ['9', '9'],
      ['90', '90'],
      ['218', '218'],
    ]);
  });

  test('columns in another order find theirs', () => {
    const html = excelMarkup([['项目', '科研机构', '自然人'], ['二、上年结转政府信息公开申请数量', '3', '9']]);
    expect(plan({ html, at: RECEIVED }).written).toEqual({
      'applications/carried-in/research': '3',
      'applications/carried-in/natural': '9',
    });
  });

  test('a copied total that is another one than the computed is told, and never written', () => {
    const html = excelMarkup([HEADS, ['（一）予以公开', '6', '1', '0', '0', '0', '0', '8']]);
    const { written, totals } = plan({ html, at: RECEIVED });
    expect(written).not.toHaveProperty('applications/granted/total');
    expect(totals).toEqual([{ key: 'applications/granted/total', computed: '7', pasted: '8' }]);
  });

  test('a row that the table does not have is left, and somebody looks first', () => {
    const html = excelMarkup([...rows, ['五、窗口接待人次', '4', '4', '4', '4', '4', '4', '24']]);
    const { left, doubts } = plan({ html, at: RECEIVED });
    expect(left).toHaveLength(7);
    expect(left[0]).toEqual({ printed: '4', reason: 'row', place: '五、窗口接待人次' });
    expect(doubts).toEqual(['part']);
  });

  test('figures that stand are not overwritten by others unseen, by the same ones they are', () => {
    const cells = Object.fromEntries(expected('granted', '62 15 1 2 7 3'));
    expect(plan({ html: excelMarkup(rows), at: RECEIVED, cells }).doubts).toEqual([]);
    expect(plan({ html: excelMarkup(rows), at: RECEIVED, cells: { ...cells, 'applications/granted/natural': '1' } }).doubts).toEqual([
      'overwrites',
    ]);
  });

  test('blank cells beside labels are counted, also where a whole row is blank', () => {
    const cells = Object.fromEntries([...expected('granted', '1 2 3 4 5 6'), ...expected('carried-out', '1 2 0 0 0 0')]);
    const copied = [HEADS, ['（一）予以公开', '1', '', '3', '4', '5', '', '21'], ['四、结转下年度继续办理', '', '', '', '', '', '', '']];
    const { written, kept } = plan({ html: excelMarkup(copied), at: RECEIVED, cells });
    expect(Object.values(written)).toEqual(['1', '3', '4', '5']);
    expect(kept).toBe(2 + 6);
  });

  test('labels of another table of the report lead there, and somebody looks first', () => {
    const html = excelMarkup([['信息内容', '本年处理决定数量'], ['行政许可', '4126'], ['行政处罚', '208件'], ['行政强制', '31']]);
    const { table, written, doubts } = plan({ html, at: RECEIVED });
    expect(table).toBe('disclosure');
    expect(written).toEqual({
      'disclosure/licences/decisions': '4126',
      'disclosure/penalties/decisions': '208',
      'disclosure/compulsion/decisions': '31',
    });
    expect(doubts).toEqual(['other-table']);
  });

  test('labels without headers: all columns by their number, fewer from the selected one on', () => {
    const all = plan({ text: tabbed(rows.slice(1)), at: 'applications/handled/business' });
    expect(all.written).toMatchObject(Object.fromEntries(expected('received', '151 38 2 4 17 6')));
    expect(all.doubts).toEqual([]);
    const some = plan({ text: tabbed(rows.slice(1).map((row) => [row[0] ?? '', row[2] ?? ''])), at: 'applications/handled/business' });
    expect(some.written).toEqual({
      'applications/carried-out/business': '2',
      'applications/granted/business': '15',
      'applications/received/business': '38',
    });
    expect(some.doubts).toEqual(['unsure']);
  });

  test('headers without labels: columns by their names, rows from the selected one down', () => {
    const { written } = plan({ text: tabbed([['商业企业', '自然人'], ['2', '1'], ['4', '3']]), at: 'applications/granted/research' });
    expect(written).toEqual({
      'applications/granted/business': '2',
      'applications/granted/natural': '1',
      'applications/partial/business': '4',
      'applications/partial/natural': '3',
    });
  });

  test('merged group labels and headers of a word processor are understood', () => {
    const html = wordMarkup([
      [
        { text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', colspan: 3, rowspan: 3 },
        { text: '申请人情况', colspan: 7 },
      ],
      [{ text: '自然人', rowspan: 2 }, { text: '法人或其他组织', colspan: 5 }, { text: '总计', rowspan: 2 }],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      [{ text: '一、本年新收政府信息公开申请数量', colspan: 3 }, '151', '38', '2', '4', '17', '6', '218'],
      [
        { text: '三、本年度办理结果', rowspan: 3 },
        { text: '（一）予以公开', colspan: 2 },
        ...['62', '15', '1', '2', '7', '3', '90'],
      ],
      [{ text: '（三）不予公开', rowspan: 2 }, '1.属于国家秘密', '1', '0', '0', '0', '0', '0', '1'],
      ['2.其他法律行政法规禁止公开', '2', '1', '0', '0', '0', '0', '3'],
    ]);
    const { written, doubts, left } = plan({ html, at: RECEIVED });
    expect(written).toEqual(
      Object.fromEntries([
        ...expected('received', '151 38 2 4 17 6'),
        ...expected('granted', '62 15 1 2 7 3'),
        ...expected('state-secret', '1 0 0 0 0 0'),
        ...expected('other-law', '2 1 0 0 0 0'),
      ]),
    );
    expect([doubts, left]).toEqual([[], []]);
  });

  test('the wide cells of table 二 take what stands in as wide ones', () => {
    const html = wordMarkup([
      [{ text: '第二十条第（一）项', colspan: 4 }],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['行政规范性文件', '5', '2', '37'],
      [{ text: '第二十条第（五）项', colspan: 4 }],
      ['信息内容', { text: '本年处理决定数量', colspan: 3 }],
      ['行政许可', { text: '4126', colspan: 3 }],
    ]);
    expect(plan({ html, at: 'disclosure/regulations/issued' }).written).toEqual({
      'disclosure/normative-documents/issued': '5',
      'disclosure/normative-documents/repealed': '2',
      'disclosure/normative-documents/in-force': '37',
      'disclosure/licences/decisions': '4126',
    });
  });
});

test('the whole of table 三, 25 rows of 7, by place', () => {
  const text = tabbed(Array.from({ length: 25 }, (_, y) => Array.from({ length: 7 }, (__, x) => String(y * 7 + x))));
  const { texts, totals, left } = plan({ text, at: RECEIVED });
  expect(texts).toHaveLength(24 * 6);
  expect(totals).toHaveLength(25 + 6);
  expect(left).toEqual([]);
});

test('an empty clipboard writes nothing', () => {
  expect(plan({ text: ' ', at: RECEIVED })).toMatchObject({ texts: [], left: [], totals: [], doubts: [] });
});
