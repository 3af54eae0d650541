/** What is known to be wrong with an open draft: figures at once, texts when their check has answered, less what is kept. */
import { checkReport, sortFindings } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import type { Ledger } from '../../check/ledger';
import type { NarrativeText } from '../../check/report-text';
import { applyWaivers, operandsOf, type KeptFinding } from '../../check/waivers';
import type { Report } from '../../report/report';
import type { Operands } from '../../report/waiver';
import type { LastYear } from './last-year';

/** What the check of the narrative finds, and in what texts. */
export interface TextFindings {
  findings: readonly Finding[];
  texts: readonly NarrativeText[];
}

/** Checks the narrative, in its own time. */
export type CheckTexts = (report: Report, lastYear: LastYear | null) => Promise<TextFindings>;

export interface Checker {
  /** What is found and not kept; the same array until something of it changes. */
  findings(): readonly Finding[];
  kept(): readonly KeptFinding[];
  /** Checks the figures, and puts what is known of the texts beside them. */
  collect(report: Report): void;
  /** Has the texts checked; `answered` is called when that changes the findings, unless a later check has begun. */
  readTexts(report: Report, lastYear: LastYear | null, answered: () => void): void;
  operandsOf(finding: Finding): Operands;
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((one, index) => one.id === b[index]?.id && one.message === b[index].message);
}

/** @param checkTexts without it only figures and front matter are checked */
export function createChecker(ledger: Ledger, checkTexts: CheckTexts | null): Checker {
  let inTexts: TextFindings = { findings: [], texts: [] };
  let findings: readonly Finding[] = [];
  let kept: readonly KeptFinding[] = [];
  let checks = 0;
  let latest: Report | null = null;

  const source = () => ({ ledger, texts: inTexts.texts });

  function collect(report: Report): void {
    latest = report;
    const found = sortFindings([...checkReport(ledger.format, report, ledger), ...inTexts.findings]);
    const parted = applyWaivers(found, report.waivers, source());
    if (!sameFindings(parted.open, findings)) findings = parted.open;
    kept = parted.kept;
  }

  return {
    findings: () => findings,
    kept: () => kept,
    collect,
    readTexts(report, lastYear, answered) {
      if (checkTexts === null) return;
      checks += 1;
      const own = checks;
      // A check of the texts that fails leaves what was known of them: figures are checked all the same.
      void checkTexts(report, lastYear)
        .catch(() => null)
        .then((result) => {
          if (result === null || own !== checks) return;
          inTexts = result;
          const before = findings;
          collect(latest ?? report);
          if (findings !== before) answered();
        });
    },
    operandsOf: (finding) => operandsOf(finding, source()),
  };
}
