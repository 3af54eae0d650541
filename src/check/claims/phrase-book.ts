/** The vocabulary's phrases made ready for one report: with its years and its agency's name. */
import type { Agency } from '../../report/report';
import type { FigurePhrase, Reading } from '../../template/reading';
import { anyOf, figurePattern, wholly } from './phrase';

/** A phrase of a figure, ready to be matched. */
export interface BookFigure {
  patterns: readonly RegExp[];
  figure: FigurePhrase;
  units: ReadonlySet<string>;
}

export interface BookFacet {
  patterns: readonly RegExp[];
  facets: readonly string[];
  topic: string;
  of: readonly string[];
}

export interface BookDenial {
  pattern: RegExp;
  denial: Reading['denials'][number];
  /** Words that make it mean less, anywhere in the paragraph. */
  unless: RegExp | null;
}

export interface PhraseBook {
  reading: Reading;
  figures: readonly BookFigure[];
  facets: readonly BookFacet[];
  denials: readonly BookDenial[];
  topics: readonly { id: string; pattern: RegExp; units: ReadonlySet<string> }[];
  elsewhere: RegExp;
  /** Matches a piece that may stand before a phrase. */
  neutral: RegExp;
  tail: RegExp;
  openings: RegExp;
  year: number;
}

/** Names of agencies shorter than this are not cut: 水务局 may stand for 汐原市水务局, 局 may not. */
const SHORTEST_NAME = 3;

/** The agency's name and its ends, as its own report calls it: 云汀市自然资源局, 市自然资源局, 自然资源局. */
function agencyNames(name: string): string[] {
  const plain = name.replace(/[\s[\]{}<>/#]/g, '');
  const ends = Array.from({ length: Math.max(1, plain.length - SHORTEST_NAME + 1) }, (_, cut) => plain.slice(cut));
  return ends.filter((each) => each.length >= SHORTEST_NAME).flatMap((each) => [each, `${each}人民政府`, `${each}政府`]);
}

/** @param unresolved pieces still standing for themselves are a mistake of the vocabulary */
function expand(phrase: string, pieces: ReadonlyMap<string, string>): string {
  return phrase.replace(/<([^<>]+)>/g, (_, name: string) => {
    const piece = pieces.get(name);
    if (piece === undefined) throw new Error(`<${name}> is no piece of the vocabulary: ${phrase}`);
    return piece;
  });
}

function piecesOf(reading: Reading, year: number): Map<string, string> {
  const pieces = new Map([
    ['本年', `{${year}年/本年/今年/当年/${year}年度/本年度}`],
    ['上年', `{上年/上年度/上一年/上一年度/去年/${year - 1}年/${year - 1}年度}`],
    ['下年', `{下年/下年度/下一年/下一年度/明年/次年/次年度/${year + 1}年/${year + 1}年度}`],
  ]);
  for (const [name, piece] of Object.entries(reading.pieces)) pieces.set(name, expand(piece, pieces));
  return pieces;
}

/** The book that was made last of a reading: making its patterns takes longer than reading a report with them. */
const latest = new WeakMap<Reading, { key: string; book: PhraseBook }>();

/**
 * The phrases of a vocabulary ready for a report; asked again for the same year and agency it is the same book.
 * @throws Error when a phrase uses a piece that is not declared
 */
export function openPhraseBook(reading: Reading, year: number, agency: Agency): PhraseBook {
  const key = JSON.stringify([year, agency.level, agency.name]);
  const made = latest.get(reading);
  if (made?.key === key) return made.book;
  const book = makePhraseBook(reading, year, agency);
  latest.set(reading, { key, book });
  return book;
}

function makePhraseBook(reading: Reading, year: number, agency: Agency): PhraseBook {
  const pieces = piecesOf(reading, year);
  const all = (phrases: readonly string[]): string[] => phrases.map((phrase) => expand(phrase, pieces));
  const region = agency.level === 'department' ? [] : reading.region;
  const topics = reading.topics.map(({ id, named, units }) => ({
    id,
    // Without a name a topic is entered only by a phrase of its own.
    pattern: named.length > 0 ? new RegExp(anyOf(all(named)), 'g') : /(?!)/g,
    units: new Set(units),
  }));
  const unitsOf = (topic: string | undefined): ReadonlySet<string> =>
    topics.find(({ id }) => id === topic)?.units ?? new Set();
  return {
    reading,
    figures: reading.figures.map((figure) => ({
      patterns: all(figure.says).map(figurePattern),
      figure,
      units: figure.units ? new Set(figure.units) : unitsOf(figure.topic),
    })),
    facets: reading.facets.map(({ says, facets, topic, of }) => ({ patterns: all(says).map(figurePattern), facets, topic, of })),
    denials: reading.denials.flatMap((denial) => {
      const unless = denial.unless.length > 0 ? anyOf(all(denial.unless)) : null;
      return all(denial.says).map((phrase) => ({ pattern: anyOf([phrase]), denial, unless }));
    }),
    topics,
    elsewhere: anyOf(all(reading.elsewhere)),
    neutral: wholly([...all(reading.neutral), ...all(region), ...agencyNames(agency.name)]),
    tail: wholly(all(reading.tail)),
    openings: wholly(all(reading.openings)),
    year,
  };
}
