// Promises that a figure of a table in the text is held against the tables where its heads surely name a cell, and left alone elsewhere.
import { describe, expect, it } from 'vitest';
import { applyTextChanges } from '../../../src/check/apply-text';
import { createLedger } from '../../../src/check/ledger';
import { textAt } from '../../../src/check/report-text';
import type { NarrativeBlock, NarrativeTable } from '../../../src/report/narrative';
import { emptyReport } from '../../../src/report/report';
import { formatOf } from '../../support/formats';
import { reportFrom } from '../../template/templates/project-files';
import { claimsOf, contextOf } from './support';

const format = formatOf('cn-2021');
const example = reportFrom('templates', 'cn-2021', 'example.json');

const reportWith = (...blocks: NarrativeBlock[]) => ({ ...emptyReport('cn-2021', example.agency, 2025), cells: example.cells, narrative: { overview: blocks } });
const table = (caption: string, rows: string[][], header = true): NarrativeTable => ({ table: { caption, header, rows } });

const CAPTION = '2025年政府信息公开申请办理情况';
const HEADS = ['项目', '数量（件）'];

/** What is said, each with the words that it stands at. */
function said(...blocks: NarrativeBlock[]): [string, string][] {
  const report = reportWith(...blocks);
  const [text] = contextOf(format, report).texts.filter(({ narrative }) => narrative === 'overview');
  return claimsOf(format, report).map(({ place, message }): [string, string] => {
    const span = place?.kind === 'narrative' ? place.span : undefined;
    return [span && text ? textAt(text, span).slice(span.start, span.end) : '', message];
  });
}
const about = (caption: string, ...rows: string[][]) => said(table(caption, [HEADS, ...rows])).map(([words]) => words);

describe('a figure of a table in the text', () => {
  it('is held against the cell that its row names, where it stands, and repaired there', () => {
    const blocks = ['总体平稳。', table(CAPTION, [HEADS, ['1.新收政府信息公开申请', ' 246 '], ['结转下年度', '16']])];
    const [finding, ...others] = claimsOf(format, reportWith(...blocks));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'text-figure',
      severity: 'warning',
      message: '正文表格中“新收政府信息公开申请246件”，表中“本年新收”264，差 18',
      place: { kind: 'narrative', narrative: 'overview', span: { paragraph: 1, part: { kind: 'cell', row: 1, column: 1 }, start: 1, end: 4 } },
    });
    const texts = finding?.causes?.[0]?.texts ?? [];
    const repaired = applyTextChanges(blocks, texts, createLedger(format, example.cells));
    expect(repaired?.[1]).toMatchObject({ table: { rows: [HEADS, ['1.新收政府信息公开申请', ' 264 '], ['结转下年度', '16']] } });
  });

  it('is right where it is what the table says', () => {
    expect(about(CAPTION, ['新收政府信息公开申请', '264'], ['上年结转', '14'], ['办结', '262'])).toEqual([]);
  });

  it('is read by the head of its column where the row names the report year, of other years it is not', () => {
    const years = [['年度', '新收政府信息公开申请（件）'], ['2024年', '99'], ['2025年', '246']];
    expect(said(table('政府信息公开申请情况', years)).map(([words]) => words)).toEqual(['246']);
    expect(said(table(CAPTION, [['项目', '2024年', '2025年', '同比'], ['新收政府信息公开申请', '99', '246', '1%']])).map(([words]) => words)).toEqual(['246']);
  });

  it('takes its subject from the sentence before, and needs no header', () => {
    const list = table('', [['新收政府信息公开申请', '246件'], ['办结', '262件']], false);
    expect(said('政府信息公开申请办理情况如下表：', list).map(([words]) => words)).toEqual(['246']);
    expect(said('全年新收政府信息公开申请264件，办理情况如下表：', list).map(([words]) => words)).toEqual(['246']);
  });

  it.each<[string, NarrativeBlock[]]>([
    ['without a caption or a sentence that leads up to it', ['工作平稳。', table('', [HEADS, ['新收政府信息公开申请', '246']])]],
    ['under a caption that narrows it', [table('征地类政府信息公开申请情况', [HEADS, ['新收政府信息公开申请', '24']])]],
    ['under a caption with an aside', [table('政府信息公开申请情况（不含乡镇）', [HEADS, ['新收政府信息公开申请', '24']])]],
    ['of another year', [table('2024年政府信息公开申请情况', [HEADS, ['新收政府信息公开申请', '24']])]],
    ['behind a sentence that narrows it', ['涉及征地拆迁的申请情况如下：', table(CAPTION, [HEADS, ['新收政府信息公开申请', '24']])]],
    ['behind a heading that narrows it', ['（二）征地补偿信息公开', table('', [HEADS, ['新收政府信息公开申请', '24']])]],
    ['of one district', [table(CAPTION, [['区县', '新收政府信息公开申请'], ['甲区', '24'], ['合计', '24']])]],
    ['of a part of the year', [table(CAPTION, [['项目', '上半年', '下半年'], ['新收政府信息公开申请', '24', '30']])]],
    ['whose head has an aside', [table(CAPTION, [HEADS, ['新收政府信息公开申请（征地类）', '24']])]],
    ['whose head says more than a cell', [table(CAPTION, [HEADS, ['新收征地类政府信息公开申请', '24']])]],
    ['below a row that heads others', [table(CAPTION, [HEADS, ['征地类', ''], ['新收政府信息公开申请', '24']])]],
    ['behind two words, of which either may narrow it', [table(CAPTION, [['项目', '科室', '数量'], ['新收政府信息公开申请', '征地科', '24']])]],
    ['that is a share', [table(CAPTION, [['项目', '占比'], ['新收政府信息公开申请', '57.95%']])]],
    ['that stands among words', [table(CAPTION, [HEADS, ['新收政府信息公开申请', '上半年24件']])]],
  ])('is left alone %s', (_, blocks) => {
    expect(said(...blocks)).toEqual([]);
  });

  it('below a row that is not understood counts only what names itself in full', () => {
    expect(about(CAPTION, ['征地类', '30'], ['其中：结转下年度', '9'])).toEqual([]);
    expect(about(CAPTION, ['征地类', '30'], ['结转下年度', '9'])).toEqual([]);
    expect(about(CAPTION, ['征地类', '30'], ['新收政府信息公开申请', '246'])).toEqual(['246']);
  });
});

it('captions and alternative texts are read as sentences', () => {
  const picture = { type: 'png', width: 1, height: 1, data: '' } as const;
  const words = said({ picture: { ...picture, caption: '全年新收政府信息公开申请246件', alternative: '柱状图：新收政府信息公开申请264件，办结265件' } });
  expect(words.map(([each]) => each)).toEqual(['246件', '265件']);
});
