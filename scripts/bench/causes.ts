// Promises how often the search for causes finds what really happened, kind by kind of slip, and how long it takes.
import { audit } from '../../src/audit/audit';
import { loadFormat } from '../../src/catalogue/catalogue';
import { examples } from '../../src/catalogue/examples';
import { loadVocabulary } from '../../src/catalogue/vocabulary';
import { createLedger } from '../../src/check/ledger';
import { applicationsOf, measureCauses, statisticsOf, total, type Tally } from '../../tests/support/injected-slips';
import { SLIP_KINDS } from '../../tests/support/slips';
import { median, quantile } from './stats.mjs';

const SINGLES = 1700;
const PAIRS = 300;

/** Rounds that are not counted, then those that are. */
const WARM_UP = 15;
const ROUNDS = 60;

export interface CauseResults {
  /** Slips whose cells stand in two relations or more, and those that only one relation tells of, by kind; then all. */
  crossed: Record<string, Tally>;
  single: Record<string, Tally>;
  pairs: { cases: number; both: number };
  /** Milliseconds of one search. */
  times: { median: number; p95: number; max: number };
  /** Milliseconds of the whole check of a full report with two slips: text, proofreading and causes included. */
  whole: { first: number; median: number };
}

/** The full example with every total entered and two digits swapped in two cells. */
async function wholeCheck(example: string): Promise<CauseResults['whole']> {
  const report = await examples.find(({ id }) => id === example)?.load();
  if (report === undefined) throw new Error(`There is no example ${example}`);
  const format = await loadFormat(report.template);
  const full = createLedger(format, report.cells);
  const cells = Object.fromEntries([...format.cells.keys()].map((key) => [key, full.text(key)]));
  const slipped = Object.entries(cells).filter(([key, text]) => /^(\d)(?!\1)\d$/.test(text) && key.startsWith('applications/'));
  for (const [key, text] of [slipped[0], slipped[slipped.length - 1]].flatMap((entry) => (entry ? [entry] : []))) {
    cells[key] = [...text].reverse().join('');
  }
  const vocabulary = await loadVocabulary();
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const began = performance.now();
    audit({ format, report: { ...report, cells }, previous: null, vocabulary });
    times.push(performance.now() - began);
  }
  return { first: times[0] ?? NaN, median: median(times.slice(WARM_UP)) };
}

/** @param example id of a complete example; the formats are those that the slips are injected into */
export async function measureCausesOf(example: string, applications: string, statistics: string): Promise<CauseResults> {
  const whole = await wholeCheck(example);
  const formats = [applicationsOf(await loadFormat(applications)), statisticsOf(await loadFormat(statistics))];
  const { crossed, single, pairs, times } = measureCauses(formats, SINGLES, PAIRS, () => performance.now());
  const byKind = (tallies: typeof crossed): Record<string, Tally> =>
    Object.fromEntries([...SLIP_KINDS.map((kind) => [kind, total(tallies, [kind])] as const), ['all', total(tallies)]]);
  return {
    crossed: byKind(crossed),
    single: byKind(single),
    pairs,
    times: { median: median(times), p95: quantile(times, 0.95), max: Math.max(...times) },
    whole,
  };
}
