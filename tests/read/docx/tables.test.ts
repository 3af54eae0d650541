/** The geometry of the tables in a Word file. */
import { describe, expect, it } from 'vitest';
import { blocksOf, onlyTable, p, run, tbl, tc, textsOf, tr } from '../support/make-docx';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const CONTINUED = '<w:vMerge/>';

/** text @ column, × columns and rows. */
const geometry = (body: string): string[][] =>
  onlyTable(blocksOf({ body })).rows.map(({ cells }) =>
    cells.map(({ text, column, colspan, rowspan }) => `${text}@${column}×${colspan},${rowspan}`),
  );

describe('a table', () => {
  it('has cells that span columns and rows', () => {
    const body = tbl(
      tr(tc(p('甲'), `${span(2)}${START}`), tc(p('乙'))),
      tr(tc(p(''), `${span(2)}${CONTINUED}`), tc(p('丙'), START)),
      tr(tc(p('丁')), tc(p('戊')), tc(p(''), CONTINUED)),
    );
    expect(geometry(body)).toEqual([
      ['甲@0×2,2', '乙@2×1,1'],
      ['丙@2×1,2'],
      ['丁@0×1,1', '戊@1×1,1'],
    ]);
  });

  it('has cells of their own where nothing above is continued', () => {
    const body = tbl(tr(tc(p('甲'), CONTINUED), tc(p('乙'))), tr(tc(p('丙'), `${span(2)}${CONTINUED}`)));
    expect(geometry(body)).toEqual([['甲@0×1,1', '乙@1×1,1'], ['丙@0×2,1']]);
  });

  it('joins cells across in the older way, and begins rows late', () => {
    const body = tbl(
      tr(tc(p('甲'), '<w:hMerge w:val="restart"/>'), tc(p(''), '<w:hMerge/>'), tc(p('乙'))),
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc(p('丙'))}</w:tr>`,
    );
    expect(geometry(body)).toEqual([['甲@0×2,1', '乙@2×1,1'], ['丙@2×1,1']]);
  });

  describe('whose borders do not quite meet', () => {
    const grid = (...widths: number[]): string => `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
    const rows = tr(tc(p('甲')), tc(p('乙'), span(2))) + tr(tc(p('丙'), span(2)), tc(p('丁')));

    it('has the columns that one sees', () => {
      expect(geometry(`<w:tbl>${grid(600, 1, 600)}${rows}</w:tbl>`)).toEqual([
        ['甲@0×1,1', '乙@1×1,1'],
        ['丙@0×1,1', '丁@1×1,1'],
      ]);
    });

    it('has the columns of its grid when each is wide enough, or the widths are not said', () => {
      const all = [['甲@0×1,1', '乙@1×2,1'], ['丙@0×2,1', '丁@2×1,1']];
      expect(geometry(`<w:tbl>${grid(600, 200, 600)}${rows}</w:tbl>`)).toEqual(all);
      expect(geometry(`<w:tbl>${grid()}${rows}</w:tbl>`)).toEqual(all);
      expect(geometry(`<w:tbl><w:tblGrid><w:gridCol w:w="9"/><w:gridCol/></w:tblGrid>${rows}</w:tbl>`)).toEqual(all);
      expect(geometry(`<w:tbl>${grid(0, 0, 0)}${rows}</w:tbl>`)).toEqual(all);
    });

    it('keeps a narrow column that holds text, and drops one that holds none', () => {
      const narrow = (text: string): string => `<w:tbl>${grid(600, 1, 600)}${tr(tc(p('甲')), tc(p(text)), tc(p('乙')))}</w:tbl>`;
      expect(geometry(narrow('1'))).toEqual([['甲@0×1,1', '1@1×1,1', '乙@2×1,1']]);
      expect(geometry(narrow(''))).toEqual([['甲@0×1,1', '乙@1×1,1']]);
    });
  });

  it('keeps paragraphs of a cell as lines', () => {
    expect(textsOf({ body: tbl(tr(tc(p('甲') + p('乙')), tc(p('')))) })).toEqual([[['甲\n乙', '']]]);
  });

  it('marks the cells of rows that repeat as headers, and has the caption that is read out', () => {
    const body =
      `<w:tbl><w:tblPr><w:tblCaption w:val="申请情况"/></w:tblPr>` +
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc(p('甲'))}${tc(p('乙'))}</w:tr>${tr(tc(p('1')), tc(p('2')))}</w:tbl>`;
    const { caption, rows } = onlyTable(blocksOf({ body }));
    expect(caption).toBe('申请情况');
    expect(rows.map(({ cells }) => cells.map(({ header }) => header))).toEqual([[true, true], [false, false]]);
  });

  it('within form fields is a table all the same', () => {
    const field = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = field(tbl(field(tr(field(tc(p('甲'))), tc(field(p('乙')))))));
    expect(textsOf({ body })).toEqual([[['甲', '乙']]]);
  });
});

describe('tables in tables', () => {
  const inner = tbl(tr(tc(p('一')), tc(p('1'))), tr(tc(p('二')), tc(p('2'))));

  it('are taken out of a table that only holds the layout, in reading order', () => {
    const body = p('前') + tbl(tr(tc(p('左')), tc(p('上') + inner + p('下')))) + p('后');
    expect(textsOf({ body })).toEqual(['前', '左', '上', [['一', '1'], ['二', '2']], '下', '后']);
    expect(blocksOf({ body }).map(({ from }) => from.place)).toEqual(['第1段', '第2段', '第3段', '第1个表', '第4段', '第5段']);
  });

  it('are lines of text when they are no grid', () => {
    const lines = tbl(tr(tc(p('一'))), tr(tc(p('二'))));
    expect(textsOf({ body: tbl(tr(tc(lines), tc(p('1')))) })).toEqual([[['一\n二', '1']]]);
  });
});

it('a frame of one cell is no table', () => {
  expect(textsOf({ body: tbl(tr(tc(p('甲') + p('乙')))) })).toEqual(['甲', '乙']);
});

it('text in a box within a cell belongs to the cell', () => {
  const box = `<w:p><w:r><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></w:r>${run('格')}</w:p>`;
  expect(textsOf({ body: tbl(tr(tc(box), tc(p('1')))) })).toEqual([[['格\n框', '1']]]);
});
