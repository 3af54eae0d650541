// Promises that slips, stand-ins and personal data are found in tables and pictures too, are put right there, and that cells are not taken for sentences.
import { describe, expect, it } from 'vitest';
import { applyTextChanges } from '../../../src/check/apply-text';
import { textAt } from '../../../src/check/report-text';
import { applyWaivers, operandsOf } from '../../../src/check/waivers';
import type { NarrativeBlock } from '../../../src/report/narrative';
import { contextOf, findingsOn } from './support/contexts';

const table = (caption: string, ...rows: string[][]): NarrativeBlock => ({ table: { caption, header: true, rows } });
const picture = (caption: string, alternative: string): NarrativeBlock => ({ picture: { caption, alternative, type: 'png', width: 1, height: 1, data: '' } });

/** The findings of a rule, each with the words that it stands at. */
function remarks(rule: string, ...overview: NarrativeBlock[]): { words: string; message: string }[] {
  const text = contextOf({ overview }).texts.find(({ narrative }) => narrative === 'overview');
  if (!text) throw new Error('No overview');
  return findingsOn({ overview })
    .filter((finding) => finding.rule === rule)
    .map(({ place, message }) => {
      const span = place?.kind === 'narrative' ? place.span : undefined;
      return { words: span ? textAt(text, span).slice(span.start, span.end) : '', message };
    });
}

/** The blocks after all repairs of a rule. */
function repaired(rule: string, ...overview: NarrativeBlock[]): NarrativeBlock[] | null {
  const changes = findingsOn({ overview }).flatMap((finding) => (finding.rule === rule ? (finding.causes ?? []).flatMap(({ texts }) => texts) : []));
  return applyTextChanges(overview, changes, contextOf({ overview }).ledger);
}

describe('in tables and pictures', () => {
  it('personal data are found, and the message says where without repeating them', () => {
    const people = table('联系人', ['姓名', '电话'], ['王某', '13812345678']);
    expect(remarks('personal-data', '前文。', table('平台', ['甲', '乙']), people)).toEqual([
      { words: '13812345678', message: expect.stringContaining('第 2 个表格第 2 行第 2 列有手机号码 138*****678') as string },
    ]);
  });

  it('captions and alternative texts are named as such', () => {
    const blocks = [table('培训的的情况', ['甲', '乙']), picture('现场的的照片', '会场的的全景')];
    expect(remarks('doubled', ...blocks).map(({ words, message }) => [words, /”(第.*?)“/.exec(message)?.[1]])).toEqual([
      ['的的', '第 1 个表格的表题'],
      ['的的', '第 1 张图片的图题'],
      ['的的', '第 1 张图片的替代文字'],
    ]);
  });

  it('stand-ins and other agencies’ names are found', () => {
    expect(remarks('placeholder', table('', ['单位', 'XX局'], ['甲', '____'])).map(({ words }) => words)).toEqual(['XX', '____']);
    expect(remarks('foreign-agency', table('我委培训情况', ['甲', '乙'])).map(({ words }) => words)).toEqual(['我委']);
  });

  it('repairs are made in place, beside those of paragraphs', () => {
    const blocks = ['开展了了培训,共3次。', table('培训,会议', ['时间:', '次数(次)'], ['1,200', '甲;乙']), picture('', '会场,全景')];
    expect(repaired('half-width', ...blocks)).toEqual([
      '开展了了培训，共3次。',
      table('培训，会议', ['时间：', '次数（次）'], ['1,200', '甲；乙']),
      picture('', '会场，全景'),
    ]);
  });

  it('what is no fault of a cell is left alone', () => {
    const cells = table('2024年活动', ['一、', '序号'], ['1、', '接待人次'], ['2023年1月1日至12月31日', '（三）'], ['，', '2023年工作计划']);
    const before = findingsOn({ overview: ['2024年工作平稳。'] }).map(({ id }) => id);
    expect(findingsOn({ overview: ['2024年工作平稳。', cells] }).map(({ id }) => id)).toEqual(before);
  });
});

it('a finding of a cell that is kept lapses with the cell’s words', () => {
  const overview = (number: string) => [table('', ['姓名', '电话'], ['甲', `${number} 手机`])];
  const standing = (number: string) => ({ ...contextOf({ overview: overview(number) }), findings: findingsOn({ overview: overview(number) }) });
  const was = standing('13812345678');
  const kept = was.findings.find(({ rule }) => rule === 'personal-data');
  if (!kept) throw new Error('No finding');
  const waiver = { finding: kept.id, reason: '已公布', by: '', at: '', operands: operandsOf(kept, was) };
  const keptOf = (now: ReturnType<typeof standing>) => applyWaivers(now.findings, [waiver], now).kept.length;
  expect(keptOf(standing('13812345678'))).toBe(1);
  // The same masked number in the finding, another one in the cell.
  expect(keptOf(standing('13899995678'))).toBe(0);
});
