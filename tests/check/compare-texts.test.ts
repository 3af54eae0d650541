// Promises that two versions of a text are shown with their differences whole and readable, and nothing of either is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type TextPiece } from '../../src/check/compare-texts';

/** The pieces with removed ones in 〔-…〕 and added ones in 〔+…〕. */
const MARKS = { same: ['', ''], removed: ['〔-', '〕'], added: ['〔+', '〕'] } as const;
const show = (pieces: readonly TextPiece[]): string => pieces.map(({ kind, text }) => MARKS[kind].join(text)).join('');
const shown = (before: string[], now: string[]): string[] => compareTexts(before, now).paragraphs.map(({ pieces }) => show(pieces));

const version = (pieces: readonly TextPiece[], other: TextPiece['kind']): string =>
  pieces.filter(({ kind }) => kind !== other).map(({ text }) => text).join('');

describe('two versions of a text', () => {
  it('differ in whole numbers and years', () => {
    expect(shown(['2023年，全年收到申请110件，均已按期答复。'], ['2024年，全年收到申请12件，均已按期答复。'])).toEqual([
      '〔-2023〕〔+2024〕年，全年收到申请〔-110〕〔+12〕件，均已按期答复。',
    ]);
  });

  it('differ by a clause that was put in or left out', () => {
    const [before, now] = ['一是公开不够及时，二是解读形式单一。', '一是公开不够及时，二是平台功能有待完善，三是队伍不稳定。'];
    expect(shown([before], [now])).toEqual(['一是公开不够及时，〔-二是解读形式单一。〕〔+二是平台功能有待完善，三是队伍不稳定。〕']);
  });

  it('differ by words inside a clause that is otherwise the same', () => {
    expect(shown(['进一步加强对基层单位的业务指导。'], ['进一步加强对各科室的业务培训和指导。'])).toEqual([
      '进一步加强对〔-基层单位〕〔+各科室〕的业务〔+培训和〕指导。',
    ]);
  });

  it('do not fall to pieces where the same character happens to stand in both', () => {
    const [[pieces = '']] = [shown(['存在的问题是人员少，经费不足的情况突出。'], ['存在的问题是培训少、考核的方式落后。'])];
    expect(pieces.match(/〔/g)?.length).toBeLessThanOrEqual(4);
  });

  it('keep their paragraphs in pairs, also when one was put between', () => {
    const before = ['主动公开信息110条，涉及机构职能。', '依申请公开方面，收到申请3件。'];
    const now = ['主动公开信息120条，涉及机构职能。', '今年新设了咨询窗口，方便群众查阅。', '依申请公开方面，收到申请5件。'];
    const { paragraphs } = compareTexts(before, now);
    expect(paragraphs.map((each) => [each.before, each.now])).toEqual([[0, 0], [null, 1], [1, 2]]);
  });

  it('that have nothing in common stand one after the other', () => {
    expect(shown(['甲乙丙丁。'], ['子丑寅卯。'])).toEqual(['〔-甲乙丙丁。〕', '〔+子丑寅卯。〕']);
    expect(compareTexts(['甲乙丙丁。'], ['子丑寅卯。']).share).toBe(0);
  });

  it('that are the same share everything; years and figures do not count', () => {
    expect(compareTexts(['2023年收到申请3件。'], ['2024年收到申请12件。']).share).toBe(1);
    expect(shown(['一段。', '二段。'], ['一段。', '二段。'])).toEqual(['一段。', '二段。']);
  });

  it('come back whole from their pieces, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '二', '，', '。', '年', '1', '23', 'ab', '😀', '\n', ' '), maxLength: 30 });
    const paragraphs = fc.array(text, { maxLength: 5 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, now) => {
        const compared = compareTexts(before, now).paragraphs;
        const old = compared.filter((each) => each.before !== null);
        const fresh = compared.filter((each) => each.now !== null);
        expect(old.map((each) => each.before)).toEqual(before.map((_, index) => index));
        expect(fresh.map((each) => each.now)).toEqual(now.map((_, index) => index));
        expect(old.map(({ pieces }) => version(pieces, 'added'))).toEqual(before);
        expect(fresh.map(({ pieces }) => version(pieces, 'removed'))).toEqual(now);
      }),
      { numRuns: 200 },
    );
  });

  it('are compared in moderate time however long and different they are', () => {
    const before = Array.from({ length: 400 }, (_, index) => `第${String(index)}段：${'甲乙丙丁戊己庚辛'.repeat(60)}`);
    const now = Array.from({ length: 400 }, (_, index) => `${String(index)}。${'子丑寅卯辰巳午未'.repeat(60)}`);
    const start = performance.now();
    expect(compareTexts(before, now).paragraphs).toHaveLength(800);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
