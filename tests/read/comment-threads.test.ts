// Promises that comments come back as threads at the places that they concern, and known ones under their own ids.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKER } from '../../src/document/comment-words';
import { renderOpinion } from '../../src/opinion/render-opinion';
import { commentThreads } from '../../src/read/import/comment-threads';
import { knownThreads, withThreads } from '../../src/read/import/known-threads';
import { importFile, type Imported } from '../../src/read/import';
import { visibleReport, type ReadImport } from '../../src/read/visible-report';
import { fieldText } from '../../src/report/field-text';
import type { Remark, RemarkPlace, Thread } from '../../src/report/review';
import { CELL, olderOpinion, reviewed, threadAt, TIME } from '../opinion/support/opinions';
import { knownFormats } from '../support/known-formats';

type Parts = Record<string, Uint8Array>;

const remark = (id: string, by: string, text: string, at = '2026-01-21T01:02:03.000Z'): Remark => ({ id, by, at, text });

const PLACES: RemarkPlace[] = [
  { kind: 'report' },
  { kind: 'section', section: 'problems' },
  { kind: 'field', field: 'date', text: '2026-01-20' },
  { kind: 'field', field: 'agency', text: '云汀市自然资源局' },
  { kind: 'field', field: 'year', text: '2025' },
  { kind: 'cell', cell: CELL, text: '999' },
  { kind: 'text', narrative: 'overview', quote: '264件，上年结转14件', before: '（二）依申请公开。本年新收政府信息公开申请', after: '，办结262件，结转下年度继续办理16件。在办结的申请中，予以公' },
];

/** Equal words of the same minute at each place, and one thread with an answer and a suggestion. */
const THREADS: Thread[] = [
  ...PLACES.map((place, index) => threadAt(place, {}, `thread-${index}`)),
  threadAt({ kind: 'cell', cell: 'applications/received/total', text: '1' }, { remarks: [remark('a', '', '为何？\n请说明。'), remark('b', '李填报', '已改。')], suggestion: '264' }, 'answered'),
];

async function read(parts: Parts): Promise<ReadImport> {
  const imported: Imported = await importFile(zipSync(parts), '审核意见.docx', knownFormats());
  if (imported.kind !== 'embedded' && imported.kind !== 'recognised') throw new Error(imported.kind);
  return imported;
}

/** The file with its comments written anew, as a person or another program does. */
function withParts(parts: Parts, changes: Record<string, (xml: string) => string>): Parts {
  const changed = Object.entries(changes).map(([path, change]) => [path, strToU8(change(strFromU8(parts[path] ?? new Uint8Array())))] as const);
  return { ...parts, ...Object.fromEntries(changed) };
}

/** Without the data that this program puts into its files. */
function withoutData(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([path]) => !path.startsWith('customXml/') && path !== 'docProps/custom.xml'));
}

/** Without what tells answers. */
const withoutAnswers = (parts: Parts): Parts => Object.fromEntries(Object.entries(parts).filter(([path]) => !path.includes('Extended')));

const answer = (xml: string): string =>
  xml.replace('</w:comments>', '<w:comment w:id="900" w:author="赵处长" w:date="2026-01-27T10:00:00Z"><w:p w14:paraId="0000F000"><w:r><w:t>同意。</w:t></w:r></w:p></w:comment></w:comments>');

describe('an opinion that is read back', () => {
  const input = reviewed(THREADS);
  let parts: Parts = {};

  beforeAll(async () => {
    parts = unzipSync(await renderOpinion(input, { time: TIME }));
  });

  it('has the same report and the same threads', async () => {
    const imported = await read(parts);
    expect(imported).toMatchObject({ kind: 'embedded', differences: [] });
    expect(imported.threads).toEqual(THREADS);
    expect(visibleReport(imported)).toEqual(input.report);
  });

  it('knows its threads also where a program keeps neither answers nor order', async () => {
    const shuffle = (xml: string): string => {
      const [head = '', ...others] = xml.split(/(?=<w:comment )/);
      const last = others.pop()?.replace('</w:comments>', '') ?? '';
      return `${head}${[last, ...others.reverse()].join('')}</w:comments>`;
    };
    const imported = await read(withoutAnswers(withParts(parts, { 'word/comments.xml': shuffle })));
    expect(new Set(imported.threads)).toEqual(new Set(THREADS));
    expect(visibleReport(imported)).toEqual(input.report);
  });

  it('has new answers, new comments, and what was settled since', async () => {
    const [first] = /w15:paraId="(\w+)"/.exec(strFromU8(parts['word/commentsExtended.xml'] ?? new Uint8Array()))?.slice(1) ?? [];
    const settle = (xml: string): string =>
      xml.replace('w15:done="0"', 'w15:done="1"').replace('</w15:commentsEx>', `<w15:commentEx w15:paraId="0000F000" w15:paraIdParent="${first ?? ''}" w15:done="0"/></w15:commentsEx>`);
    const imported = await read(withParts(parts, { 'word/comments.xml': answer, 'word/commentsExtended.xml': settle }));
    const [thread, ...others] = imported.threads;
    const at = '2026-01-27T02:00:00.000Z';
    expect(thread).toMatchObject({ id: 'thread-0', remarks: [THREADS[0]?.remarks[0], { by: '赵处长', at, text: '同意。' }], outcome: { state: 'resolved', by: '', at } });
    expect(others).toEqual(THREADS.slice(1));
    expect(visibleReport(imported).review.threads[0]).toEqual(thread);
  });

  it('is recognised without its data: the report behind the opinion, and threads where their comments stand', async () => {
    const imported = await read(withoutData(parts));
    expect(imported.kind).toBe('recognised');
    expect(imported.recognised.unplaced).toEqual([]);
    expect(imported.recognised.report.cells[CELL]).toBe('999');
    expect(imported.threads.map(({ place }) => place)).toEqual([...PLACES, { kind: 'cell', cell: 'applications/received/total', text: '1049' }]);
    const said = imported.threads.map(({ remarks, suggestion, outcome }) => ({ remarks: remarks.map(({ by, at, text }) => [by, at, text]), suggestion, outcome }));
    expect(said[said.length - 1]).toEqual({ remarks: [['', '2026-01-21T01:02:03.000Z', '为何？\n请说明。'], ['李填报', '2026-01-21T01:02:03.000Z', '已改。']], suggestion: '264', outcome: null });
    const ids = imported.threads.flatMap(({ id, remarks }) => [id, ...remarks.map((each) => each.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await read(withoutData(parts))).threads).toEqual(imported.threads);
    expect(withThreads(input.report.review, imported.threads)).toEqual(input.report.review);
  });

  it('has a thread of what the check found only where somebody answered it', async () => {
    const id = new RegExp(`<w:comment w:id="(\\d+)" w:author="${CHECKER}".*?w14:paraId="(\\w+)"`, 's').exec(strFromU8(parts['word/comments.xml'] ?? new Uint8Array()))?.[2] ?? '';
    const reply = (xml: string): string => xml.replace('</w15:commentsEx>', `<w15:commentEx w15:paraId="0000F000" w15:paraIdParent="${id}" w15:done="0"/></w15:commentsEx>`);
    const imported = await read(withParts(parts, { 'word/comments.xml': answer, 'word/commentsExtended.xml': reply }));
    const added = imported.threads.slice(THREADS.length);
    expect(added).toMatchObject([{ place: { kind: 'cell', cell: CELL }, remarks: [{ by: CHECKER }, { by: '赵处长', text: '同意。' }] }]);
  });
});

describe('a remark on a field', () => {
  /** Where remarks on these fields come back from a file that lost the data of this program. */
  async function placesOf(template: 'stat-2014' | 'department-2018', fields: readonly string[]): Promise<RemarkPlace[]> {
    const input = olderOpinion(template, (report) =>
      fields.map((field, index) => threadAt({ kind: 'field', field, text: fieldText(report, field) }, {}, `field-${String(index)}`)),
    );
    const imported = await read(withoutData(unzipSync(await renderOpinion(input, { time: TIME }))));
    return imported.threads.map(({ place }) => place);
  }

  it('comes back to that of several in one line whose value is marked', async () => {
    const fields = ['head', 'reviewer', 'preparer', 'telephone'];
    expect(await placesOf('stat-2014', fields)).toMatchObject(fields.map((field) => ({ kind: 'field', field })));
  });

  it('comes back to a field that is not printed, by its name', async () => {
    expect(await placesOf('department-2018', ['published'])).toMatchObject([{ kind: 'field', field: 'published' }]);
  });
});

describe('threads of equal words', () => {
  const [here, there] = [threadAt({ kind: 'section', section: 'a' }, {}, 'here'), threadAt({ kind: 'section', section: 'b' }, {}, 'there')];
  const review = { steps: [], threads: [here, there] };
  const answer = remark('x', '李填报', '已改。');

  it('are told apart by their places, and by their order where these have changed', () => {
    const answered = { ...there, id: 'read', remarks: [...there.remarks.map((each) => ({ ...each, id: 'y' })), answer] };
    expect(knownThreads([answered, here], review)).toEqual([{ ...there, remarks: [...there.remarks, answer] }, here]);
    const moved: Thread = { ...answered, place: { kind: 'report' } };
    expect(knownThreads([moved], review)).toEqual([{ ...here, remarks: [...here.remarks, answer] }]);
  });

  it('add nothing when they are read again', () => {
    const once = withThreads(review, [{ ...there, id: 'read', remarks: [...there.remarks, answer] }, threadAt({ kind: 'report' }, { remarks: [remark('new', '赵处长', '好')] }, 'new')]);
    expect(once.threads).toHaveLength(3);
    expect(withThreads(once, once.threads)).toEqual(once);
  });
});

describe('a comment by hand', () => {
  it('in another report is a thread with what it suggests, in the section where it stands', async () => {
    const { document, recognised } = await read(withoutData(unzipSync(await renderOpinion(reviewed(), { time: TIME }))));
    const table = document.blocks.findIndex((block) => block.kind === 'table');
    const blocks = document.blocks.map((block, index) => {
      if (index !== table || block.kind !== 'table') return block;
      const [first, ...others] = block.rows;
      return { ...block, rows: [{ cells: (first?.cells ?? []).map((cell, column) => (column === 0 ? { ...cell, comments: ['7'] } : cell)) }, ...others] };
    });
    const comments = [
      { id: '7', by: '王审核', at: '', text: '标题有误\n建议改为：信息内容', done: true, replies: [] },
      { id: '8', by: '王审核', at: '', text: '无处可放', done: false, replies: [] },
    ];
    const epoch = '1970-01-01T00:00:00.000Z';
    expect(commentThreads({ ...document, blocks, comments }, recognised, { steps: [], threads: [] })).toMatchObject([
      { place: { kind: 'section', section: 'disclosure' }, remarks: [{ text: '标题有误', at: epoch }], suggestion: '信息内容', outcome: { state: 'resolved', by: '' } },
      { place: { kind: 'report' }, remarks: [{ text: '无处可放' }], suggestion: null, outcome: null },
    ]);
  });
});
