/** Which year a clause speaks of: the report year, another one, or what the clause before it spoke of. */

/** What the report year's figures are called although another year stands in them: carried in, carried out. */
const CARRIED = /(上年度?|上一年度?|去年|\d{4}年度?)(的)?(结转|转入|遗留)|(结转|转|留待|转入)(自|至|到|入)?(上年度?|上一年度?|下年度?|下一年度?|次年度?|明年|\d{4}年度?)/g;
/** A comparison with another year is about this one. */
const COMPARED = /(同比|环比|较|比|与|和)(上年度?|上一年度?|去年|\d{4}年度?)?.{0,6}?(相比|增长|增加|减少|下降|上升|提高|持平|多|少)/g;
const OTHER =
  /上年|上一年|去年|前年|往年|近年|历年|[一二三四五两几\d]年来|\d{4}年以来|自\d{4}年|上半年|下半年|季度|截至目前|目前为止|\d{1,2}月份?|下一步|下一年|下年|明年|次年/;
const YEAR = /(\d{4})年/g;

export type Period = 'own' | 'other' | null;

/**
 * @param text a clause
 * @param year the report year
 */
export function periodOf(text: string, year: number): Period {
  const plain = text.replace(CARRIED, '').replace(COMPARED, '').replace(/1月1?日?(至|到|-)?/, '').replace(/12月(31日|底)?/, '');
  const years = [...plain.matchAll(YEAR)].map(([, digits]) => Number(digits));
  if (years.some((each) => each !== year) || OTHER.test(plain)) return 'other';
  return years.length > 0 || /本年|今年|报告期/.test(plain) ? 'own' : null;
}
