// Promises that numbers go on from the paragraphs before, and that levels shown while typing are those of the whole text.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { levelMarks } from '../../../src/form/rich-text/levels/level-marks';
import { setLevel, type Level } from '../../../src/form/rich-text/levels/set-level';
import { narrativeSchema, toDocument, toBlocks } from '../../../src/form/rich-text/schema';
import type { NarrativeBlock, Paragraph } from '../../../src/report/narrative';
import { randomFrom } from '../../support/random';
import { smallFormat } from '../support/drafts';

const ledger = createLedger(smallFormat, { 'intake/in/person': '12' });

describe('the number of a level', () => {
  /** Numbers the paragraphs from `first` to `last`. */
  function numbered(paragraphs: Paragraph[], level: Level, first: number, last = first): NarrativeBlock[] {
    const doc = toDocument(paragraphs);
    const place = (index: number) => doc.resolve(0).posAtIndex(index) + 1;
    let state = EditorState.create({ doc, selection: TextSelection.create(doc, place(first), place(last)) });
    setLevel(level, ledger)(state, (transaction) => (state = state.apply(transaction)));
    return toBlocks(state.doc);
  }

  test('goes on from the last one of the same level', () => {
    expect(numbered(['（一）甲', '文', '乙'], 1, 2)[2]).toBe('（二）乙');
    expect(numbered(['1.甲', '2.乙', '丙'], 2, 2)[2]).toBe('3.丙');
    expect(numbered(['（9）甲', '乙'], 3, 1)[1]).toBe('（10）乙');
    expect(numbered(['（十）甲', '乙'], 1, 1)[1]).toBe('（十一）乙');
  });

  test('begins anew below another heading, and goes on past what stands deeper', () => {
    expect(numbered(['1.甲', '（一）乙', '丙'], 2, 2)[2]).toBe('1.丙');
    expect(numbered(['（一）甲', '1.乙', '（1）丙', '丁'], 1, 3)[3]).toBe('（二）丁');
  });

  test('takes the place of another number, and goes away', () => {
    expect(numbered(['（一）甲', '1、乙'], 1, 1)[1]).toBe('（二）乙');
    expect(numbered(['（一）甲'], 0, 0)).toEqual(['甲']);
    expect(numbered(['甲'], 0, 0)).toEqual(['甲']);
  });

  test('is given to each of the selected paragraphs but the blank ones', () => {
    expect(numbered(['甲', '', '乙', '丙'], 2, 0, 3)).toEqual(['1.甲', '', '2.乙', '3.丙']);
  });

  test('leaves figures bound', () => {
    const figure = { cell: 'intake/in/person' };
    expect(numbered([[figure, '件']], 1, 0)).toEqual([['（一）', figure, '件']]);
  });
});

describe('levels shown', () => {
  const plugin = levelMarks(ledger);
  const shown = (state: EditorState) =>
    (plugin.getState(state)?.find() ?? []).map(({ from, to }) => [from, to, state.doc.textBetween(from, to)]);
  const open = (paragraphs: Paragraph[]) => EditorState.create({ doc: toDocument(paragraphs), plugins: [plugin] });

  test('are the heading parts, as the document is composed', () => {
    expect(shown(open(['（一）甲', '正文', '1.乙。全年公开。', '（1）丙的正文，全年公开；']))).toEqual([
      [1, 5, '（一）甲'],
      [11, 15, '1.乙。'],
    ]);
  });

  test('while typing are those of the whole text', () => {
    const random = randomFrom(7);
    const pieces = ['（一）', '1.', '（1）', '甲', '。', '公开情况', '（', '）'];
    let state = open(['（一）甲', '乙。', '1.丙']);
    for (let edit = 0; edit < 400; edit += 1) {
      const { size } = state.doc.content;
      const from = random.between(0, size);
      const to = Math.min(size, from + random.between(0, 5));
      const { tr } = state;
      const kind = random.between(0, 3);
      if (kind === 0) tr.delete(from, to);
      else if (kind === 1 && state.doc.resolve(from).depth > 0) tr.split(from);
      else if (state.doc.resolve(from).depth > 0) tr.insert(from, narrativeSchema.text(random.pick(pieces)));
      state = state.apply(tr);
      expect(shown(state)).toEqual(shown(EditorState.create({ doc: state.doc, plugins: [plugin] })));
    }
  });
});
