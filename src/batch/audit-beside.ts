/** What the check says of a report with last year's beside it: the part of its row that follows from both. */
import { audit } from '../audit/audit';
import type { FormattedReport } from '../audit/formatted-report';
import { causesFor } from '../check/causes-for';
import { summarise } from '../check/check-report';
import type { Ledger } from '../check/ledger';
import type { Vocabulary } from '../template/vocabulary';
import type { CheckedRow } from './batch-row';
import { cellsOf, placeWords } from './place-of-finding';
import type { NamedFile } from './previous-reports';

/** Last year's report of the same agency, with the file that it comes from. */
export interface PreviousFile extends FormattedReport, NamedFile {}

export interface Beside {
  /** Last year's report among the files; it goes before the one that a draft brings along. */
  last: PreviousFile | null;
  attached: FormattedReport | null;
}

export type BesidePart = Pick<CheckedRow, 'counts' | 'previous' | 'findings' | 'attached'>;

export function auditBeside({ report, format }: FormattedReport, { last, attached }: Beside, vocabulary: Vocabulary): { ledger: Ledger; part: BesidePart } {
  const { ledger, findings, kept, causes } = audit({ format, report, previous: last ?? attached, vocabulary });
  const part: BesidePart = {
    counts: { ...summarise(findings), kept: kept.length },
    previous: last && { file: last.file, hash: last.hash },
    findings: findings.map((finding) => {
      const { id, rule, severity, message, left, right, difference } = finding;
      const cause = causesFor(finding, causes)[0]?.message ?? null;
      return { id, rule, severity, message, left, right, difference, where: placeWords(finding, format), cells: cellsOf(finding, format), cause };
    }),
    ...(last === null && attached !== null && { attached: true }),
  };
  return { ledger, part };
}
