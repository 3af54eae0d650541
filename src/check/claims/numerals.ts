/** Finds the numerals of a folded text with their units: 1,234件, 3.5万件, 十余件, 约5000余人次, 96.58%. */
import Big from 'big.js';
import { chineseNumber } from '../../numeral/chinese';

/** How a number is said to be approximate: 约, 左右; 余, 超过; 近, 不足. */
export type Approximation = 'about' | 'over' | 'under';

export interface Numeral {
  /** Offsets in the folded text of the whole expression, with 约 and the unit; the end excluded. */
  start: number;
  end: number;
  /** Offsets of the number alone. */
  from: number;
  to: number;
  value: Big;
  /** Decimals as printed. */
  decimals: number;
  /** What one more in the last printed place is worth: 1, for 3.5万 a thousand. */
  step: Big;
  approximations: readonly Approximation[];
  /** The measure word, 万元, % and the like; '' when there is none. */
  unit: string;
  /** One end of 5至8, which claims no single number. */
  range: boolean;
}

const BEFORE: readonly [RegExp, Approximation][] = [
  [/(大约|(?<![预签节违合特相契公条简邀履大制])约为?|大概)$/, 'about'],
  [/(超过|超出|突破|超|逾)$/, 'over'],
  [/(将近|接近|不足|不到|(?<![最附临就靠远邻亲])近)$/, 'under'],
];
const UNITS = [
  '亿元|万元|千元|元|个百分点|百分点|人次|件次|条次|小时|分钟|工作日|个工作日|个月|平方米|公里',
  '件|条|次|起|宗|例|个|份|篇|项|名|人|家|期|场|部|户|批|处|倍|成|位|张|年|月|日|时|天|周|%|‰',
].join('|');
const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const AFTER = new RegExp(`^(余|多|几)?(百万|千万|百|千|万|亿)?(?!分之)(余|多)?(${UNITS})?(左右|上下|以上|以下|余)?`);
const ARABIC = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const HAN = new RegExp(`[零〇一二两三四五六七八九十百千万亿]+(?=[余多几]?(?:${UNITS}))`, 'g');
/** What stands before characters that only look like a count: 第一次, 每一件, 一是. */
const NO_COUNT_BEFORE = /[第每任同逐某这那哪各上下唯单统另初再首之]$/;
/** What stands behind them: 一次性, 一部分, 一个 as an article. */
const NO_COUNT_AFTER = /^(次性|部分|部门|条龙|日|月|年|时|周|天|期间|个|件事|项工作|人一)/;
const LETTER_BEFORE = /[A-Za-z第〔-]$/;
const RANGE = /^[-—–~～至到]+$/;

function approximationsOf(before: string, groups: readonly (string | undefined)[]): Approximation[] {
  const found = BEFORE.flatMap(([pattern, kind]) => (pattern.test(before) ? [kind] : []));
  const [first, , second, , last] = groups;
  if (first !== undefined || second !== undefined || last === '以上' || last === '余') found.push('over');
  if (last === '左右' || last === '上下') found.push('about');
  if (last === '以下') found.push('under');
  return found;
}

function build(text: string, from: number, to: number, number: Big, decimals: number): Numeral {
  const groups = AFTER.exec(text.slice(to)) ?? [''];
  const [whole = '', , multiplier, , unit = ''] = groups;
  const money = unit === '元' && (multiplier === '万' || multiplier === '亿');
  const power = multiplier === undefined || money ? 0 : (MULTIPLIERS[multiplier] ?? 0);
  const before = text.slice(Math.max(0, from - 4), from);
  const lead = BEFORE.map(([pattern]) => pattern.exec(before)?.[0].length ?? 0).reduce((a, b) => Math.max(a, b), 0);
  return {
    start: from - lead,
    end: to + whole.length,
    from,
    to,
    value: number.times(new Big(10).pow(power)),
    decimals,
    step: new Big(10).pow(power - decimals),
    approximations: approximationsOf(before, groups.slice(1)),
    unit: money ? `${multiplier}元` : unit,
    range: false,
  };
}

function arabic(text: string): Numeral[] {
  return [...text.matchAll(ARABIC)].flatMap((match) => {
    const [digits] = match;
    const [from, to] = [match.index, match.index + match[0].length];
    if (LETTER_BEFORE.test(text.slice(0, from)) && !/\d[-—]$/.test(text.slice(0, from))) return [];
    if (digits.length > 15 || /^[A-Za-z]/.test(text.slice(to))) return [];
    // A number at the head of an item: 1.组织机构, 2、动态.
    if (/(^|[，。；：])$/.test(text.slice(0, from)) && /^[.、](?!\d)/.test(text.slice(to))) return [];
    // A year, and days of the calendar.
    if (/^\d{4}$/.test(digits) && text.slice(to).startsWith("年")) return [];
    if (/^(月(?!份?报)|日|号)/.test(text.slice(to))) return [];
    const number = digits.replaceAll(',', '');
    return [build(text, from, to, new Big(number), number.split('.')[1]?.length ?? 0)];
  });
}

function han(text: string): Numeral[] {
  return [...text.matchAll(HAN)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (NO_COUNT_BEFORE.test(text.slice(0, from)) || /\d$/.test(text.slice(0, from))) return [];
    const behind = text.slice(to);
    if (NO_COUNT_AFTER.test(behind) && !(match[0].length > 1 && behind.startsWith('个'))) return [];
    const value = chineseNumber(match[0]);
    return value === null ? [] : [build(text, from, to, new Big(value), 0)];
  });
}

/** All numerals that may be counts, amounts or rates, in order; years, dates, ordinals and item numbers are none. */
export function findNumerals(text: string): Numeral[] {
  const all = [...arabic(text), ...han(text)].sort((a, b) => a.from - b.from);
  return all.map((numeral, index) => {
    const [previous, next] = [all[index - 1], all[index + 1]];
    const opens = next !== undefined && RANGE.test(text.slice(numeral.end, next.from));
    const closes = previous !== undefined && RANGE.test(text.slice(previous.end, numeral.from));
    return opens || closes ? { ...numeral, range: true } : numeral;
  });
}
