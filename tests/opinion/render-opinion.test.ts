// Promises that findings and remarks stand at what they are about, and that the report itself is printed as it always is.
import { beforeAll, describe, expect, it } from 'vitest';
import type { CommentAnchor, DocumentComment } from '../../src/document/comment';
import { compose } from '../../src/document/compose';
import type { DocumentTree } from '../../src/document/document';
import { OPINION_END, OPINION_TITLE } from '../../src/document/opinion-mark';
import { composeComments } from '../../src/opinion/compose-comments';
import { composeCover } from '../../src/opinion/compose-cover';
import type { OpinionInput } from '../../src/opinion/opinion';
import { renderOpinion } from '../../src/opinion/render-opinion';
import { renderDocx } from '../../src/render/docx/render-docx';
import type { NarrativeBlock } from '../../src/report/narrative';
import type { RemarkPlace, Thread } from '../../src/report/review';
import { takeStep } from '../../src/report/take-step';
import { at, descendants, openDocx, printed, type Element } from '../render/docx/support/open-docx';
import { hasValidator, validate } from '../support/docx-validator';
import { audited, CELL, olderOpinion, reviewed, threadAt, TIME, withKept } from './support/opinions';

const treeOf = ({ format, report, audit }: OpinionInput): DocumentTree => compose(format, report, audit.ledger);
const commentsOf = (input: OpinionInput): DocumentComment[] => composeComments(input, treeOf(input), TIME);

/** What a reader sees under the marks. */
function marked(tree: DocumentTree, anchor: CommentAnchor): string {
  const block = tree.blocks[anchor.block];
  if (!block) throw new Error('No block');
  if ('cell' in anchor) {
    const cells = block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [];
    return `${anchor.cell}=${cells.find(({ key }) => key === anchor.cell)?.text ?? ''}`;
  }
  const text =
    block.kind === 'title' || block.kind === 'signature' ? block.lines.join('\n')
    : block.kind === 'paragraph' ? block.lead + block.text
    : block.kind === 'heading' || block.kind === 'line' ? block.text
    : block.kind === 'table' ? (block.title ?? '')
    : block.kind;
  return anchor.span ? text.slice(anchor.span.start, anchor.span.end) : text;
}

/** Under what the first comment of a report with one thread stands, and what it says. */
function placed(place: RemarkPlace, part: Partial<Thread> = {}, bound = false): { on: string; says: string } {
  const input = reviewed([threadAt(place, part)], (report) => {
    const [first = '', ...others] = report.narrative.overview ?? [];
    const indented = others.map((each) => (typeof each === 'string' ? `\u3000\u3000${each}` : each));
    const share = { share: 'applications/received/natural', of: 'applications/received/total', decimals: 1 };
    const figures = ['\u3000\u3000新收', { cell: 'applications/received/total' }, '件，', share, '来自自然人。'];
    return bound ? { ...report, narrative: { ...report.narrative, overview: ['  ', first, figures, ...indented] } } : report;
  });
  const [comment] = commentsOf(input);
  if (!comment) throw new Error('No comment');
  return { on: marked(treeOf(input), comment.anchor), says: comment.entries[0].text };
}

describe('a remark', () => {
  it.each<[string, RemarkPlace, string]>([
    ['on the report stands at its title', { kind: 'report' }, '云汀市自然资源局2025年\n政府信息公开工作年度报告'],
    ['on a section at its heading', { kind: 'section', section: 'problems' }, '五、存在的主要问题及改进情况'],
    ['on a cell at its figure', { kind: 'cell', cell: CELL, text: '999' }, `${CELL}=999`],
    ['on a date at the line that prints it', { kind: 'field', field: 'date' }, '2026年1月20日'],
    ['on the agency at its name', { kind: 'field', field: 'agency' }, '云汀市自然资源局'],
    ['on what there is no more at the title', { kind: 'cell', cell: 'no/such/cell', text: '' }, '云汀市自然资源局2025年\n政府信息公开工作年度报告'],
  ])('%s', (_, place, on) => {
    expect(placed(place).on).toBe(on);
  });

  it('on words stands at them, also between bound figures, in indented paragraphs and behind blank ones', () => {
    const place = { kind: 'text', narrative: 'overview', quote: '264件，上年结转14件', before: '本年新收政府信息公开申请', after: '，办结262件' } as const;
    expect(placed(place).on).toBe('264件，上年结转14件');
    expect(placed(place, {}, true).on).toBe('264件，上年结转14件');
    const quote = { kind: 'text', narrative: 'overview', quote: '1000件，95.0%来自', before: '新收', after: '自然人' } as const;
    expect(placed(quote, {}, true).on).toBe('1049件，95.2%来自');
  });

  it('on words that are gone stands at its text and says which they were', () => {
    const gone = placed({ kind: 'text', narrative: 'problems', quote: '早就删去的话', before: '没有这些', after: '也没有这些' });
    expect(gone.on).toMatch(/^存在的主要问题：/);
    expect(gone.says).toBe('请核对。\n所指原文：“早就删去的话”');
  });

  it('on a field stands at its value also in a line of several, and in the text that prints it', () => {
    const on = (template: 'stat-2014' | 'department-2018', field: string): string => {
      const input = olderOpinion(template, () => [threadAt({ kind: 'field', field })]);
      const [comment] = commentsOf(input);
      return comment ? marked(treeOf(input), comment.anchor) : '';
    };
    expect(['head', 'reviewer', 'filled-on'].map((field) => on('stat-2014', field))).toEqual(['赵一', '钱二', '2016年2月28日']);
    expect(on('department-2018', 'telephone')).toBe('0571-1234567');
  });

  it('on a field that is not printed stands at the title and says which it is, there and in front', () => {
    const place = { kind: 'field', field: 'published', text: '2019-03-01' } as const;
    const input = olderOpinion('department-2018', () => [threadAt(place)]);
    const [comment] = commentsOf(input);
    expect(comment && treeOf(input).blocks[comment.anchor.block]?.kind).toBe('title');
    expect(comment?.entries[0].text).toMatch(/^请核对。\n所指项目：发布日期\n提出时为：2019-03-01$/);
    const cover = composeCover(input, '年度报告', TIME).flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : []));
    expect(cover).toContain('发布日期');
  });

  it('says what it suggests, what stood there and what became of it', () => {
    const outcome = { state: 'accepted', by: '李填报', at: '2026-01-22T01:02:03.000Z' } as const;
    const { says } = placed({ kind: 'cell', cell: CELL, text: '219' }, { suggestion: '213', outcome });
    expect(says).toBe('请核对。\n建议改为：213\n提出时为：219\n处理：已采纳（李填报，2026-01-22 09:02）');
    expect(placed({ kind: 'report' }, { suggestion: '' }).says).toBe('请核对。\n建议删去。');
  });

  it('keeps its answers with their authors and times, and is settled when it is closed', () => {
    const said = [
      { id: 'a', by: '', at: '2026-01-21T01:02:03.000Z', text: '为何？' },
      { id: 'b', by: '李填报', at: '2026-01-22T01:02:03.000Z', text: '已改。' },
    ];
    const closed = { state: 'resolved', by: '', at: '2026-01-22T02:02:03.000Z' } as const;
    const [open, done] = commentsOf(reviewed([threadAt({ kind: 'report' }, { remarks: said }), threadAt({ kind: 'report' }, { outcome: closed }, 'b')]));
    expect(open).toMatchObject({ done: false, entries: [{ by: '未署名', text: '为何？' }, { by: '李填报', at: said[1]?.at, text: '已改。' }] });
    expect(done?.done).toBe(true);
  });
});

describe('a finding', () => {
  it('stands at its first cell, or at the words that it is about, with cause and source', () => {
    const input = reviewed();
    const found = commentsOf(input).map(({ anchor, entries: [{ by, at: time, text }], done }) => ({ on: marked(treeOf(input), anchor), by, time, text, done }));
    const sum = found.find(({ text }) => text.startsWith('【错误】“自然人”一列'));
    expect(sum).toMatchObject({ on: `${CELL}=999`, by: '系统核对', time: TIME.toISOString(), done: false });
    expect(sum?.text).toMatch(/\n可能的原因：.+\n依据：.+$/s);
    const words = found.find(({ text }) => text.includes('文中写'));
    expect(words?.on).toContain('264件');
  });

  it('on words of a table stands at them in their cell, on a caption at all of it, in the file as in the tree', async () => {
    const table: NarrativeBlock = { table: { caption: '培训的的情况', header: true, rows: [['单位', '人数'], ['XX局', '20']] } };
    const input = reviewed([], (report) => ({ ...report, narrative: { ...report.narrative, overview: ['前文。', table] } }));
    const tree = treeOf(input);
    const anchors = commentsOf(input).filter(({ entries: [{ text }] }) => text.includes('第 1 个表格')).map(({ anchor }) => anchor);
    const block = tree.blocks.findIndex(({ kind }) => kind === 'table');
    expect(anchors).toEqual([{ block, row: 1, column: 0, span: { start: 0, end: 2 } }, { block, span: null }]);
    expect(marked(tree, { block, span: null })).toBe('表1　培训的的情况');
    const { body } = openDocx(await renderOpinion(input, { time: TIME }));
    const starts = body.flatMap((element) => descendants(element, 'w:commentRangeStart'));
    expect(starts).toHaveLength(commentsOf(input).length);
  });

  it('that is kept says who kept it and why, and is settled', () => {
    const plain = reviewed();
    const [first] = plain.audit.findings;
    const kept = commentsOf(withKept(plain, first?.id ?? '')).filter(({ done }) => done);
    expect(kept.map(({ entries: [{ text }] }) => text)).toEqual([expect.stringMatching(/^【经确认保留】“自然人”一列.*\n保留理由：经核实无误（李四，2026-01-19）\n依据：/s)]);
  });
});

describe('the pages in front', () => {
  /** Rows of texts, and lines. */
  const linesOf = (input: OpinionInput): string[] =>
    composeCover(input, '年度报告', TIME).flatMap((block) =>
      block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|'))
      : block.kind === 'line' ? [block.text]
      : block.kind === 'title' ? block.lines
      : [],
    );

  it('say how far the review is, its steps, and what is to be done, numbered', () => {
    const suggested = threadAt({ kind: 'cell', cell: CELL, text: '999' }, { suggestion: '213' });
    const closed = threadAt({ kind: 'report' }, { outcome: { state: 'resolved', by: '', at: '2026-01-22T01:02:03.000Z' } }, 'closed');
    const lines = linesOf(reviewed([suggested, closed]));
    expect(lines.slice(0, 2)).toEqual([OPINION_TITLE, '年度报告']);
    expect(lines).toContain('审核状态|已送审|生成时间|2026-01-25 10:30');
    expect(lines).toContain('审核意见|共 2 条，其中 1 条待处理');
    expect(lines).toContain('2026-01-20 16:00|送审|李填报|请审核');
    expect(lines).toContain('1|收到和处理政府信息公开申请情况：一、本年新收政府信息公开申请数量：自然人|请核对。\n建议改为：213|王审核');
    expect(lines).toContainEqual(expect.stringMatching(/^2\|收到和处理.*：自然人\|“自然人”一列.*\|系统核对\n错误$/));
    expect(lines[lines.length - 1]).toBe(OPINION_END);
  });

  it('say what changed after the last step, and what is kept', () => {
    const plain = reviewed();
    const kept = withKept(plain, plain.audit.findings[0]?.id ?? '');
    expect(linesOf(kept)).toContainEqual(expect.stringMatching(/^1\|收到和处理.*\n经核实无误\|李四\n2026-01-19$/s));
    const { report } = plain;
    expect(linesOf(audited({ ...report, cells: { ...report.cells, [CELL]: '998' } }))).toContain('审核状态|已送审（其后内容有改动）|生成时间|2026-01-25 10:30');
    expect(linesOf(audited({ ...report, review: { steps: [], threads: [] } }))).toContain('一、审核经过：还没有送审。');
    const passed = takeStep(report, { id: 's2', act: 'pass', by: '王审核', at: '2026-01-23T01:00:00.000Z', note: '', draft: { id: 'd', revision: 4 } });
    expect(linesOf(audited(passed))).toContain('审核状态|已通过|生成时间|2026-01-25 10:30');
  });
});

describe('the file', () => {
  const threads = [
    threadAt({ kind: 'report' }),
    threadAt({ kind: 'cell', cell: CELL, text: '999' }, { suggestion: '213' }, 'b'),
    threadAt({ kind: 'text', narrative: 'overview', quote: '264件，上年结转14件', before: '申请', after: '，办结' }, {}, 'c'),
  ];
  const input = reviewed(threads);
  let file: Uint8Array = new Uint8Array();
  let body: Element[] = [];

  beforeAll(async () => {
    file = await renderOpinion(input, { time: TIME });
    ({ body } = openDocx(file));
  });

  it('prints the report just as it is exported, behind the opinion', async () => {
    const plain = openDocx(await renderDocx(treeOf(input), { time: TIME, draft: true, report: input.report }));
    const end = body.findIndex((each) => printed(each) === OPINION_END);
    expect(end).toBeGreaterThan(0);
    expect(body.slice(end + 1).map(printed)).toEqual(plain.body.map(printed));
    const title = body[end + 1];
    expect(title && at(title, 'w:pPr', 'w:pageBreakBefore').name).toBe('w:pageBreakBefore');
  });

  it('takes the report as it is exported elsewhere', async () => {
    const tree = { ...treeOf(input), blocks: treeOf(input).blocks.slice(0, 3) };
    const other = openDocx(await renderOpinion(input, { time: TIME, tree }));
    expect(other.body.slice(-3).map(printed)).toEqual(body.slice(body.findIndex((each) => printed(each) === OPINION_END) + 1).slice(0, 3).map(printed));
  });

  it.runIf(hasValidator)('is valid', () => {
    expect(validate(file)).toEqual([]);
  }, 30_000);
});
