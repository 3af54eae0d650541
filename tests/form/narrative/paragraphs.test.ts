/** Paragraphs to lines and back, with figures that stay bound where the text around them is edited. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toParagraphs, toText } from '../../../src/form/narrative/paragraphs';
import { rebind } from '../../../src/form/narrative/rebind';
import { paragraphOf, type BoundFigure, type Inline, type Paragraph } from '../../../src/report/narrative';

const plain = (inline: Inline): string => (typeof inline === 'string' ? inline : '???');

describe('lines', () => {
  test('every line is a paragraph with its numbering', () => {
    expect(toParagraphs('（一）甲\n1.乙\n（1）丙')).toEqual(['（一）甲', '1.乙', '（1）丙']);
  });

  test('line ends of every kind are understood', () => {
    expect(toParagraphs('甲\r\n乙\r丙\v丁\u2028戊')).toEqual(['甲', '乙', '丙', '丁', '戊']);
  });

  test('blank lines go at both ends and stay in between', () => {
    expect(toParagraphs('\n \n甲\n\n乙\n　\n')).toEqual(['甲', '', '乙']);
    expect(toParagraphs(' \n')).toEqual([]);
  });

  test('what is kept is shown again as it was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-composite' })), (lines) => {
        const kept = toParagraphs(lines.join('\n'));
        expect(toParagraphs(toText(kept, plain))).toEqual(kept);
      }),
    );
  });
});

describe('bound figures', () => {
  const IN: BoundFigure = { cell: 'intake/in/person' };
  const SHARE: BoundFigure = { share: 'intake/in/person', of: 'intake/in/total', decimals: 2 };
  const textOf = (inline: Inline): string => (typeof inline === 'string' ? inline : inline === IN ? '128' : '62.14%');
  const before: Paragraph[] = [['收到', IN, '件，占', SHARE, '。'], '其他情况。'];
  const edit = (text: string): Paragraph[] => rebind(before, textOf, text.split('\n'));

  test('text that was not edited keeps them', () => {
    expect(edit('收到128件，占62.14%。\n其他情况。')).toEqual(before);
  });

  test('an edit between two figures leaves both bound', () => {
    expect(edit('收到128件，其中网上占62.14%。\n其他情况。')).toEqual([
      ['收到', IN, '件，其中网上占', SHARE, '。'],
      '其他情况。',
    ]);
  });

  test('a figure that is typed over becomes text; the other stays bound', () => {
    expect(edit('收到130件，占62.14%。\n其他情况。')).toEqual([['收到130件，占', SHARE, '。'], '其他情况。']);
  });

  test('lines can be split, joined, added and removed around them', () => {
    expect(edit('收到128件，\n占62.14%。\n其他情况。')).toEqual([['收到', IN, '件，'], ['占', SHARE, '。'], '其他情况。']);
    expect(edit('收到128件，占62.14%。其他情况。')).toEqual([['收到', IN, '件，占', SHARE, '。其他情况。']]);
    expect(edit('新的一段\n收到128件，占62.14%。\n其他情况。')).toEqual(['新的一段', ...before]);
    expect(edit('其他情况。')).toEqual(['其他情况。']);
  });

  test('nothing is left of an emptied text', () => {
    expect(rebind(before, textOf, [])).toEqual([]);
  });

  test('whatever is typed, the paragraphs read as the lines', () => {
    const figure = fc.constantFrom<Inline>(IN, SHARE);
    const inline = fc.oneof(figure, fc.string({ unit: fc.constantFrom('1', '2', '8', '%', '件', '.') }));
    const paragraph = fc.array(inline, { maxLength: 5 }).map(paragraphOf);
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), fc.nat(), fc.nat(), fc.string({ unit: fc.constantFrom('1', '8', '\n', '件') }), (shown, at, length, typed) => {
        const text = toText(shown, textOf);
        const start = at % (text.length + 1);
        const edited = text.slice(0, start) + typed + text.slice(start + (length % (text.length - start + 1)));
        expect(toText(rebind(shown, textOf, edited.split('\n')), textOf)).toBe(edited);
      }),
    );
  });
});
