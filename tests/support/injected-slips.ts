/** Injects slips into valid reports and measures what the search for causes makes of them. */
import type { Cause } from '../../src/check/cause';
import { findCauses, firstProposal } from '../../src/check/causes/find-causes';
import { createLedger, type Ledger } from '../../src/check/ledger';
import type { CellKey } from '../../src/report/address';
import type { Format } from '../../src/template/format';
import { randomFrom, type Random } from './random';
import { slip, SLIP_KINDS, type SlipKind, type Slipped } from './slips';
import { applicationsReport, statisticsReport, type Size, type ValidReport } from './valid-reports';

/** A report with a slip (or two) that something is found of. */
export interface Case {
  report: ValidReport;
  slips: Slipped[];
  ledger: Ledger;
}

const SIZES: readonly Size[] = ['small', 'medium', 'large'];

/** How a report of a format is made. */
export type MakeReport = (size: Size, random: Random) => ValidReport;

export function applicationsOf(format: Format): MakeReport {
  return (size, random) => applicationsReport(format, size, random);
}

export function statisticsOf(format: Format): MakeReport {
  return (size, random) => statisticsReport(format, size, random);
}

/** One case of a slip of a kind that breaks something. */
function caseOf(kind: SlipKind, make: MakeReport, random: Random): Case {
  for (;;) {
    const report = make(random.pick(SIZES), random);
    const slipped = slip(kind, report, random);
    if (!slipped) continue;
    const ledger = createLedger(report.format, slipped.cells, report.previous);
    if (ledger.findings().length > 0) return { report, slips: [slipped], ledger };
  }
}

/** Kinds whose mistake is one cell. */
const ONE_CELL_KINDS: readonly SlipKind[] = [
  'swapped-digits',
  'dropped-digit',
  'doubled-digit',
  'mistyped-digit',
  'factor-ten',
  'counted-subtotal',
  'stale-total',
  'unfilled-total',
];

/** Whether a cell stands in two relations or more that are decided. */
function isCrossed(key: CellKey, { report, ledger }: Case): boolean {
  const decided = (report.format.rulesByCell.get(key) ?? []).filter((index) => {
    const rule = report.format.rules[index];
    if (rule?.relation !== '=') return false;
    return [...rule.left.items, ...rule.right.items].every(
      ({ last, cells }) => !last || cells.every((cell) => ledger.last(cell).kind === 'number'),
    );
  });
  return decided.length >= 2;
}

/** Two slips of one cell each, in different cells, in one report. */
function pairOf(make: MakeReport, random: Random): Case {
  for (;;) {
    const report = make(random.pick(SIZES), random);
    const first = slip(random.pick(ONE_CELL_KINDS), report, random);
    const second = slip(random.pick(ONE_CELL_KINDS), report, random);
    if (!first || !second) continue;
    const [a, b] = [Object.keys(first.truth), Object.keys(second.truth)];
    if (a.some((key) => b.includes(key))) continue;
    const cells = { ...first.cells, ...Object.fromEntries(b.map((key) => [key, second.cells[key] ?? ''])) };
    const ledger = createLedger(report.format, cells, report.previous);
    const made: Case = { report, slips: [first, second], ledger };
    if ([...a, ...b].every((key) => isCrossed(key, made)) && ledger.findings().length > 0) return made;
  }
}

/** Whether a cause gives the spoiled cells back what they were. */
function restores(cause: Cause, { truth }: Slipped): boolean {
  const keys = Object.keys(truth);
  return cause.cells.length === keys.length && cause.cells.every(({ key, to }) => truth[key] === to);
}

/** Whether a cause names one of the cells that were spoiled. */
function names(cause: Cause, { truth }: Slipped): boolean {
  return cause.cells.some(({ key }) => key in truth);
}

/** Where the causes have the right repair, from 0; -1 when it is not among them. */
function rankOf(causes: readonly Cause[], slipped: Slipped): number {
  return causes.findIndex((cause) => restores(cause, slipped));
}

/** What the ledger says of a repair: the findings that it creates and those that it settles; it is taken back. */
export function effectOf(cause: Cause, ledger: Ledger): { created: string[]; settled: string[] } {
  const before = ledger.findings().map(({ id }) => id);
  for (const { key, to } of cause.cells) ledger.set(key, to);
  const after = ledger.findings().map(({ id }) => id);
  for (const { key, from } of cause.cells) ledger.set(key, from);
  return { created: after.filter((id) => !before.includes(id)), settled: before.filter((id) => !after.includes(id)) };
}

/** Whether a cause names the columns that a misfiled case stands in and should stand in. */
function namesColumns(cause: Cause, { truth }: Slipped): boolean {
  const columns = (keys: readonly CellKey[]): string => [...new Set(keys.map((key) => key.split('/')[2]))].sort().join();
  return columns(cause.cells.map(({ key }) => key)) === columns(Object.keys(truth));
}

/** The sum of the tallies of some kinds. */
export function total(tallies: ReadonlyMap<SlipKind, Tally>, kinds: readonly SlipKind[] = SLIP_KINDS): Tally {
  const sum: Tally = { cases: 0, first: 0, three: 0, listed: 0, named: 0, columns: 0 };
  for (const kind of kinds) {
    const tally = tallies.get(kind);
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally?.[key] ?? 0;
  }
  return sum;
}

export interface Tally {
  cases: number;
  /** The right repair is the first cause, among the first three, anywhere. */
  first: number;
  three: number;
  listed: number;
  /** Any cause names a cell that was spoiled. */
  named: number;
  /** The first cause names the columns of the spoiled cells. */
  columns: number;
}

export interface Measured {
  /** By kind of slip: those whose cells all stand in two decided relations or more, and the others. */
  crossed: Map<SlipKind, Tally>;
  single: Map<SlipKind, Tally>;
  pairs: { cases: number; both: number };
  /** Milliseconds of each search. */
  times: number[];
}

function tallyOf(tallies: Map<SlipKind, Tally>, kind: SlipKind): Tally {
  const tally = tallies.get(kind) ?? { cases: 0, first: 0, three: 0, listed: 0, named: 0, columns: 0 };
  tallies.set(kind, tally);
  return tally;
}

/**
 * @param formats how reports are made; in the first one cases can be filed under the wrong kind of applicant
 * @param singles how many cases with one slip, over all kinds and formats
 * @param pairs how many with two
 * @param now a clock in milliseconds
 * @param inspect sees each case with its causes
 */
export function measureCauses(
  formats: readonly MakeReport[],
  singles: number,
  pairs: number,
  now: () => number,
  inspect: (made: Case, causes: readonly Cause[]) => void = () => undefined,
): Measured {
  const random = randomFrom(20211231);
  const measured: Measured = { crossed: new Map(), single: new Map(), pairs: { cases: 0, both: 0 }, times: [] };
  const search = (made: Case): Cause[] => {
    const began = now();
    const causes = findCauses(made.ledger);
    measured.times.push(now() - began);
    inspect(made, causes);
    return causes;
  };
  const [first] = formats;
  for (let index = 0; index < singles; index += 1) {
    const kind = SLIP_KINDS[index % SLIP_KINDS.length] ?? 'swapped-digits';
    const format = formats[Math.floor(index / SLIP_KINDS.length) % formats.length] ?? first;
    // A table of one column has no kinds of applicants that a case could be filed under.
    if (!format || !first) continue;
    const made = caseOf(kind, kind === 'misfiled' ? first : format, random);
    const [slipped] = made.slips;
    if (!slipped) continue;
    const causes = search(made);
    const crossed = Object.keys(slipped.truth).every((key) => isCrossed(key, made));
    const tally = tallyOf(crossed ? measured.crossed : measured.single, kind);
    const rank = rankOf(causes, slipped);
    tally.cases += 1;
    tally.first += Number(rank === 0);
    tally.three += Number(rank >= 0 && rank < 3);
    tally.listed += Number(rank >= 0);
    tally.named += Number(causes.some((cause) => names(cause, slipped)));
    tally.columns += Number(causes[0] !== undefined && namesColumns(causes[0], slipped));
  }
  for (let index = 0; index < pairs && first; index += 1) {
    const made = pairOf(first, random);
    const proposal = firstProposal(search(made));
    measured.pairs.cases += 1;
    measured.pairs.both += Number(made.slips.every((slipped) => proposal.some((cause) => names(cause, slipped))));
  }
  return measured;
}
