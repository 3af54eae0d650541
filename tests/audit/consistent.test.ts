/** Reports that are right: the whole audit has nothing to say of them. */
import { expect, it } from 'vitest';
import { audit } from '../../src/audit/audit';
import { createLedger } from '../../src/check/ledger';
import { randomFrom } from '../support/random';
import { inputOf, withCells } from './support/audits';
import { consistentReports } from './support/consistent-reports';

const REPORTS = 25;
const SIZES = ['small', 'medium', 'large'] as const;
const FORMATS: readonly string[] = [
  ...['cn-2021', 'cn-2019', 'stat-2014', 'town-2017'],
  ...['city-2018', 'department-2018', 'devzone-2017', 'work-summary-2017'],
];
/** What invented filler lacks: here the number of a heading that an agency writes itself. */
const FILLER: ReadonlySet<string> = new Set(['numbering@services:（四）']);

it.each(FORMATS)(`nothing is found in ${REPORTS} consistent reports of %s with their sentences`, (id) => {
  const random = randomFrom(20260131);
  const make = consistentReports(id);
  let compared = 0;
  for (let index = 0; index < REPORTS; index += 1) {
    const { current, previous } = make(random.pick(SIZES), random);
    const { findings, causes } = audit(inputOf(current, previous));
    expect(findings.filter((finding) => !FILLER.has(finding.id)).map(({ message }) => message)).toEqual([]);
    expect(causes).toEqual([]);
    if (previous) compared += 1;
  }
  expect(compared).toBeGreaterThanOrEqual(id === 'cn-2021' ? 5 : 0);
});

/** The summary's figures have bounds only. */
const BALANCED = FORMATS.filter((id) => id !== 'work-summary-2017');

it.each(BALANCED)('the same reports of %s have an error when a total is entered wrong', (id) => {
  const random = randomFrom(20260131);
  const make = consistentReports(id);
  for (const size of SIZES) {
    const { current, previous } = make(size, random);
    const { format, report } = current;
    const sum = format.rules.find(({ relation, rule, right }) => relation === '=' && rule.severity === 'error' && right.items.every(({ last }) => !last));
    const [total] = sum?.left.items[0]?.cells ?? [];
    if (total === undefined) throw new Error('No sum');
    const wrong = String(Number(createLedger(format, report.cells).text(total)) + 7);
    const { findings } = audit(inputOf(withCells(current, { [total]: wrong }), previous));
    expect(findings.map(({ severity }) => severity)).toContain('error');
  }
});
