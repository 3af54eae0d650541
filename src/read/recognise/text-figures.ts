/** Figures that a report prints only in sentences: by its standard sentences, by the vocabulary's phrases, by their names. */
import { narrativesOf } from '../../check/check-text';
import type { CellKey } from '../../report/address';
import type { Report } from '../../report/report';
import type { Format } from '../../template/format';
import type { Vocabulary } from '../../template/vocabulary';
import type { Origin, ReadMessage } from '../read-document';
import { takeClaims } from './claimed-figures';
import type { ExpectedTable } from './expected';
import { TEXT_PLACE, textFiguresMessage, textFiguresMissingMessage } from './messages';
import { takeNamed } from './named-figures';
import type { RecognisedFigure } from './recognised';
import { readStandard } from './standard-figures';
import type { TextItem } from './text-items';
import { notFound } from './unread-cells';

export interface TextFigures {
  figures: Map<CellKey, RecognisedFigure>;
  /** Fields that a standard sentence prints. */
  fields: Record<string, string>;
  messages: ReadMessage[];
}

/** Where a figure should stand that no sentence says. */
const IN_TEXT: Origin = { page: null, place: TEXT_PLACE };

/**
 * @param texts the lines of each narrative
 * @param missing the tables whose figures no table of the document prints
 */
export function readTextFigures(
  format: Format,
  report: Report,
  texts: ReadonlyMap<string, TextItem[]>,
  missing: readonly ExpectedTable[],
  vocabulary: Vocabulary,
): TextFigures {
  const result: TextFigures = { figures: new Map(), fields: {}, messages: [] };
  const open = new Set(missing.flatMap(({ table }) => (format.tableCells.get(table.id) ?? []).map(({ key }) => key)));
  const lost = new Set(missing.filter(({ printed }) => printed).map(({ table }) => table.id));
  const silentCells = new Set<CellKey>();
  const unread = new Set<CellKey>();
  for (const { content } of narrativesOf(format)) {
    if (content.standard === undefined) continue;
    const standard = readStandard(content.standard, format, report, texts.get(content.narrative) ?? []);
    Object.assign(result.fields, standard.fields);
    for (const key of standard.silent) silentCells.add(key);
    for (const key of standard.unread) unread.add(key);
    for (const [key, figure] of standard.figures) if (open.has(key) && !result.figures.has(key)) result.figures.set(key, figure);
  }
  const rest = new Set([...open].filter((key) => !result.figures.has(key) && !silentCells.has(key)));
  const claimed = new Map<CellKey, RecognisedFigure>();
  const others = takeClaims(format, report, texts, vocabulary, rest, claimed);
  takeNamed(format, others, rest, claimed);
  // Where the text follows the form's own sentences but not in this one, other words for its figures are less than proof.
  for (const [key, figure] of claimed) result.figures.set(key, { ...figure, sure: figure.sure && !unread.has(key) });
  // Where the form prints a table, a sentence is no full substitute for it.
  for (const [key, figure] of result.figures) {
    if (lost.has(format.cells.get(key)?.table.id ?? '')) result.figures.set(key, { ...figure, sure: false });
  }
  const unsure = [...result.figures.values()].filter(({ sure }) => !sure).length;
  if (result.figures.size > 0) result.messages.push(textFiguresMessage(result.figures.size - unsure, unsure));
  const blank = [...open].filter((key) => !result.figures.has(key) && !format.computedBy.has(key) && !lost.has(format.cells.get(key)?.table.id ?? ''));
  if (blank.length > 0) result.messages.push(textFiguresMissingMessage(blank.map((key) => format.cells.get(key)?.rowName ?? key)));
  for (const key of blank) result.figures.set(key, notFound(IN_TEXT));
  return result;
}
