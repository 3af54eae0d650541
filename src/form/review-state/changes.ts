/** What differs between two versions of a report, place by place in its order: each can be shown, led to, and taken or left. */
import { nameOfNarrative, narrativesOf } from '../../check/check-text';
import { compareTexts, type ComparedParagraph } from '../../check/compare-texts';
import { createLedger } from '../../check/ledger';
import { nameOfCell } from '../../check/value-finding';
import type { CellKey } from '../../report/address';
import type { Report } from '../../report/report';
import { blockWords } from '../../sentence/block-words';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import type { Format } from '../../template/format';
import { reviewMessages as messages } from './messages';

/** A value in words: what stands there, or that nothing does. */
interface Sides {
  then: string;
  now: string;
}

export type Change =
  | ({ kind: 'cell'; cell: CellKey; name: string } & Sides)
  | ({ kind: 'field'; field: string; name: string } & Sides)
  | ({ kind: 'agency'; name: string } & Sides)
  | ({ kind: 'unit'; row: string; name: string } & Sides)
  | { kind: 'narrative'; narrative: string; name: string; paragraphs: ComparedParagraph[] };

/** What a change is known by in a list. */
export function changeId(change: Change): string {
  switch (change.kind) {
    case 'cell':
      return `cell:${change.cell}`;
    case 'field':
      return `field:${change.field}`;
    case 'agency':
      return 'agency';
    case 'unit':
      return `unit:${change.row}`;
    case 'narrative':
      return `narrative:${change.narrative}`;
  }
}

const differ = ({ then, now }: Sides): boolean => then !== now;

function agencyWords({ agency }: Report): string {
  return `${agency.name || messages.blank}（${messages.levels[agency.level]}）`;
}

function changedFields(format: Format, then: Report, now: Report): Change[] {
  const words = (text = ''): string => (text === '' ? messages.blank : text);
  const agency: Change = { kind: 'agency', name: messages.agency, then: agencyWords(then), now: agencyWords(now) };
  const labels = new Map(format.template.fields.map(({ id, label }) => [id, label]));
  const ids = new Set([...labels.keys(), ...Object.keys(then.fields), ...Object.keys(now.fields)]);
  const fields = [...ids].map((field) => ({
    kind: 'field' as const,
    field,
    name: labels.get(field) ?? field,
    then: words(then.fields[field]),
    now: words(now.fields[field]),
  }));
  return [...(differ(agency) ? [agency] : []), ...fields.filter(differ)];
}

function changedCells(format: Format, then: Report, now: Report): Change[] {
  const words = (report: Report, key: CellKey): string => {
    const text = report.cells[key];
    if (text === undefined) return format.computedBy.has(key) ? messages.computed : messages.blank;
    return text === '' ? messages.blank : text;
  };
  const keys = new Set([...format.cells.keys(), ...Object.keys(then.cells), ...Object.keys(now.cells)]);
  return [...keys]
    .filter((key) => then.cells[key] !== now.cells[key])
    .map((key) => {
      const cell = format.cells.get(key);
      const name = cell ? `${cell.table.name}：${nameOfCell(cell, format)}` : key;
      return { kind: 'cell', cell: key, name, then: words(then, key), now: words(now, key) };
    });
}

function changedUnits(then: Report, now: Report): Change[] {
  const rows = new Set([...Object.keys(then.units), ...Object.keys(now.units)]);
  return [...rows]
    .map((row) => ({
      kind: 'unit' as const,
      row,
      name: messages.unit(row),
      then: then.units[row] ?? messages.blank,
      now: now.units[row] ?? messages.blank,
    }))
    .filter(differ);
}

function changedTexts(format: Format, then: Report, now: Report): Change[] {
  const ledgers = { then: createLedger(format, then.cells), now: createLedger(format, now.cells) };
  const known = narrativesOf(format).flatMap(({ section, content }): Change[] => {
    const { narrative } = content;
    // Standard sentences follow the figures, which are listed themselves.
    if (JSON.stringify(then.narrative[narrative]) === JSON.stringify(now.narrative[narrative])) return [];
    const words = (report: Report, side: keyof typeof ledgers): string[] =>
      narrativeBlocks(content, report, ledgers[side]).map((block) => blockWords(block, ledgers[side]));
    const { paragraphs } = compareTexts(words(then, 'then'), words(now, 'now'));
    return [{ kind: 'narrative', narrative, name: nameOfNarrative(section, content), paragraphs }];
  });
  return known;
}

/** Both must be of this format and of the same year. */
export function changesBetween(format: Format, then: Report, now: Report): Change[] {
  return [
    ...changedFields(format, then, now),
    ...changedTexts(format, then, now),
    ...changedCells(format, then, now),
    ...changedUnits(then, now),
  ];
}

/** The record with an entry as the other one has it, or without it where the other has none. */
function withEntry<T>(own: Record<string, T>, other: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const entries = Object.entries(own).filter(([each]) => each !== key);
  const value = other[key];
  return Object.fromEntries(value === undefined ? entries : [...entries, [key, value]]);
}

/** The report with these places as the other report has them. */
export function withChanges(own: Report, other: Report, taken: readonly Change[]): Report {
  return taken.reduce((report, change): Report => {
    switch (change.kind) {
      case 'cell':
        return { ...report, cells: withEntry(report.cells, other.cells, change.cell) };
      case 'field':
        return { ...report, fields: withEntry(report.fields, other.fields, change.field) };
      case 'agency':
        return { ...report, agency: other.agency };
      case 'unit':
        return { ...report, units: withEntry(report.units, other.units, change.row) };
      case 'narrative':
        return { ...report, narrative: withEntry(report.narrative, other.narrative, change.narrative) };
    }
  }, own);
}
