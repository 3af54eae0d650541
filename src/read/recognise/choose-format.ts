/** Decides which of the known formats a document is written in: by its year, headings, table rows and title. */
import { fillPlaceholders } from '../../template/placeholders';
import { emptyReport } from '../../report/report';
import type { Format } from '../../template/format';
import type { ReadTable } from '../read-document';
import { chooseTables, type ChosenTable } from './choose-tables';
import { expectedTables, type ExpectedTable } from './expected';
import { levelOfName, type Identity } from './identity';
import { labelOf, likeness } from './label';
import { findSections, type SectionMatch } from './sections';
import type { DocumentText } from './text-items';

export interface Candidate {
  format: Format;
  year: number;
  sections: SectionMatch;
  tables: ChosenTable[];
  /** Tables of the document that are none of the format's. */
  otherTables: ReadTable[];
  expected: ExpectedTable[];
  score: number;
}

/** Below this score a document resembles none of the formats. */
export const POOR_SCORE = 1.2;

const MAX_TABLES = 60;

function tableScore(expected: readonly ExpectedTable[], tables: readonly ChosenTable[], read: readonly ReadTable[]): number {
  const size = expected.reduce((sum, each) => sum + (each.printed ? each.size : 0), 0);
  const placed = tables.flatMap(({ match }) => match.placed.filter(({ sure }) => sure));
  const found = new Set(placed.map(({ key }) => key)).size;
  const strange = tables.reduce((sum, { match }) => sum + match.unfit.length, 0) + Math.max(0, read.length - tables.length);
  if (size === 0 && read.length === 0) return 1;
  return size === 0 ? 0 : found / (Math.max(size, found) + strange);
}

function titleScore(format: Format, identity: Identity, title: string, year: number): number {
  const report = emptyReport(format.template.id, { name: identity.agency, level: 'other' }, year);
  return likeness(labelOf(title), labelOf(fillPlaceholders(format.template.document.title, format.template, report)));
}

/** The share of the tables in a score; the rest is known before they are matched. */
const TABLE_WEIGHT = 2;

type Impression = Pick<Candidate, 'format' | 'year' | 'sections' | 'score'>;

/** How well a format explains a document, its tables left aside. */
function weigh(format: Format, identity: Identity, text: DocumentText): Impression {
  const { years, levels } = format.template;
  const year = identity.year ?? Math.max(years.from, years.to ?? years.from);
  const sections = findSections(format, year, text.items);
  const inYears = identity.year !== null && year >= years.from && year <= (years.to ?? Infinity);
  const level = identity.agency === '' ? null : levelOfName(identity.agency);
  const score =
    2 * sections.score +
    (inYears ? 1 : 0) +
    0.5 * titleScore(format, identity, text.title, year) +
    (level !== null && levels?.includes(level) === true ? 0.15 : 0);
  return { format, year, sections, score };
}

function withTables(impression: Impression, tables: readonly ReadTable[]): Candidate {
  const expected = expectedTables(impression.format);
  const { chosen, others } = chooseTables(tables.slice(0, MAX_TABLES), expected);
  const score = impression.score + TABLE_WEIGHT * tableScore(expected, chosen, tables);
  return { ...impression, tables: chosen, otherTables: [...others, ...tables.slice(MAX_TABLES)], expected, score };
}

/**
 * @returns the format that explains the document best
 * @throws RangeError when no format is known
 */
export function chooseFormat(formats: readonly Format[], identity: Identity, text: DocumentText, tables: readonly ReadTable[]): Candidate {
  const impressions = formats.map((format) => weigh(format, identity, text)).sort((a, b) => b.score - a.score);
  let best: Candidate | null = null;
  for (const impression of impressions) {
    // Matching tables is the long part; it is left out where it cannot change the choice.
    if (best !== null && impression.score + TABLE_WEIGHT <= best.score) continue;
    const candidate = withTables(impression, tables);
    if (best === null || candidate.score > best.score) best = candidate;
  }
  if (best === null) throw new RangeError('No format is known');
  return best;
}
