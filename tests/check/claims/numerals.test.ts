import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/check/claims/clauses';
import { fold, spanOf } from '../../../src/check/claims/fold';
import { findNumerals } from '../../../src/check/claims/numerals';

/** Each numeral as value, unit and how it is approximate. */
function read(text: string): string[] {
  return findNumerals(fold(text).text).map(({ value, unit, approximations, range }) =>
    [value.toFixed(), unit, ...approximations, range ? 'range' : ''].filter((each) => each !== '').join(' '),
  );
}

describe('numerals', () => {
  it.each<[string, string[]]>([
    ['收到申请20件', ['20 件']],
    ['收到申请２０件', ['20 件']],
    ['决定1,234件', ['1234 件']],
    ['3.5万件', ['35000 件']],
    ['访问量32万余次', ['320000 次 over']],
    ['收费1287.346512万元', ['1287.346512 万元']],
    ['一千二百三十件', ['1230 件']],
    ['两起案件', ['2 起']],
    ['十余件', ['10 件 over']],
    ['近百人次', ['100 人次 under']],
    ['约5000余人次', ['5000 人次 about over']],
    ['20件左右', ['20 件 about']],
    ['占35.67%', ['35.67 %']],
    ['占35.67；', ['35.67']],
    ['增长1.2倍', ['1.2 倍']],
    ['5至8件', ['5 range', '8 件 range']],
    ['1-2名', ['1 range', '2 名 range']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '2025年', '二〇二五年', '12月31日', '国办发〔2014〕32号', '《2018年工作要点》', '第三十六条第（一）项', '第1次', '一次性告知', '一是加强领导',
    '一部分', '每一件申请', 'A4纸', '（二）依申请公开', '1.组织机构',
  ])('%s is no count', (text) => {
    expect(read(text).filter((each) => each.includes(' '))).toEqual([]);
  });

  it('are not approximate because of a word that only ends like one', () => {
    for (const text of ['节约20件', '预约20人次', '签约12家', '附近3处', '最近3次']) {
      expect(findNumerals(text)[0]?.approximations, text).toEqual([]);
    }
  });
});

describe('a folded paragraph', () => {
  it('knows where everything stands', () => {
    const paragraph = '收到 “申请” ２０ 件(含补正2件),占１０％。';
    const folded = fold(paragraph);
    expect(folded.text).toBe('收到申请20件，含补正2件，，占10%。');
    const from = folded.text.indexOf('20');
    const { start, end } = spanOf(folded, from, from + 2);
    expect(paragraph.slice(start, end)).toBe('２０');
  });

  it('leaves out asides, document numbers and titles with figures, and keeps a short title', () => {
    expect(fold('回应4次(同一热点计1次)').text).toBe('回应4次');
    expect(fold('国办发〔2014〕32号').text).toBe('国办发32号');
    expect(fold('印发《2018年要点》').text).toBe('印发《》');
    expect(fold('非《条例》所指').text).toBe('非《条例》所指');
    expect(fold('没有（闭合').text).toBe('没有（闭合');
  });
});

it('a 、 ends a clause only behind a figure', () => {
  const [sentence] = sentencesOf('行政复议、行政诉讼案件5件、其他3件；完毕。');
  expect(sentence?.clauses.map(({ text }) => text)).toEqual(['行政复议、行政诉讼案件5件', '其他3件', '完毕']);
});
