/** The whole audit: the same however it is come by, with ids that stay. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit';
import { auditTexts } from '../../src/audit/audit-texts';
import { openLedger, type FormattedReport } from '../../src/audit/formatted-report';
import { findCauses } from '../../src/check/causes/find-causes';
import { checkReport, sortFindings } from '../../src/check/check-report';
import type { Finding } from '../../src/check/finding';
import { createChecker } from '../../src/form/session/checker';
import { runTextAudit } from '../../src/form/text-audit/run-text-audit';
import type { Report } from '../../src/report/report';
import { reportTexts } from '../../src/sentence/report-texts';
import { gongkai } from '../cli/support/fake-io';
import { randomFrom } from '../support/random';
import { formatted, idsOf, inputOf, vocabulary, withCells } from './support/audits';
import { consistentReports } from './support/consistent-reports';

const SEEDS = ['changde-2017', 'haizhu-2018', 'xinxiang-2018', 'xuejiadao-2017', 'yuanling-2017'];
const seed = (id: string): FormattedReport => formatted('seeds', id, 'report.json');
const example = (): FormattedReport => formatted('templates', 'cn-2021', 'example.json');

/** The example with slips in three places of its figures, and so one between text and table. */
const slipped = (): FormattedReport =>
  withCells(example(), {
    'applications/received/business': '40',
    'applications/granted/natural': '68',
    'proceedings/cases/review-upheld': '',
  });

const FIGURES = ['0', '1', '12', '207', '9999', '', '二', '-3', '1.5', 'n/a'];

describe('the audit of a report that is being edited', () => {
  it.each(['cn-2021', 'stat-2014'])('is that of the report as it stands, after any edits (%s)', (id) => {
    const random = randomFrom(31);
    const made = consistentReports(id)('medium', random);
    const { current: { format }, previous } = made;
    // Totals are left to the program, and so follow every edit.
    const entries = Object.entries(made.current.report.cells).filter(([key]) => !format.computedBy.has(key));
    let report = { ...made.current.report, cells: Object.fromEntries(entries) };
    const ledger = openLedger({ format, report }, previous, vocabulary);
    const keys = [...format.cells.keys()];
    for (let edit = 0; edit < 20; edit += 1) {
      ledger.set(random.pick(keys), random.pick(FIGURES));
      const paragraph = `（一）主动公开。全年新收政府信息公开申请${random.between(0, 300)}件。`;
      report = { ...report, cells: ledger.entries(), narrative: { ...report.narrative, overview: [paragraph] } };
      const texts = reportTexts(format, report, ledger);
      const found = auditTexts({ format, report, ledger, texts, previous, vocabulary });
      const whole = audit(inputOf({ format, report }, previous));
      expect(sortFindings([...checkReport(format, report, ledger), ...found])).toEqual(whole.findings);
      expect(findCauses(ledger)).toEqual(whole.causes);
    }
  });
});

/** Findings as the workspace has them: figures at once, texts from the worker's function. */
async function inWorkspace({ format, report }: FormattedReport): Promise<readonly Finding[]> {
  const ledger = openLedger({ format, report }, null, vocabulary);
  const checker = createChecker(ledger, (now: Report) =>
    Promise.resolve(runTextAudit({ template: format.template, report: now, previous: null })),
  );
  checker.collect(report);
  checker.readTexts(report, null, () => undefined);
  await new Promise(setImmediate);
  return checker.findings();
}

async function onCommandLine({ report }: FormattedReport): Promise<string[]> {
  const { stdout } = await gongkai(['check', '--json', 'r.json'], { files: { 'r.json': JSON.stringify(report) } });
  return (JSON.parse(stdout) as { findings: { id: string }[] }).findings.map(({ id }) => id);
}

describe('the id of a finding', () => {
  const reports = [...SEEDS.map((id) => [id, seed(id)] as const), ['an example with slips', slipped()] as const];

  it.each(reports)('is its own, and the same in every run, in the workspace and on the command line: %s', async (_, current) => {
    const ids = idsOf(audit(inputOf(current)));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsOf(audit(inputOf({ ...current, report: JSON.parse(JSON.stringify(current.report)) as Report })))).toEqual(ids);
    expect((await inWorkspace(current)).map(({ id }) => id)).toEqual(ids);
    expect(await onCommandLine(current)).toEqual(ids);
  });

  it('stays when something else of the report changes', () => {
    const current = slipped();
    const before = idsOf(audit(inputOf(current)));
    const { report } = withCells(current, { 'disclosure/licences/decisions': '1', 'applications/carried-in/research': '5' });
    const narrative = { ...report.narrative, problems: ['存在的问题：公开的的内容不全。'] };
    const after = idsOf(audit(inputOf({ ...current, report: { ...report, narrative } })));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBeGreaterThan(before.length);
  });
});

describe('causes', () => {
  it('name findings of the audit, cells of the format and what stands there', () => {
    const current = slipped();
    const { causes, findings, ledger } = audit(inputOf(current));
    const ids = findings.map(({ id }) => id);
    expect(causes.length).toBeGreaterThan(0);
    expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
    for (const cause of causes) {
      expect(ids).toEqual(expect.arrayContaining(cause.findings));
      for (const { key, from, to } of cause.cells) {
        expect(ledger.text(key)).toBe(from);
        expect(to).not.toBe(from);
      }
    }
  });

  it('are there for figures only where figures disagree', () => {
    for (const id of ['changde-2017', 'haizhu-2018', 'xinxiang-2018', 'yuanling-2017']) expect(audit(inputOf(seed(id))).causes, id).toEqual([]);
  });
});
