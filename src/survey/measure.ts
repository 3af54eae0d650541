/** The figures by which reports of all formats are surveyed: each a sum of concepts, and which of them a set has. */
import { cellsByConcept, stateOfCells, type CellsOfConcept } from '../check/concept-figures';
import type { Ledger } from '../check/ledger';
import type { CellKey } from '../report/address';
import { BLANK, type Value } from '../report/value';
import type { Cell, Format } from '../template/format';
import type { Vocabulary } from '../template/vocabulary';
import { surveyMessages as messages } from './messages';
import type { SurveyedReport } from './surveyed-report';

export interface Measure {
  /** Of its first concepts, e.g. `applications-received`. */
  id: string;
  name: string;
  unit: string;
  /** `main`: always told. `result`: how applications were concluded. `other`: what all formats of the set count besides. */
  group: 'main' | 'result' | 'other';
  /** Sums of concepts that count the same in different formats; the first one that a format has counts. */
  ways: readonly (readonly string[])[];
}

type Named = Pick<Measure, 'name' | 'ways' | 'group'>;

/** The chart whose bars are the kinds of results. */
const RESULTS = 'results';

const MAIN: readonly Named[] = [
  { name: messages.measures.received, ways: [['applications-received']], group: 'main' },
  { name: messages.measures.carriedIn, ways: [['applications-carried-in']], group: 'main' },
  { name: messages.measures.handled, ways: [['applications-concluded']], group: 'main' },
  { name: messages.measures.carriedOut, ways: [['applications-carried-out']], group: 'main' },
  { name: messages.measures.review, ways: [['review']], group: 'main' },
  { name: messages.measures.litigation, ways: [['litigation']], group: 'main' },
];

function resultKinds({ charts = [] }: Vocabulary): Named[] {
  const byName = new Map<string, string[][]>();
  for (const chart of charts) {
    if (chart.id !== RESULTS || chart.kind === 'parts') continue;
    for (const { name, of } of chart.bars) byName.set(name, [...(byName.get(name) ?? []), of]);
  }
  return [...byName].map(([name, ways]) => ({ name, ways, group: 'result' }));
}

/** Every concept alone, and where a format counts it only by its facets, each of them. */
function otherConcepts({ concepts, facets }: Vocabulary, formats: readonly Format[]): Named[] {
  const cells = formats.flatMap((format) => [...format.cells.values()]);
  const divided = new Set(cells.flatMap(({ concept }) => (concept?.includes('/') ? [concept.replace(/\/.*/, '')] : [])));
  return concepts.flatMap(({ id, name, sum = [] }): Named[] => [
    { name, ways: [[id]], group: 'other' },
    ...(divided.has(id) || sum.some((part) => divided.has(part)) ? facets : []).map((facet): Named => ({ name: messages.ofFacet(name, facet.name), ways: [[`${id}/${facet.id}`]], group: 'other' })),
  ]);
}

interface FormatCells {
  format: Format;
  cellsOf: CellsOfConcept;
}

function cellsOfWays(ways: Measure['ways'], { format, cellsOf }: FormatCells): Cell[] | null {
  for (const way of ways) {
    const keys = way.map(cellsOf);
    if (keys.includes(null)) continue;
    return keys.flatMap((each) => each ?? []).flatMap((key) => format.cells.get(key) ?? []);
  }
  return null;
}

/** Whether cells of several formats can be one figure: amounts only in one unit, and no changes of something else. */
function areAlike(cells: readonly Cell[]): boolean {
  const [first] = cells;
  return cells.every(({ quantity, unit }) => quantity === first?.quantity && quantity !== 'change' && (quantity === 'count' || unit === first.unit));
}

/**
 * The measures of a set: the main ones and the kinds of results that any of its formats counts, and the other concepts
 * that all of them count, formats without figures aside.
 */
export function measuresOf(formats: readonly Format[], vocabulary: Vocabulary): Measure[] {
  const counting = formats.filter(({ cells }) => [...cells.values()].some(({ concept }) => concept !== null));
  const known = counting.map((format): FormatCells => ({ format, cellsOf: cellsByConcept(format, vocabulary) }));
  const measures: Measure[] = [];
  const taken = new Set<string>();
  const add = ({ name, ways, group }: Named, enough: (having: number) => boolean): void => {
    const having = known.flatMap((each) => [cellsOfWays(ways, each) ?? []]).filter((cells) => cells.length > 0);
    const found = having.flat();
    if (found.length === 0 || !enough(having.length) || !areAlike(found)) return;
    measures.push({ id: ways[0]?.join('+') ?? name, name, unit: found[0]?.unit ?? '', group, ways });
    for (const [only, second] of ways) if (only !== undefined && second === undefined) taken.add(only);
  };
  for (const named of [...MAIN, ...resultKinds(vocabulary)]) add(named, () => true);
  for (const named of otherConcepts(vocabulary, formats)) {
    const [concept = ''] = named.ways[0] ?? [];
    const [base = ''] = concept.split('/');
    // The kinds of applicants of a figure that is told as a whole are left to the tables.
    if (!taken.has(concept) && !taken.has(base)) add(named, (having) => having === known.length);
  }
  return measures;
}

/** A report's figure for each measure; `null` where its format does not count it, blank where it says nothing sure. */
export type ReadMeasures = (report: SurveyedReport, ledger: Ledger) => (Value | null)[];

/** Whether the report gives an amount in another unit than its format. */
function inOtherUnit({ table, row, unit, quantity }: Cell, { report }: SurveyedReport): boolean {
  return quantity === 'amount' && (report.units[`${table.id}/${row.id}`] ?? unit) !== unit;
}

export function createMeasureReader(measures: readonly Measure[], vocabulary: Vocabulary): ReadMeasures {
  const byFormat = new Map<Format, (readonly Cell[] | null)[]>();
  function cellsOf(format: Format): (readonly Cell[] | null)[] {
    const known = byFormat.get(format);
    if (known) return known;
    const cells = { format, cellsOf: cellsByConcept(format, vocabulary) };
    const found = measures.map(({ ways }) => cellsOfWays(ways, cells));
    byFormat.set(format, found);
    return found;
  }
  return (report, ledger) =>
    cellsOf(report.format).map((cells): Value | null => {
      if (cells === null) return null;
      if (cells.some((cell) => inOtherUnit(cell, report))) return BLANK;
      const { value, complete } = stateOfCells(ledger, cells.map(({ key }): CellKey => key));
      return complete ? value : BLANK;
    });
}
