/** An attachment that is the report itself under another name than its title. */
import { fillPlaceholders } from '../../template/placeholders';
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { attachmentMessage } from './messages';
import { hits } from './scan';
import { PRACTICE } from './sources';
import { remarkOn } from './spot';

const KIND = /(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?报告/;
const ATTACHMENT = /^\s*附件\d*[:：]\s*(.*信息公开(?:工作)?(?:年度)?(?:工作)?报告)(?:\.\w+)?\s*$/g;

/** Compared are the kinds of report that the two name, written by hand; what the format itself prints is its own matter. */
export function checkAttachmentTitle({ format, report, texts }: ReadReport): Finding[] {
  const { template } = format;
  const title = fillPlaceholders(template.document.title, template, report);
  const kind = KIND.exec(title)?.[0];
  if (kind === undefined) return [];
  return hits(texts, ATTACHMENT).flatMap((hit): Finding[] => {
    const name = hit.match[1] ?? '';
    const found = KIND.exec(name)?.[0];
    if (report.narrative[hit.text.narrative] === undefined || found === undefined || found === kind) return [];
    const start = hit.start + hit.match[0].indexOf(name);
    const message = attachmentMessage(hit, found, kind);
    return [remarkOn({ ...hit, start, end: start + name.length }, { rule: 'attachment-title', severity: 'hint', message, source: PRACTICE })];
  });
}
