/** The leader's page: one sheet of A4, however many reports there are and however long their agencies' names. */
import type { DocumentBlock, DocumentTree, TableBlock, TableRow } from '../document/document';
import { centred, formTable, listTable, rowHeader, sheetLine, words as textCell } from '../document/form-table';
import { formatNumber } from '../report/value';
import type { Analysis, MeasureSurvey } from './analysis';
import { summaryMessages as messages, surveyMessages } from './messages';
import { nameOf } from './surveyed-report';

const FONTS = {
  body: '宋体',
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  table: '宋体',
  pageNumber: '宋体',
};
/** Millimetres; the foot leaves room for the page number. */
const MARGINS = { top: 15, right: 15, bottom: 20, left: 15 };
/** In points, and in millimetres. */
const LOOK = { size: 10, rowHeight: 5.6 };

const FAULTS = 5;
const FAULT_CHARACTERS = 40;
/** Of all names of a list together, and of each. */
const NAME_LIST = 130;
const NAME_CHARACTERS = 25;

/** The text, its middle left out where it is longer: what tells long names apart often stands at their ends. */
function cut(text: string, characters: number): string {
  const all = [...text.replace(/\s+/g, ' ')];
  const half = Math.floor(characters / 2);
  return all.length > characters ? [...all.slice(0, half), '…', ...all.slice(-half)].join('') : all.join('');
}

/** The first names, as many as a few lines hold. */
function nameList(names: readonly string[]): string {
  if (names.length === 0) return messages.late.nobody;
  const shown: string[] = [];
  let length = 0;
  for (const name of names.map((each) => cut(each, NAME_CHARACTERS))) {
    length += [...name].length + 1;
    if (length > NAME_LIST) break;
    shown.push(name);
  }
  return messages.late.names(shown, names.length);
}

function overviewTable({ counted, withErrors, absent, late, undated }: Analysis): TableBlock {
  const { overview } = messages;
  const pairs: [string, string, string, string][] = [
    [overview.reports, overview.count(counted.length), overview.withErrors, overview.of(withErrors, counted.length)],
    [overview.broken, overview.files(absent.broken.length), overview.missing, overview.units(absent.missing.length)],
    [overview.late, overview.count(late.length), overview.undated, overview.count(undated.length)],
  ];
  const rows = pairs.map(([label, value, other, beside]): TableRow => ({
    cells: [rowHeader(0, label), textCell(1, value), rowHeader(2, other), textCell(3, beside)],
  }));
  return { ...formTable({ table: 'overview', caption: overview.caption, widths: [36, 51, 36, 51], rows }), ...LOOK };
}

function sumRow({ measure, distribution, change }: MeasureSurvey): TableRow {
  const { spread, silent } = distribution;
  const { nothing } = messages.sums;
  const name = measure.unit === '' ? measure.name : `${measure.name}（${measure.unit}）`;
  const [total, median] = spread ? [formatNumber(spread.total), formatNumber(spread.median)] : [nothing, nothing];
  const years = change
    ? [formatNumber(change.now), formatNumber(change.last), change.difference, change.percent ?? nothing]
    : [nothing, nothing, nothing, nothing];
  return { cells: [rowHeader(0, name), ...[total, median, String(silent), ...years].map((text, index) => centred(index + 1, text))] };
}

function sumsTable({ measures }: Analysis): TableBlock {
  const rows = measures.filter(({ measure }) => measure.group !== 'other').map(sumRow);
  const { caption, columns } = messages.sums;
  return { ...listTable({ table: 'sums', caption, widths: [36, 24, 18, 14, 24, 24, 24, 22], rows }, columns), ...LOOK };
}

function faultBlocks({ faults }: Analysis): DocumentBlock[] {
  const grave = faults.filter(({ severity }) => severity !== 'hint').slice(0, FAULTS);
  if (grave.length === 0) return [sheetLine(messages.faults.none)];
  const rows = grave.map(({ severity, name, reports, findings }) => ({
    cells: [
      centred(0, surveyMessages.severity(severity)),
      textCell(1, cut(name, FAULT_CHARACTERS)),
      centred(2, String(reports.length)),
      centred(3, String(findings)),
    ],
  }));
  const { caption, columns } = messages.faults;
  return [{ ...listTable({ table: 'faults', caption, widths: [18, 112, 22, 22], rows }, columns), ...LOOK }];
}

function absentTable({ late, absent, doubles }: Analysis): TableBlock {
  const undecided = doubles.filter(({ counted }) => counted === null).map(({ agency }) => agency);
  const lists: [string, string[]][] = [
    [messages.late.late, late.map(({ report }) => nameOf(report))],
    [messages.late.missing, [...absent.missing]],
    [messages.late.broken, absent.broken.map(({ file }) => file.replace(/^.*[/\\]/, ''))],
    ...(undecided.length > 0 ? [[messages.late.double, undecided] satisfies [string, string[]]] : []),
  ];
  const rows = lists.map(([label, names]): TableRow => ({ cells: [rowHeader(0, label), textCell(1, nameList(names))] }));
  return { ...formTable({ table: 'absent', caption: messages.late.heading, widths: [28, 146], rows }), ...LOOK };
}

/** Composes the page. @param agency who hands it in; '' when nobody is named */
export function composeSummary(analysis: Analysis, agency: string): DocumentTree {
  const { year, pairs, doubles } = analysis;
  const title = messages.title(year);
  const blocks: DocumentBlock[] = [
    { kind: 'title', lines: [title] },
    overviewTable(analysis),
    sheetLine(messages.sums.heading(pairs.length)),
    sumsTable(analysis),
    sheetLine(messages.faults.heading),
    ...faultBlocks(analysis),
    sheetLine(messages.late.heading),
    absentTable(analysis),
    sheetLine(messages.note(doubles.length), 9),
  ];
  return {
    properties: { title, agency, subject: messages.subject, keywords: [agency, String(year)].filter(Boolean), year, template: '' },
    layout: { margins: MARGINS, fonts: FONTS },
    blocks,
  };
}
