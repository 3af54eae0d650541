// Promises that everything said and found stands at its place in the document, and that the cursor reaches every place.
import { beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../../src/check/ledger';
import { compose } from '../../src/document/compose';
import type { DocumentTree } from '../../src/document/document';
import { dressPage, markedElements, markPage, placeOfElement } from '../../src/review/document/dress-page';
import { deskFields, type DeskField } from '../../src/review/document/fields';
import type { DocumentPlace, Mark } from '../../src/review/document/place';
import { printedNarratives, type Printed } from '../../src/review/document/printed';
import { neighbour, rowsOf } from '../../src/review/document/rows';
import { remarkPlaceOf, selectedPlace } from '../../src/review/document/selected-place';
import { sentencesOf } from '../../src/review/document/sentences';
import { wrapText } from '../../src/review/document/wrap-text';
import { markId, marksOfChanges, marksOfThreads } from '../../src/review/marks';
import { locate } from '../../src/review/threads/locate';
import { renderPreview } from '../../src/render/html/render-html';
import type { Change } from '../../src/form/review-state/changes';
import { emptyReport } from '../../src/report/report';
import type { RemarkPlace, Thread } from '../../src/report/review';
import { formatOf } from '../support/formats';
import { draftOf, smallFormat } from '../form/support/drafts';

const { report } = draftOf({
  cells: { 'intake/in/person': '12', 'intake/granted/person': '10' },
  narrative: {
    overview: [
      '  （一）主动公开情况。全年公开信息5条；更新指南1次。',
      '   ',
      ['收到申请', { cell: 'intake/in/person' }, '件，均已答复。收到申请', { cell: 'intake/in/person' }, '件。'],
    ],
  },
});

let page: Document;
let printed: Printed;
let tree: DocumentTree;
let fields: DeskField[];
beforeAll(() => {
  const ledger = createLedger(smallFormat, report.cells);
  tree = compose(smallFormat, report, ledger, []);
  printed = printedNarratives(smallFormat, report, ledger);
  fields = deskFields(smallFormat, report, tree);
});

function fresh(marks: readonly Mark[] = []): Document {
  page = new DOMParser().parseFromString(renderPreview(tree), 'text/html');
  dressPage(page, printed, fields);
  markPage(page, marks, printed);
  return page;
}

const textPlace = (paragraph: number, start: number, end: number): DocumentPlace => ({ kind: 'text', narrative: 'overview', paragraph, start, end });
const words = (id: string): string => markedElements(page, id).map((each) => each.textContent).join('');
const texts = (): readonly string[] => printed.get('overview')?.texts ?? [];

describe('a mark', () => {
  it('stands around just its words, in a paragraph with a lead, after blanks, and over bound figures', () => {
    const spans = [
      [0, '公开情况。全年'],
      [2, '申请12件'],
    ] as const;
    const marks = spans.map(([paragraph, quote], index): Mark => {
      const start = texts()[paragraph]?.indexOf(quote) ?? 0;
      return { id: `m${String(index)}`, kind: 'error', place: textPlace(paragraph, start, start + quote.length) };
    });
    fresh(marks);
    expect(marks.map(({ id }) => words(id))).toEqual(['公开情况。全年', '申请12件']);
  });

  it('changes no word of the document, however many overlap', () => {
    const before = fresh().body.textContent;
    const marks = Array.from({ length: 12 }, (_, index): Mark => ({ id: String(index), kind: 'thread', place: textPlace(0, 2 + index, 12 + index) }));
    fresh(marks);
    expect(page.body.textContent).toBe(before);
    expect(marks.map(({ id }) => words(id))).toEqual(marks.map((_, index) => texts()[0]?.slice(2 + index, 12 + index)));
  });

  it('stands at the figure of its cell and at the heading of its section; what is not printed at the title', () => {
    fresh([
      { id: 'cell', kind: 'error', place: { kind: 'cell', cell: 'intake/in/person' } },
      { id: 'section', kind: 'thread', place: { kind: 'section', section: 'intake' } },
      { id: 'nowhere', kind: 'hint', place: { kind: 'section', section: 'gone' } },
    ]);
    expect(markedElements(page, 'cell').map((each) => [each.tagName, each.textContent])).toEqual([['TD', '12']]);
    expect(words('section')).toBe('二、申请情况');
    expect(markedElements(page, 'nowhere').map(({ tagName }) => tagName)).toEqual(['H1']);
  });

  it('on words of a table or a picture stands at all of it, for they are no part of the paragraphs', () => {
    fresh([{ id: 'part', kind: 'error', place: { ...textPlace(0, 4, 6), part: { kind: 'caption' } } as DocumentPlace }]);
    expect(words('part')).toBe(page.querySelector('[data-narrative="overview"]')?.textContent);
  });

  it('shows the gravest of several, with a sign beside the colour', () => {
    const place: DocumentPlace = { kind: 'cell', cell: 'intake/in/person' };
    fresh([
      { id: 'a', kind: 'change', place },
      { id: 'b', kind: 'error', place },
      { id: 'c', kind: 'thread', place },
    ]);
    const [cell] = markedElements(page, 'a');
    expect([cell?.getAttribute('data-kind'), cell?.getAttribute('data-sign')]).toEqual(['error', '!']);
  });
});

describe('a field of the front matter', () => {
  const [stat, values] = [formatOf('stat-2014'), { date: '2016-03-01', head: '赵一', preparer: '赵一', telephone: '0571-1234567' }];
  const front = { ...emptyReport('stat-2014', { name: '云汀市水务局', level: 'department' }, 2015), fields: values };

  function frontPage(marks: readonly Mark[] = []): Document {
    const composed = compose(stat, front, createLedger(stat, {}), []);
    page = new DOMParser().parseFromString(renderPreview(composed), 'text/html');
    const narratives = printedNarratives(stat, front, createLedger(stat, {}));
    dressPage(page, narratives, deskFields(stat, front, composed));
    markPage(page, marks, narratives);
    return page;
  }
  const placed = (field: string): Element[] => [...page.querySelectorAll('[data-place]')].filter((each) => each.getAttribute('data-place')?.includes(`"${field}"`));

  it('has its place where a line prints it, each once, and the others above the title', () => {
    frontPage();
    const inLines = ['agency', 'year', 'date', 'head', 'preparer', 'telephone'].map((field) => placed(field).map((each) => each.textContent));
    expect(inLines).toEqual([['云汀市水务局'], ['2015'], ['2016年3月1日'], ['赵一'], ['赵一'], ['0571-1234567']]);
    expect(placed('preparer')[0]?.closest('p')).toBe(placed('head')[0]?.closest('p'));
    const listed = [...page.querySelectorAll('.unprinted-fields [data-place]')].map((each) => each.textContent);
    expect(listed).toEqual(['填报日期：未填', '审核人：未填']);
    const reached = rowsOf(page).flat();
    for (const { id } of stat.template.fields) expect(reached).toContain(placed(id)[0]);
  });

  it('bears the marks of remarks, findings and changes about it', () => {
    const remark: RemarkPlace = { kind: 'field', field: 'telephone', text: '0571-1234567' };
    const thread: Thread = { id: 't', place: remark, remarks: [], suggestion: null, outcome: null };
    const change: Change = { kind: 'field', field: 'reviewer', name: '审核人', then: '', now: '钱二' };
    frontPage([...marksOfThreads([thread], new Map()), ...marksOfChanges([change], new Map())]);
    expect(words(markId('thread', 't'))).toBe('0571-1234567');
    expect(words(markId('change', 'field:reviewer'))).toBe('审核人：未填');
  });
});

describe('the cursor', () => {
  it('reaches every place from the first, and comes back', () => {
    fresh();
    const rows = rowsOf(page);
    const visited: Element[] = [];
    for (let at = neighbour(rows, null, 'down'); at !== null; at = neighbour(rows, at, 'down')) visited.push(at);
    expect(visited).toHaveLength(rows.length);
    expect(rows.flat().some((each) => each.getAttribute('data-cell') === 'intake/out/total')).toBe(true);
    let back = visited[visited.length - 1] ?? null;
    for (let steps = 1; steps < rows.length; steps += 1) back = neighbour(rows, back, 'up');
    expect(back).toBe(rows[0]?.[0]);
  });

  it('goes from sentence to sentence, and sideways in the row of a table', () => {
    fresh();
    const rows = rowsOf(page);
    const sentences = rows.filter(([first]) => placeOfElement(first ?? null)?.kind === 'text').map((row) => row[0]?.textContent);
    expect(sentences.slice(0, 3)).toEqual(['（一）主动公开情况。', '全年公开信息5条；', '更新指南1次。']);
    const first = page.querySelector('[data-cell="intake/in/person"]');
    const next = neighbour(rows, first, 'right');
    expect(next?.getAttribute('data-cell')).toBe('intake/in/company');
    expect(neighbour(rows, next, 'left')).toBe(first);
    expect(neighbour(rows, first, 'left')).toBeNull();
  });
});

describe('a selection', () => {
  it('is the place of a remark that is found again at the same words, the second of two alike too', () => {
    fresh();
    document.body.replaceChildren(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
    const paragraph = [...document.querySelectorAll('[data-narrative="overview"]')][1];
    const text = paragraph?.textContent ?? '';
    const start = text.lastIndexOf('收到申请');
    const [node] = paragraph ? wrapText(paragraph, start, start + 6, () => document.createElement('b')) : [];
    const range = document.createRange();
    if (node) range.selectNodeContents(node);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    const place = selectedPlace(document, printed);
    const remark = place && remarkPlaceOf(place, printed, () => '');
    expect(remark).toMatchObject({ kind: 'text', quote: '收到申请12', after: '件。' });
    expect(remark && locate(remark, printed)).toEqual({ place, found: true });
  });
});

it('a sentence ends with its mark and what closes after it; nothing but blanks is left out', () => {
  const text = '他说：“公开了。”共5件；其中3件 ！ 完';
  const cut = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(cut).toEqual(['他说：“公开了。”', '共5件；', '其中3件 ！', '完']);
});
