/** Blanks and stand-ins of a draft that were never filled in: XX局, 20××年, ____, （此处填写…）. */
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { placeholderMessage } from './messages';
import { allHits, excerpt, type Hit } from './scan';
import { PRACTICE } from './sources';
import { remarkOn } from './spot';

const PATTERNS = [
  // Only before what a draft leaves open: 张×× and 李XX are people whose names are withheld.
  /(?:20)?(?:(?<![A-Za-z])[xX]{2,}|[×╳＊]{2,}|\*{2,}|某某|○○+|〇〇+)(?=[省市县区镇乡局厅委办处院街单机部年月日件条个次篇份期场家名项人元万亿%％])/g,
  /(?<![A-Za-z\d×])[xX×](?=[条件名次个篇份期场家项])/g,
  /20(?:[xX×╳＊*]{1,2}|__+)年/g,
  /(?<![A-Za-z\d_])_{2,}(?![A-Za-z\d_])|＿{2,}/g,
  /[（(【[](?:此处|这里|请)?(?:填写|填入|插入|待填|待补充?|待定)[^）)】\]]*[）)】\]]/g,
  /[（(【[]?(?:单位名称|机关名称|填报单位名称)[）)】\]]?(?=贯彻|认真|坚持|严格|深入|20\d\d年|政府信息公开)|[（(【[](?:单位名称|机关名称|单位全称|机关全称)[）)】\]]/g,
];

/** What a bound figure prints while its cell is blank. */
const WAITING = '___';

/** Whether a blank was typed, or the report lacks no figure that would fill it. */
function isTyped({ text, part, match }: Hit, { report, ledger, format }: ReadReport): boolean {
  // Nothing is bound in tables and pictures.
  if (match[0] !== WAITING || part !== undefined) return true;
  const written = report.narrative[text.narrative] ?? [];
  const typed = written.flat().some((inline) => typeof inline === 'string' && inline.includes(WAITING));
  return typed || ![...format.cells.keys()].some((key) => ledger.value(key).kind === 'blank');
}

/** One finding for each place; a figure that still waits for its cell is the blank cell's matter. */
export function checkPlaceholders(read: ReadReport): Finding[] {
  const ends = new Set<string>();
  return PATTERNS.flatMap((pattern) => allHits(read.texts, pattern)).flatMap((hit): Finding[] => {
    const start = JSON.stringify([hit.text.narrative, hit.paragraph, hit.part, hit.start]);
    if (ends.has(start) || !isTyped(hit, read)) return [];
    ends.add(start);
    const around = excerpt(hit.line, hit.start, hit.end);
    const message = placeholderMessage(hit, around);
    return [remarkOn(hit, { rule: 'placeholder', severity: 'warning', message, source: PRACTICE, key: around })];
  });
}
