/** The check of the texts as it runs in a worker, or on the page where there is none. */
import vocabulary from '../../../templates/vocabulary.yaml';
import { auditTexts } from '../../audit/audit-texts';
import { openLedger, type FormattedReport } from '../../audit/formatted-report';
import type { Report } from '../../report/report';
import { reportTexts } from '../../sentence/report-texts';
import { compileFormat } from '../../template/compile-format';
import type { Template } from '../../template/schema';
import type { TextFindings } from '../session/checker';

/** A report with its format in a shape that can be handed to a worker. */
export interface TransferredReport {
  template: Template;
  report: Report;
}

export interface TextAuditRequest extends TransferredReport {
  previous: TransferredReport | null;
}

function received({ template, report }: TransferredReport): FormattedReport {
  return { format: compileFormat(template).format, report };
}

export function runTextAudit(request: TextAuditRequest): TextFindings {
  const own = received(request);
  const previous = request.previous && received(request.previous);
  const ledger = openLedger(own, previous, vocabulary);
  const texts = reportTexts(own.format, own.report, ledger);
  return { findings: auditTexts({ ...own, ledger, texts, previous, vocabulary }), texts };
}
