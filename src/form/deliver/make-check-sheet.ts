/** The check sheet of an open draft as a file; loaded with the first one. */
import { audit } from '../../audit/audit';
import { loadVocabulary } from '../../catalogue/vocabulary';
import { checkSheet } from '../../check-sheet/check-sheet';
import { renderCheckSheet } from '../../check-sheet/render-check-sheet';
import { chinaTime } from '../../report/china-time';
import type { FontScheme } from '../../document/font-scheme';
import type { Draft } from '../../report/draft';
import type { Session } from '../session/session';
import type { Deliverable } from './draft-deliverable';
import { fileName } from './draft-deliverable';
import { deliverMessages } from './messages';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
} as const;

/** @param draft with the revision under which it is stored */
export async function makeCheckSheet(
  session: Session,
  draft: Draft,
  kind: keyof typeof TYPES,
  time: Date,
  fonts: FontScheme,
): Promise<Deliverable> {
  const lastYear = session.lastYear();
  const input = {
    format: session.format,
    report: session.report(),
    previous: lastYear && { format: lastYear.ledger.format, report: lastYear.attached.report },
    vocabulary: await loadVocabulary(),
  };
  const sheet = checkSheet(input, audit(input), { revision: draft.revision, time: chinaTime(time) });
  const made = await renderCheckSheet(sheet, kind, { time, fonts });
  // Copied into a plain buffer: a Blob takes no view of a shared one.
  const content = new Blob([typeof made === 'string' ? made : new Uint8Array(made)], { type: TYPES[kind] });
  return { name: fileName(deliverMessages.sheetName(input.report.agency.name, input.report.year), kind, false), content };
}
