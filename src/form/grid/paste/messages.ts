/** The words of a paste: what was written and what was not, and the preview before it. */
import type { Doubt, PastedTotal } from './plan-paste';
import type { LeftReason } from './fitted';

const quote = (text: string): string => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;

/** Why a text is left out, behind the text. */
const WHY: Record<LeftReason, string> = {
  overflow: '超出本表',
  row: '表中没有这一行',
  column: '表中没有这一列',
  unfit: '与各列对不上',
  unreadable: '不是这一格的数字',
  dash: '没有数字',
};

const rows = (places: readonly string[]): string =>
  `${quote(places[0] ?? '')}${places.length === 1 ? '一行' : `等 ${String(places.length)} 行`}`;

/** Why texts are left out, in a sentence of its own: by the first of them, and the rows that they stand in. */
const BECAUSE: Record<LeftReason, (printed: readonly string[], places: readonly string[]) => string> = {
  overflow: () => '超出本表',
  row: (_, places) => `表中没有${rows(places)}`,
  column: () => '表中没有所在的列',
  unfit: (_, places) => `${rows(places)}的数字与各列对不上`,
  unreadable: ([first = '', ...others]) => `${quote(first)}${others.length > 0 ? '等' : ''}不是所在格的数字`,
  dash: ([first = '']) => `只有${quote(first)}`,
};

export const pasteMessages = {
  written: (count: number) => (count === 0 ? '没有写入' : `已写入 ${String(count)} 格`),
  left: (count: number) => `${String(count)} 格未写入`,
  leftBecause: (reason: LeftReason, printed: readonly string[], places: readonly string[]) => BECAUSE[reason](printed, places),
  leftPart: (count: number, because: string) => `${String(count)} 格${because}`,
  kept: (count: number) => `${String(count)} 格复制的是空格，原有数字未改`,
  nothing: '复制的内容里没有可以写入的数字',
  sameTotals: (count: number) => `合计 ${String(count)} 格由本表计算，与粘贴的相同`,
  otherTotal: (name: string, { computed, pasted }: Omit<PastedTotal, 'key'>) =>
    computed === '' ? `“${name}”由本表计算，现在还算不出，粘贴的是 ${pasted}` : `“${name}”按计算为 ${computed}，粘贴的是 ${pasted}`,
  moreTotals: (count: number) => `另有 ${String(count)} 格合计与粘贴的不同`,
  unavailable: '没有写入：未能载入粘贴功能，刷新本页可再试一次',

  title: '核对粘贴的内容',
  confirm: (count: number) => `写入 ${String(count)} 格`,
  cancel: '取消',
  doubt: {
    'other-table': (table: string) => `行名与另一个表“${table}”相符，将写入那个表`,
    'unknown-labels': () => '左边的文字不是本表的行名，按位置写入',
    part: () => '有的行或列与本表对不上',
    unsure: () => '标有“？”的格，位置或数字不确定',
    overflow: () => '粘贴的内容比本表余下的部分大',
    unreadable: () => '有的内容不是数字',
    overwrites: () => '已填的数字将改为另外的数字',
  } satisfies Record<Doubt, (table: string) => string>,
  willWrite: '将要写入',
  item: '项目',
  figure: '数字',
  unsure: '不确定',
  original: '原文',
  originalText: quote,
  before: '原为',
  willLeave: (count: number) => `不写入的 ${String(count)} 格`,
  leftItem: (place: string, printed: readonly string[], reason: LeftReason) =>
    `${place === '' ? '' : `${place}：`}${printed.map(quote).join('、')}，${WHY[reason]}`,
  moreLeft: (count: number) => `另有 ${String(count)} 格`,
  willKeep: (count: number) => `${String(count)} 格复制的是空格，原有数字不改`,
  totals: '合计',
} as const;
