// Promises that words are found again by themselves and what stands around them, however the text around them changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, type Quote } from '../../src/report/find-quote';
import { QUOTE_CONTEXT } from '../../src/report/review';

/** The quote of a stretch as it is kept with a remark. */
function quoteAt(text: string, start: number, end: number): Quote {
  return {
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    after: text.slice(end, end + QUOTE_CONTEXT),
  };
}

const quoteOf = (text: string, words: string): Quote => quoteAt(text, text.indexOf(words), text.indexOf(words) + words.length);

/** The words that are found. */
function found(paragraphs: readonly string[], quote: Quote): string | null {
  const at = findQuote(paragraphs, quote);
  return at && `${at.paragraph}:${(paragraphs[at.paragraph] ?? '').slice(at.start, at.end)}`;
}

const OVERVIEW = '全年收到申请12件，均按期答复。全年收到投诉12件，均已办结。';

describe('the same words', () => {
  it('are found wherever they have moved', () => {
    const quote = quoteOf(OVERVIEW, '按期答复');
    expect(findQuote(['新的一段。', `前言。${OVERVIEW}`], quote)).toEqual({ paragraph: 1, start: 14, end: 18 });
  });

  it('of several occurrences are those whose surroundings agree, also when these were edited', () => {
    const second = OVERVIEW.lastIndexOf('12件');
    const quote = quoteAt(OVERVIEW, second, second + 3);
    expect(findQuote([OVERVIEW], quote)).toMatchObject({ start: second });
    const edited = '全年共收到申请12件，均按期答复。全年共收到投诉12件，现均已办结。';
    expect(findQuote([edited], quote)).toMatchObject({ start: edited.lastIndexOf('12件') });
  });

  it('of equal occurrences are the first', () => {
    expect(findQuote(['甲甲', '甲'], { quote: '甲', before: '', after: '' })).toEqual({ paragraph: 0, start: 0, end: 1 });
  });

  it('are always found in the text that they were taken from, where they stood', () => {
    const cut = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).chain((text) =>
      fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length)).filter(([, start, end]) => end > start),
    );
    fc.assert(
      fc.property(cut, ([text, start, end]) => {
        const at = findQuote([text], quoteAt(text, start, end));
        expect(at && text.slice(at.start, at.end)).toBe(text.slice(start, end));
      }),
    );
  });
});

describe('changed words', () => {
  it('are found with other numbers, as bound figures have', () => {
    const quote = quoteOf(OVERVIEW, '收到申请12件，均');
    expect(found([OVERVIEW.replace('申请12件', '申请1,305件')], quote)).toBe('0:收到申请1,305件，均');
  });

  it('are what stands in their place between the same surroundings', () => {
    const quote = quoteOf(OVERVIEW, '均按期答复');
    expect(found(['标题', OVERVIEW.replace('均按期答复', '全部在法定期限内答复')], quote)).toBe('1:全部在法定期限内答复');
    expect(found(['收到一件，已办。'], quoteOf('收到一件，没办。', '没'))).toBeNull();
  });

  it('at an end of the paragraph are known by the other side', () => {
    const text = '开头几句话。中间的一些文字到此为止';
    expect(found([text.replace('开头几句话', '换过的开头')], quoteOf(text, '开头几句话'))).toBe('0:换过的开头');
    expect(found([text.replace('到此为止', '就此结束')], quoteOf(text, '到此为止'))).toBe('0:就此结束');
  });

  it('that are gone are not found', () => {
    const quote = quoteOf(OVERVIEW, '均按期答复');
    expect(findQuote([OVERVIEW.replace('均按期答复', '')], quote)).toBeNull();
    expect(findQuote(['完全不同的一段话。'], quote)).toBeNull();
    expect(findQuote([], quote)).toBeNull();
    expect(findQuote(['文字'], { quote: '', before: '文', after: '字' })).toBeNull();
  });
});

it('takes bounded work, whatever is quoted', () => {
  const text = '件1'.repeat(100_000);
  const started = performance.now();
  findQuote([text], { quote: '件', before: text.slice(0, QUOTE_CONTEXT), after: '1件'.repeat(16) });
  findQuote([text], { quote: '件2'.repeat(5_000), before: '1件'.repeat(16), after: '没有' });
  expect(performance.now() - started).toBeLessThan(2_000);
});
