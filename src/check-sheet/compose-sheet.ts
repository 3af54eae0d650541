/** Composes the check sheet to a document: A4 upright, one page when little was found. */
import type { DocumentBlock, DocumentTree, TableBlock, TableCell } from '../document/document';
import { formTable, rowHeader, sheetLine, TABLE_SIZE, words } from '../document/form-table';
import { composeRemarks } from './compose-remarks';
import { composeRules } from './compose-rules';
import {
  countsText,
  DASH,
  HASH_NOTE,
  HEAD,
  noAgency,
  previousText,
  remarksLine,
  rulesLine,
  sheetTitle,
  SIGNATURES,
  SUBJECT,
} from './messages';
import type { CheckSheet } from './sheet';

const FONTS = {
  body: '宋体',
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  table: '宋体',
  pageNumber: '宋体',
};
/** Millimetres; the foot leaves room for the page number. */
const MARGINS = { top: 15, right: 16, bottom: 20, left: 16 };

/** Label and value, twice, in millimetres. */
const HEAD_WIDTHS = [22, 80, 22, 54];
const SIGNATURE_WIDTHS = [18, 46, 18, 46, 14, 36];
/** Room for a hand. */
const SIGNATURE_HEIGHT = 11;

/** Printed digits of the content hash: enough to tell any two versions of a report apart. */
const HASH_DIGITS = 16;

/** The content hash as it is printed, in groups of four digits. */
export function shortHash(hash: string): string {
  return (hash.slice(0, HASH_DIGITS).match(/.{4}/g) ?? []).join(' ');
}

function composeHead(sheet: CheckSheet): TableBlock {
  const pair = (label: string, value: string): TableCell[] => [rowHeader(0, label), words(1, value, { colspan: 3 })];
  const pairs = (...[label, value, other, beside]: [string, string, string, string]): TableCell[] => [
    ...[rowHeader(0, label), words(1, value)],
    ...[rowHeader(2, other), words(3, beside)],
  ];
  return formTable({
    table: 'head',
    caption: HEAD.caption,
    widths: HEAD_WIDTHS,
    rows: [
      pairs(HEAD.agency, sheet.agency === '' ? noAgency : sheet.agency, HEAD.year, String(sheet.year)),
      pair(HEAD.format, sheet.format),
      pair(HEAD.source, sheet.source),
      pairs(HEAD.hash, shortHash(sheet.hash), HEAD.revision, sheet.revision === null ? DASH : String(sheet.revision)),
      pairs(HEAD.time, sheet.time, HEAD.previous, previousText(sheet.previous)),
      pair(HEAD.counts, countsText(sheet.counts, sheet.kept)),
    ].map((cells) => ({ cells })),
  });
}

function composeSignatures(): TableBlock {
  const cells = SIGNATURES.names.flatMap((name, index) => [rowHeader(2 * index, name), words(2 * index + 1, '')]);
  return formTable({
    table: 'signatures',
    caption: SIGNATURES.caption,
    widths: SIGNATURE_WIDTHS,
    rowHeight: SIGNATURE_HEIGHT,
    rows: [{ cells }],
  });
}

export function composeSheet(sheet: CheckSheet): DocumentTree {
  const { agency, year, template, rules, remarks } = sheet;
  const title = sheetTitle(year);
  const blocks: DocumentBlock[] = [
    { kind: 'title', lines: [title] },
    composeHead(sheet),
    sheetLine(rulesLine(rules.length)),
    ...(rules.length > 0 ? [composeRules(rules)] : []),
    sheetLine(remarksLine(remarks.length)),
    ...(remarks.length > 0 ? [composeRemarks(remarks)] : []),
    sheetLine(HASH_NOTE, TABLE_SIZE),
    composeSignatures(),
  ];
  return {
    properties: { title, agency, subject: SUBJECT, keywords: [agency, String(year)].filter(Boolean), year, template },
    layout: { margins: MARGINS, fonts: FONTS },
    blocks,
  };
}
