/** What the checker says, in Chinese: each message with the numbers and the row's own label. */
import type { InvalidReason } from '../report/value';
import type { Relation } from '../template/expression';

/** Where a rule holds: in a row or a column of this name, or once. */
export interface Where {
  each: 'row' | 'column' | undefined;
  place: string | null;
}

function prefix({ each, place }: Where): string {
  if (place === null) return '';
  return each === 'row' ? `“${place}”一行` : `“${place}”一列`;
}

/** A total that is not the sum of its parts. */
export function totalMessage(where: Where, name: string, is: string, should: string, gap: string): string {
  if (where.place === null) return `“${name}”应为 ${should}（各分项之和），现为 ${is}，差 ${gap}`;
  return `${prefix(where)}“${name}”应为 ${should}（各分项之和），现为 ${is}，差 ${gap}`;
}

/** Two sums that should be equal. */
export function balanceMessage(where: Where, left: string, right: string, gap: string): string {
  const lead = where.place === null ? '' : `${prefix(where)}：`;
  return `${lead}${left}，${right}，两边应相等，差 ${gap}`;
}

/** A bound that is broken. */
export function boundMessage(where: Where, left: string, relation: Relation, right: string, gap: string): string {
  const lead = where.place === null ? '' : `${prefix(where)}：`;
  return relation === '<=' ? `${lead}${left}，应不大于${right}，多 ${gap}` : `${lead}${left}，应不小于${right}，少 ${gap}`;
}

/** One item of a side: its name, its number, and whether the number is that of last year's report. */
export interface SideTerm {
  name: string;
  last: boolean;
  amount: string;
  sign: '+' | '-';
}

/** One side of a relation in words: “甲”3 + “乙”4 = 7; a figure of last year's report says so: 上年报告“甲”3. */
export function sideText(items: readonly SideTerm[], sum: string): string {
  const terms = items.map(({ name, last, amount, sign }, index) => {
    const operator = index === 0 ? (sign === '-' ? '−' : '') : sign === '-' ? ' − ' : ' + ';
    return `${operator}${last ? '上年报告' : ''}“${name}”${amount}`;
  });
  return items.length === 1 ? terms.join('') : `${terms.join('')} = ${sum}`;
}

const REASONS: Record<InvalidReason, string> = {
  'not-a-number': '应为数字；没有就填 0，不涉及就填“不适用”',
  negative: '应为 0 或正数',
  fraction: '应为整数',
  'too-many-decimals': '小数应不超过六位',
  'too-long': '位数过多，应不超过 15 位整数',
};

/** A text that is no value of its cell. */
export function valueMessage(cell: string, text: string, reason: InvalidReason): string {
  return `${cell}填的是“${text}”，${REASONS[reason]}`;
}

/** A cell by its labels, the column only where the table has several. */
export function cellName(row: string, column: string | null): string {
  return column === null ? `“${row}”` : `“${row}”一行“${column}”一列`;
}

export function blankMessage(table: string, blank: number, total: number, first: string): string {
  if (blank === total) return `“${table}”表未填，共 ${total} 格；没有就填 0`;
  return `“${table}”表还有 ${blank} 格未填，从${first}起；没有就填 0`;
}

export function unitMessage(rows: readonly string[], printed: string, expected: string): string {
  const [first = ''] = rows;
  const which = rows.length > 1 ? `“${first}”等 ${rows.length} 行` : `“${first}”`;
  return `${which}以“${printed}”为单位，应以“${expected}”为单位`;
}

export function unknownCellMessage(key: string): string {
  return `报告中有本格式没有的格“${key}”，其内容已保留但不会印出`;
}

export function unknownNarrativeMessage(key: string): string {
  return `报告中有本格式没有的文字段“${key}”，其内容已保留但不会印出`;
}

export function narrativeMissingMessage(section: string): string {
  return `“${section}”没有正文`;
}

export function narrativeLengthMessage(section: string, is: number, limit: number): string {
  return `“${section}”现有 ${is} 字，应不超过 ${limit} 字，多 ${is - limit} 字`;
}

export function fieldMissingMessage(label: string): string {
  return `“${label}”未填`;
}

export function fieldDateMessage(label: string, text: string): string {
  return `“${label}”填的是“${text}”，应为年-月-日，例如 2026-01-31`;
}

export function dateRuleMessage(left: string, leftDate: string, right: string, rightDate: string, relation: Relation): string {
  const words: Record<Relation, string> = { '=': '两者不是同一天，应核对', '<=': '应不晚于后者', '>=': '应不早于后者' };
  return `“${left}”为${leftDate}，“${right}”为${rightDate}，${words[relation]}`;
}

export function agencyMissingMessage(): string {
  return '“机关名称”未填';
}

export function yearMessage(format: string, year: number, from: number, to: number | undefined): string {
  const span = to === undefined ? `${from} 年度起` : `${from} 至 ${to} 年度`;
  return `报告年度为 ${year}，“${format}”适用于${span}`;
}
