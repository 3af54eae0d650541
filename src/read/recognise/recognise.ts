/**
 * From a read document to a report: its format and year, its sections, front matter, tables, and figures in sentences.
 * Nothing is dropped and nothing is guessed in silence: every value says where it stood and whether it is sure, and what
 * found no place is kept.
 */
import { createLedger } from '../../check/ledger';
import type { AgencyLevel } from '../../report/report';
import { emptyReport, type Report } from '../../report/report';
import type { Format } from '../../template/format';
import type { Vocabulary } from '../../template/vocabulary';
import type { ReadBlock, ReadDocument, ReadTable } from '../read-document';
import { chooseFormat, type Candidate } from './choose-format';
import { divide } from './divide';
import { headingMessages, identityMessages, unplacedMessages } from './document-messages';
import { readFrontMatter } from './front-matter';
import { identify, levelOfName } from './identity';
import { labelOf } from './label';
import * as messages from './messages';
import type { Recognised, RecognisedText } from './recognised';
import { narrowRuns } from './runs';
import { readTable, type TableFigures } from './table-figures';
import { linesOf } from './table-lines';
import { placeTextBlocks } from './text-blocks';
import { readTextFigures } from './text-figures';
import { textOf, type DocumentText, type TextItem } from './text-items';
import { trustTotals } from './totals';
import { notFound, unreadCells, unreadMessage } from './unread-cells';
import { withWordsAsText } from './word-columns';

export interface Known {
  formats: readonly Format[];
  vocabulary: Vocabulary;
}

/** Lines of words that stand inside tables, as if they were paragraphs; a line that is blank but for its label is one. */
function wordsInTables(tables: readonly ReadTable[]): TextItem[] {
  return tables.flatMap((table) =>
    linesOf(table, false, () => false).lines.flatMap((line): TextItem[] => {
      const labelled = line.kind === 'data' && line.cells.every((cell) => cell.text.trim() === '');
      const text = line.kind === 'words' ? line.text : labelled ? line.labels.map((label) => label.text).join(' ') : '';
      return text === '' ? [] : [{ text, heading: null, strong: false, from: line.from, block: -1, label: labelOf(text.slice(0, 200)) }];
    }),
  );
}

function levelFor(format: Format, name: string): AgencyLevel {
  const level = levelOfName(name);
  const { levels } = format.template;
  return levels && !levels.includes(level) ? (levels[0] ?? level) : level;
}

function blockOf(item: TextItem): ReadBlock {
  return { kind: 'paragraph', text: item.text, strong: item.strong, from: item.from };
}

/** @param strange tables that found no place at all */
function tablesOf(candidate: Candidate, strange: readonly ReadTable[]): TableFigures {
  const result: TableFigures = { figures: new Map(), runs: [], units: {}, messages: [] };
  for (const table of candidate.tables) readTable(table, candidate.format, result);
  for (const { match, parts } of candidate.tables) {
    const unread = unreadCells(match, candidate.format, result.figures);
    const [part] = parts;
    if (unread.length === 0 || !part) continue;
    result.messages.push(unreadMessage(match.expected.table.name, unread));
    for (const { key } of unread) result.figures.set(key, notFound(part.from));
  }
  const found = new Set(candidate.tables.map(({ match }) => match.expected.table.id));
  for (const { table, printed } of candidate.expected) {
    if (printed && !found.has(table.id)) result.messages.push(messages.tableMissingMessage(table.name));
  }
  for (const table of strange) result.messages.push(messages.strangeTableMessage(table.from.place));
  result.runs = narrowRuns(result.runs, result.figures, candidate.format);
  for (const run of result.runs) {
    const name = candidate.format.cells.get(run.cells[0] ?? '')?.rowName ?? '';
    result.messages.push(messages.runMessage(run.from.place, name, run.printed, run.readings.length));
    run.cells.forEach((key, index) => {
      const figure = result.figures.get(key);
      const readings = [...new Set(run.readings.map((reading) => reading[index] ?? ''))];
      if (figure) result.figures.set(key, { ...figure, readings });
    });
  }
  return result;
}

/**
 * Recognises a report in a document, whoever made it.
 * @throws RangeError when `known` has no format
 */
export function recognise(source: ReadDocument, known: Known): Recognised {
  const document = { ...source, blocks: withWordsAsText(source.blocks) };
  const tables = document.blocks.filter((block): block is ReadTable => block.kind === 'table');
  const text: DocumentText = textOf(document);
  const words = wordsInTables(tables);
  const identity = identify(document, text, words);
  const candidate = chooseFormat(known.formats, identity, text, tables);
  const { format, year } = candidate;
  const divided = divide(candidate, identity, words);
  const { signature, fixed } = divided;
  const matter = readFrontMatter(format.template, document, fixed, signature, divided.front, divided.used);
  const signer = fixed.find(({ name, value }) => name === 'agency' && value !== '');
  const agency = [identity.agencyFound?.sure === true ? identity.agency : '', signature.name, signer?.value ?? '', identity.agency].find((name) => name !== '') ?? '';
  const report: Report = emptyReport(format.template.id, { name: agency, level: levelFor(format, agency) }, year);
  report.fields = matter.fields;
  const narratives = new Map<string, RecognisedText[]>();
  const textBlocks = placeTextBlocks(document.blocks, candidate, divided.texts);
  for (const [id, blocks] of textBlocks.narratives) {
    report.narrative[id] = blocks.map(({ block }) => block);
    narratives.set(id, blocks.map(({ from, printed }) => ({ sure: true, from, printed })));
  }
  const strange = candidate.otherTables.filter((table) => !textBlocks.taken.has(table));
  const tableFigures = tablesOf(candidate, strange);
  report.units = tableFigures.units;
  const { figures, runs } = tableFigures;
  const missing = candidate.expected.filter((each) => !candidate.tables.some(({ match }) => match.expected === each));
  const said = readTextFigures(format, report, divided.texts, missing, known.vocabulary);
  for (const [key, figure] of said.figures) if (!figures.has(key)) figures.set(key, figure);
  Object.assign(matter.fields, { ...said.fields, ...matter.fields });
  for (const [key, { text: figure }] of figures) if (figure !== '') report.cells[key] = figure;
  report.cells = trustTotals(createLedger(format, report.cells));
  const fields = new Map(matter.found);
  const agencyFound = identity.agencyFound ?? (signature.agency ? { sure: true, from: signature.agency.from, printed: signature.agency.text } : null);
  if (agencyFound) fields.set('agency', agencyFound);
  if (identity.yearFound) fields.set('year', identity.yearFound);
  return {
    report,
    format,
    figures,
    runs,
    narratives,
    fields,
    unplaced: [...divided.unplaced.map(blockOf), ...strange],
    messages: [
      ...identityMessages(candidate, identity, agency, signature),
      ...headingMessages(candidate),
      ...matter.messages,
      ...tableFigures.messages,
      ...[...textBlocks.taken].map(({ from }) => messages.textTableMessage(from.place)),
      ...said.messages,
      ...unplacedMessages(divided.unplaced),
    ],
  };
}
