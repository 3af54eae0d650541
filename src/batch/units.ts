/** Who has handed in a report: units that are missing, that handed in twice, and reports of units that nobody expects. */
import type { BatchRow } from './batch-row';

/** How the reports of one agency and year relate. */
export type DoubleKind =
  /** They say the same. */
  | 'same'
  /** They are revisions of one draft. */
  | 'versions'
  /** Their figures are the same, something else is not. */
  | 'same-figures'
  | 'different';

export interface DoubleUnit {
  agency: string;
  year: number;
  kind: DoubleKind;
  files: string[];
}

export interface UnitOverview {
  /** Expected units of which there is no report, with names among the unexpected that may be theirs. */
  missing: { unit: string; perhaps: string[] }[];
  double: DoubleUnit[];
  /** Reports of agencies that are not expected, of whatever year; empty when nothing is expected. */
  unexpected: { agency: string; year: number; file: string }[];
  /** How many reports of expected agencies are for another year than the expected one. */
  otherYears: number;
}

export interface Expected {
  /** `null` when any agency may hand in. */
  units: readonly string[] | null;
  /** `null` when a report of any year will do. */
  year: number | null;
}

/** What is kept of a file: little, for there are thousands. */
interface Entry {
  file: string;
  agency: string;
  year: number;
  content: string;
  numbers: string;
  draft: string | null;
}

/** One spelling of a name: blanks and widths do not count. */
export function bareName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

/** What reports of one agency and year share. */
export function unitKey(agency: string, year: number): string {
  return `${String(year)} ${bareName(agency)}`;
}

/** Characters of a digest that tell the reports of one agency apart. */
const SHORT = 16;

function allSame(entries: readonly Entry[], of: (entry: Entry) => string | null): boolean {
  const first = entries[0] ? of(entries[0]) : null;
  return first !== null && entries.every((entry) => of(entry) === first);
}

function kindOf(entries: readonly Entry[]): DoubleKind {
  if (allSame(entries, ({ content }) => content)) return 'same';
  if (allSame(entries, ({ draft }) => draft)) return 'versions';
  return allSame(entries, ({ numbers }) => numbers) ? 'same-figures' : 'different';
}

export interface UnitRoll {
  /** Takes note of a file; one that could not be read belongs to nobody. */
  add(row: BatchRow): void;
  overview(expected: Expected): UnitOverview;
}

export function createRoll(): UnitRoll {
  /** By agency and year, in the order in which they came. */
  const groups = new Map<string, Entry[]>();

  function missingOf(units: readonly string[], present: ReadonlySet<string>, others: readonly string[]): UnitOverview['missing'] {
    const listed = new Map(units.map((unit) => [bareName(unit), unit]));
    const bareOthers = others.map((other) => ({ other, bareOther: bareName(other) }));
    return [...listed].flatMap(([bare, unit]) => {
      if (present.has(bare)) return [];
      const alike = bareOthers.filter(({ bareOther }) => bareOther.includes(bare) || bare.includes(bareOther));
      return [{ unit, perhaps: alike.map(({ other }) => other) }];
    });
  }

  return {
    add(row) {
      if (row.state === 'broken') return;
      const { file, agency, year, content, numbers, draft } = row;
      const entry = { file, agency, year, content: content.slice(0, SHORT), numbers: numbers.slice(0, SHORT), draft: draft?.id ?? null };
      const key = unitKey(agency, year);
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    },
    overview({ units, year }) {
      const all = [...groups.values()];
      const double = all.flatMap((entries) => {
        const [first] = entries;
        if (!first || entries.length < 2 || bareName(first.agency) === '') return [];
        return [{ agency: first.agency, year: first.year, kind: kindOf(entries), files: entries.map(({ file }) => file) }];
      });
      if (units === null) return { missing: [], double, unexpected: [], otherYears: 0 };
      const listed = new Set(units.map(bareName));
      const entries = all.flat();
      const isListed = ({ agency }: Entry): boolean => listed.has(bareName(agency));
      const ofListed = entries.filter(isListed);
      const inYear = ofListed.filter((entry) => year === null || entry.year === year);
      const present = new Set(inYear.map(({ agency }) => bareName(agency)));
      const unexpected = entries.filter((entry) => !isListed(entry)).map(({ agency, year: of, file }) => ({ agency, year: of, file }));
      const others = [...new Set(unexpected.map(({ agency }) => agency))].filter((agency) => bareName(agency) !== '');
      return { missing: missingOf(units, present, others), double, unexpected, otherYears: ofListed.length - inYear.length };
    },
  };
}
