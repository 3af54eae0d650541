/** Fills what last year's report supplies, and says what was filled and where the two years do not fit. */
import { openLedger } from '../audit/formatted-report';
import { carriedCount, carryOver, withCarryOver } from '../check/carry-over';
import { nameOfCell } from '../check/value-finding';
import type { Finding } from '../check/finding';
import type { Ledger } from '../check/ledger';
import type { Report } from '../report/report';
import type { CliIo } from './io';
import { AGENCY_NAME, carriedCell, carriedCountText, carriedField } from './messages';
import type { ReportInput } from './report-input';
import { readVocabulary } from './template-library';

export interface CarriedOver {
  report: Report;
  /** One line for each place that was filled, below one that counts them; empty when none was. */
  filled: string[];
  /** The relations to last year that do not hold. */
  findings: readonly Finding[];
}

/** The findings of relations that rest on a figure of last year's. */
function yearFindings({ format, findings }: Ledger): Finding[] {
  const ids = new Set(
    format.rules.filter(({ left, right }) => [...left.items, ...right.items].some(({ last }) => last)).map(({ id }) => id),
  );
  return findings().filter(({ id }) => ids.has(id));
}

/** The report with its blank places filled from last year's; as it is without one. */
export function carryLastYearOver({ report, format, previous }: ReportInput, io: CliIo): CarriedOver {
  if (previous === null) return { report, filled: [], findings: [] };
  const vocabulary = readVocabulary(io);
  const carried = carryOver(report, openLedger({ report, format }, previous, vocabulary), previous);
  const filled = withCarryOver(report, carried);
  const labels = new Map(format.template.fields.map(({ id, label }) => [id, label]));
  const lines = [
    ...(carried.agency === null ? [] : [carriedField(AGENCY_NAME, carried.agency)]),
    ...[...carried.fields].map(([id, text]) => carriedField(labels.get(id) ?? id, text)),
    ...[...carried.cells].flatMap(([key, text]) => {
      const cell = format.cells.get(key);
      return cell ? [carriedCell(nameOfCell(cell, format), text)] : [];
    }),
  ];
  return {
    report: filled,
    filled: lines.length === 0 ? [] : [carriedCountText(carriedCount(carried)), ...lines.map((line) => `  ${line}`)],
    findings: yearFindings(openLedger({ report: filled, format }, previous, vocabulary)),
  };
}
