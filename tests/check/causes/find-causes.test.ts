import { describe, expect, it } from 'vitest';
import { findCauses, firstProposal, unsettled } from '../../../src/check/causes/find-causes';
import type { CauseOptions } from '../../../src/check/causes/options';
import { createLedger, type Ledger, type PreviousFigures } from '../../../src/check/ledger';
import { parseValue } from '../../../src/report/value';
import { formatFrom, formatOf, SMALL_TEMPLATE } from '../../support/formats';

const national = formatOf('cn-2021');
const statistics = formatOf('stat-2014');
const small = formatFrom(SMALL_TEMPLATE);

/** Table 三 with some figures in two columns, the rest 0, every total entered. */
const PARTS = {
  'received/natural': 214,
  'carried-in/natural': 12,
  'granted/natural': 137,
  'partial/natural': 25,
  'internal/natural': 40,
  'carried-out/natural': 24,
  'received/business': 58,
  'granted/business': 31,
  'not-held/business': 27,
};

function imported(changes: Record<string, string>, previous?: PreviousFigures): Ledger {
  const parts = Object.fromEntries([...national.cells.keys()].filter((key) => !national.computedBy.has(key)).map((key) => [key, '0']));
  for (const [key, value] of Object.entries(PARTS)) parts[`applications/${key}`] = String(value);
  const right = createLedger(national, parts);
  const cells = Object.fromEntries([...national.cells.keys()].map((key) => [key, right.text(key)]));
  return createLedger(national, { ...cells, ...changes }, previous);
}

/** The same figures as they are typed: the ledger computes the totals. */
function withoutTotals(changes: Record<string, string>, previous?: PreviousFigures): Ledger {
  const entries = Object.entries(imported({}).entries()).filter(([key]) => !national.computedBy.has(key));
  return createLedger(national, { ...Object.fromEntries(entries), ...changes }, previous);
}

function figures(cells: Record<string, string>): PreviousFigures {
  return new Map(Object.entries(cells).map(([key, text]) => [key, { value: parseValue(text, 'count'), complete: true }]));
}

/** The total, its three parts, and last year's. */
const REVIEW = { review: '15', 'review-upheld': '4', 'review-corrected': '3', 'review-other': '5' };
const at = (row: string): string => `statistics/${row}/figure`;

function review(changes: Record<string, string> = {}, previous?: PreviousFigures): Ledger {
  return createLedger(statistics, Object.fromEntries(Object.entries({ ...REVIEW, ...changes }).map(([row, text]) => [at(row), text])), previous);
}

function first(ledger: Ledger, options?: CauseOptions) {
  const [cause] = findCauses(ledger, options);
  if (!cause) throw new Error('No cause was found');
  return cause;
}

describe('the causes of broken relations', () => {
  it('are none in a right report', () => {
    expect(findCauses(imported({}))).toEqual([]);
  });

  it('name the cell in which two relations cross, what was meant, and the slip', () => {
    const ledger = imported({ 'applications/granted/natural': '173' });
    expect(findCauses(ledger)).toEqual([
      {
        id: 'swapped-digits@applications/granted/natural',
        kind: 'swapped-digits',
        message:
          '“予以公开”一行“自然人”一列现为 173，改为 137 后“自然人”列的“（七）总计等于（一）至（六）各项办理结果之和”和“予以公开”行的“总计等于六类申请人之和”都成立：可能是两个数字写反了',
        findings: ['applications/handled@natural', 'applications/total@granted'],
        cells: [{ key: 'applications/granted/natural', from: '173', to: '137' }],
        texts: [],
      },
    ]);
  });

  it('list every cell of a lone relation, and say that it cannot tell which', () => {
    const causes = findCauses(review());
    expect(causes.map(({ cells }) => cells[0]?.key).sort()).toEqual(Object.keys(REVIEW).map(at).sort());
    for (const { message } of causes) expect(message).toMatch(/；只凭一个关系不能断定是哪一格$/);
  });

  it('put a slip that explains the number before a change that nothing explains', () => {
    const doubled = first(review({ review: '12', 'review-corrected': '33' }));
    expect(doubled).toMatchObject({ kind: 'doubled-digit', cells: [{ key: at('review-corrected'), to: '3' }] });
    expect(first(review({ review: '21' }))).toMatchObject({ kind: 'swapped-digits', cells: [{ key: at('review'), to: '12' }] });
  });

  it('put the figure first that comes nearer to last year’s by the repair', () => {
    const previous = figures({ [at('review')]: '30', [at('review-upheld')]: '4', [at('review-corrected')]: '3', [at('review-other')]: '25' });
    expect(first(review({ review: '31' })).cells[0]?.key).toBe(at('review'));
    expect(first(review({ review: '31' }, previous)).cells).toEqual([{ key: at('review-other'), from: '5', to: '24' }]);
  });

  it('change an unsure figure before a typed one, and a carried one last', () => {
    const unsure = findCauses(review(), { provenance: (key) => (key === at('review-upheld') ? 'unsure' : 'typed') });
    expect(unsure[0]?.cells[0]?.key).toBe(at('review-upheld'));
    const carried = findCauses(review(), { provenance: (key) => (key === at('review') ? 'carried' : 'typed') });
    expect(carried[carried.length - 1]?.cells[0]?.key).toBe(at('review'));
  });

  it('leave the side alone that is trusted', () => {
    const parts = findCauses(review(), { trust: () => 'parts' });
    expect(parts.map(({ cells }) => cells)).toEqual([[{ key: at('review'), from: '15', to: '12' }]]);
    const total = findCauses(review(), { trust: () => 'total' });
    expect(total.map(({ cells }) => cells[0]?.key)).not.toContain(at('review'));
    expect(total).toHaveLength(3);
  });

  it('say that a total was not filled, was left behind, or counts a subtotal', () => {
    const total = 'applications/handled/natural';
    expect(first(imported({ [total]: '0' })).kind).toBe('unfilled-total');
    expect(first(imported({ [total]: '215' })).kind).toBe('stale-total');
    expect(first(imported({ [total]: '242' }))).toMatchObject({ kind: 'counted-subtotal', cells: [{ to: '202' }] });
  });

  it('name both kinds of applicants when cases stand under the wrong one', () => {
    const cause = first(imported({ 'applications/granted/natural': '132', 'applications/granted/business': '36' }));
    expect(cause.kind).toBe('misfiled');
    expect(cause.message).toContain('“商业企业”一列多 5，“自然人”一列少 5，两者相抵：可能有 5 件应计入“自然人”而计入了“商业企业”');
    expect(cause.message).toMatch(/；从哪一行改，只凭这些关系不能断定$/);
  });

  it('find a figure in the place of its neighbour, rows exchanged, a row entered twice and a block that moved', () => {
    const neighbour = first(imported({ 'applications/partial/natural': '0', 'applications/partial/business': '25' }));
    expect(neighbour.kind).toBe('neighbour-cell');
    const exchanged = first(
      imported({
        'applications/received/natural': '24',
        'applications/received/business': '0',
        'applications/received/total': '24',
        'applications/carried-out/natural': '214',
        'applications/carried-out/business': '58',
        'applications/carried-out/total': '272',
      }),
    );
    expect(exchanged.kind).toBe('exchanged-rows');
    expect(exchanged.message).toContain('“本年新收”和“结转下年度”两行的数可能填颠倒了');
    const repeated = first(imported({ 'applications/partial/natural': '137', 'applications/partial/business': '31', 'applications/partial/total': '168' }));
    expect(repeated).toMatchObject({ kind: 'repeated-row', cells: [{ to: '25' }, { to: '0' }, { to: '25' }] });
    const shifted = first(
      imported({ 'applications/granted/natural': '0', 'applications/granted/business': '137', 'applications/granted/research': '31' }),
    );
    expect(shifted.kind).toBe('shifted-block');
    expect(shifted.cells.map(({ to }) => to)).toEqual(['137', '31', '0']);
  });

  it('offer a figure without its minus sign only where that breaks nothing', () => {
    const ledger = imported({ 'applications/granted/natural': '-137', 'applications/partial/natural': '-20' });
    expect(findCauses(ledger).map(({ id, cells }) => [id, cells[0]?.to])).toEqual([
      ['sign@applications/granted/natural', '137'],
    ]);
  });

  it('tell two slips apart that have nothing to do with each other, and propose both', () => {
    const ledger = imported({ 'applications/granted/natural': '173', 'applications/not-held/business': '72' });
    const proposal = firstProposal(findCauses(ledger));
    expect(proposal.map(({ cells }) => cells)).toEqual([
      [{ key: 'applications/granted/natural', from: '173', to: '137' }],
      [{ key: 'applications/not-held/business', from: '72', to: '27' }],
    ]);
    expect(unsettled(ledger, proposal)).toEqual([]);
  });

  it('propose two slips in one row together, because only together they settle it', () => {
    const ledger = imported({ 'applications/granted/natural': '173', 'applications/granted/business': '13' });
    const [cause, ...others] = firstProposal(findCauses(ledger));
    expect(others).toEqual([]);
    expect(cause?.cells.map(({ to }) => to)).toEqual(['137', '31']);
  });

  it('change no computed total, and count a part through it', () => {
    const ledger = withoutTotals({ 'applications/granted/natural': '173' });
    const causes = findCauses(ledger);
    expect(causes.some((cause) => cause.cells.some(({ key }) => ledger.isComputed(key)))).toBe(false);
    expect(causes[0]).toMatchObject({
      kind: 'swapped-digits',
      cells: [{ key: 'applications/granted/natural', to: '137' }],
      findings: ['applications/balance@natural', 'applications/balance@total'],
    });
  });

  it('take a warning as weaker evidence: a repair that settles it too comes first', () => {
    const previous = figures({ 'applications/carried-out/natural': '12', 'applications/carried-out/total': '12' });
    const ledger = withoutTotals({ 'applications/carried-in/natural': '45' }, previous);
    expect(ledger.findings().map(({ severity }) => severity)).toContain('warning');
    expect(first(ledger).cells).toEqual([{ key: 'applications/carried-in/natural', from: '45', to: '12' }]);
  });

  it('repair a broken bound by the least that settles it', () => {
    const ledger = createLedger(small, { 'cases/refused/total': '11', 'cases/received/total': '8' });
    expect(findCauses(ledger).map(({ cells }) => cells)).toEqual(
      expect.arrayContaining([
        [{ key: 'cases/refused/total', from: '11', to: '8' }],
        [{ key: 'cases/received/total', from: '8', to: '11' }],
      ]),
    );
  });

  it('are as many for each finding as asked for, and the same on every run', () => {
    expect(findCauses(review(), { limit: 2 })).toEqual(findCauses(review()).slice(0, 2));
    expect(findCauses(review())).toEqual(findCauses(review()));
  });
});
