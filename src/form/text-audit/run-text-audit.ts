/** The check of the texts as it runs in a worker, or on the page where there is none. */
import vocabulary from '../../../templates/vocabulary.yaml';
import { auditTexts } from '../../audit/audit-texts';
import { openLedger, type FormattedReport } from '../../audit/formatted-report';
import { reportTexts } from '../../sentence/report-texts';
import { compileFormat } from '../../template/compile-format';
import type { TextFindings } from '../session/checker';
import type { TransferredReport } from '../transferred-report';

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
