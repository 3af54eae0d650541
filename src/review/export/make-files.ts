/** What a reviewer hands out beside the report itself; loaded with the first of these files. */
import { audit } from '../../audit/audit';
import { loadVocabulary } from '../../catalogue/vocabulary';
import type { FontScheme } from '../../document/font-scheme';
import { composeExport } from '../../form/deliver/compose-export';
import type { Deliverable } from '../../form/deliver/draft-deliverable';
import type { Session } from '../../form/session/session';
import type { OpinionInput } from '../../opinion/opinion';
import { safeFileName } from '../../ui/download';
import { reviewDeskMessages as messages } from '../messages';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

async function inputOf(session: Session): Promise<OpinionInput> {
  const lastYear = session.lastYear();
  const report = session.report();
  const input = {
    format: session.format,
    report,
    previous: lastYear && { format: lastYear.ledger.format, report: lastYear.attached.report },
    vocabulary: await loadVocabulary(),
  };
  return { format: session.format, report, audit: audit(input) };
}

function deliver(bytes: Uint8Array, name: string, kind: keyof typeof TYPES): Deliverable {
  // Copied into a plain buffer: a Blob takes no view of a shared one.
  return { name: safeFileName(name, kind), content: new Blob([new Uint8Array(bytes)], { type: TYPES[kind] }) };
}

/** 审核意见: the report with every finding and remark as a Word comment. Without the charts, which remarks do not concern. */
export async function makeOpinion(session: Session, time: Date, fonts: FontScheme): Promise<Deliverable> {
  const input = await inputOf(session);
  const { tree } = await composeExport(session, { charts: new Set(), fonts });
  const { renderOpinion } = await import('../../opinion/render-opinion');
  const { agency, year } = input.report;
  return deliver(await renderOpinion(input, { time, tree }), messages.opinionName(agency.name, year), 'docx');
}

/** 问题清单: what was found, kept and said, in a workbook. */
export async function makeWorkbook(session: Session): Promise<Deliverable> {
  const input = await inputOf(session);
  const { findingsWorkbook } = await import('../../opinion/findings-workbook');
  const { agency, year } = input.report;
  return deliver(await findingsWorkbook(input), messages.workbookName(agency.name, year), 'xlsx');
}
