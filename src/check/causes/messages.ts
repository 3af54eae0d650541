/** How causes are put into words, in Chinese: which cell, what happened, with the numbers; never surer than the relations. */
import type { CauseKind } from '../cause';

/** One change of a figure in words. */
export interface ChangeWords {
  /** The cell with its quotes, see `cellName`. */
  cell: string;
  from: string;
  to: string;
}

/** How sure a cause is: how many relations speak for it, and whether other changes would do as well. */
export interface Certainty {
  relations: number;
  alternatives: boolean;
}

const REASONS: Record<CauseKind, string> = {
  'swapped-digits': '可能是两个数字写反了',
  'dropped-digit': '可能是漏写了一个数字',
  'doubled-digit': '可能是一个数字多写了一遍',
  'mistyped-digit': '可能是写错了一个数字',
  'factor-ten': '可能是多写或少写了一个 0，或者小数点错了一位',
  sign: '可能是多写或漏写了负号',
  'neighbour-cell': '可能是填了旁边一格的数',
  'shifted-block': '可能是整块数错开了一格',
  'exchanged-rows': '可能是两行的数填颠倒了',
  'repeated-row': '可能是同一行的数填了两遍',
  'counted-subtotal': '可能是把小计也加进了总计',
  'stale-total': '可能是分项改过以后总计没有改',
  'unfilled-total': '可能是总计还没有填',
  misfiled: '可能是归错了类',
  'smallest-change': '',
  'cut-off': '',
  'missing-percent-sign': '',
  'text-figure': '',
  'typing-slip': '',
};

/** A relation: where it holds, and what it is called. */
export interface RelationWords {
  each: 'row' | 'column' | undefined;
  place: string | null;
  title: string;
}

const placeOf = ({ each, place }: RelationWords): string => (place === null ? '' : `“${place}”${each === 'row' ? '行' : '列'}`);

/** What holds after a change: relations of one name are named once, with their places. */
function outcome(relations: readonly RelationWords[]): string {
  const titles = [...new Set(relations.map(({ title }) => title))];
  const [title = '', second, ...more] = titles;
  const places = (of: string): string =>
    relations.flatMap((each) => (each.title === of && each.place !== null ? [placeOf(each)] : [])).join('、');
  const named = (of: string): string => (places(of) === '' ? `“${of}”` : `${places(of)}的“${of}”`);
  if (second === undefined) return `${named(title)}${relations.length > 1 ? '都' : ''}成立`;
  return more.length === 0 ? `${named(title)}和${named(second)}都成立` : `${named(title)}等 ${relations.length} 个关系都成立`;
}

function doubt({ relations, alternatives }: Certainty): string {
  if (!alternatives) return '';
  return relations === 1 ? '；只凭一个关系不能断定是哪一格' : '；另有别的改法也能使这些关系成立，不能断定是哪一种';
}

function because(kind: CauseKind): string {
  return REASONS[kind] === '' ? '' : `：${REASONS[kind]}`;
}

/** One figure that would have to be another. */
export function oneChangeMessage(kind: CauseKind, change: ChangeWords, relations: readonly RelationWords[], certainty: Certainty): string {
  const { cell, from, to } = change;
  return `${cell}现为 ${from}，改为 ${to} 后${outcome(relations)}${because(kind)}${doubt(certainty)}`;
}

/** Several figures of which each would have to be another. */
export function changesMessage(kind: CauseKind, changes: readonly ChangeWords[], relations: readonly RelationWords[], certainty: Certainty): string {
  const shown = changes.slice(0, 4).map(({ cell, from, to }) => `${cell}由 ${from} 改为 ${to}`);
  const rest = changes.length > shown.length ? `等 ${changes.length} 格` : '';
  return `${shown.join('、')}${rest}，${outcome(relations)}${because(kind)}${doubt(certainty)}`;
}

/** Opposite differences in two columns, or two rows, whose sum is right. */
export function misfiledMessage(
  axis: 'row' | 'column',
  over: string,
  under: string,
  gap: string,
  at: string,
  relations: readonly RelationWords[],
  alternatives: boolean,
): string {
  const [line, other] = axis === 'column' ? ['一列', '一行'] : ['一行', '一列'];
  const which = alternatives ? `；从哪${other === '一行' ? '一行' : '一列'}改，只凭这些关系不能断定` : '';
  return `“${over}”${line}多 ${gap}，“${under}”${line}少 ${gap}，两者相抵：可能有 ${gap} 件应计入“${under}”而计入了“${over}”；在“${at}”${other}改正后${outcome(relations)}${which}`;
}

/** Two rows that stand in each other's place. */
export function exchangedRowsMessage(first: string, second: string, relations: readonly RelationWords[], certainty: Certainty): string {
  return `“${first}”和“${second}”两行的数可能填颠倒了，对调后${outcome(relations)}${doubt(certainty)}`;
}

/** A block of figures that stands one place from where it belongs. */
export function shiftedBlockMessage(first: string, last: string, cells: number, relations: readonly RelationWords[], certainty: Certainty): string {
  return `从${first}到${last}的数可能整块错开了一格，移回原处（改 ${cells} 格）后${outcome(relations)}${doubt(certainty)}`;
}

/** A row that was entered twice, or that its total counts twice. */
export function repeatedRowMessage(row: string, total: boolean, relations: readonly RelationWords[], certainty: Certainty): string {
  const what = total ? `“${row}”一行各格多出的正好是同一行的数，可能把那一行计了两次` : `“${row}”一行与另一行的数完全相同，可能同一行填了两遍`;
  return `${what}；改正后${outcome(relations)}${doubt(certainty)}`;
}

/** Totals that were left 0. */
export function unfilledTotalsMessage(first: string, count: number, relations: readonly RelationWords[]): string {
  return `${first}等 ${count} 个总计为 0，而各分项之和不为 0，可能还没有填；填上后${outcome(relations)}`;
}

/** A figure that is right but for a minus sign. */
export function signMessage(cell: string, from: string, to: string): string {
  return `${cell}填的是“${from}”，去掉负号为 ${to}：${REASONS.sign}`;
}

/** A cause that the text speaks for. */
export function agreesWithText(message: string, claims: number): string {
  return `${message}；改后与正文中的 ${claims} 处数字一致`;
}
