/** Compares the row of a file with what is known of the file: its state, report, figures, findings, and what is in doubt. */
import type { BatchRow } from '../../src/batch/batch-row';
import { readAndCheck } from '../../src/batch/read-and-check';
import type { BatchKnown } from '../../src/batch/read-file';
import type { Report } from '../../src/report/report';
import type { Truth } from './report-set';

export interface Agreement {
  /** Relations that the file breaks: found, not found, and found though the file does not break them. */
  found: number;
  missed: string[];
  invented: string[];
  /** Figures that are to be looked at though nothing about them is known to be in doubt. */
  doubted: string[];
  /** What else is not as it is known to be. */
  otherwise: string[];
}

const RULES = '0'.repeat(64);

/** The digest of a report's figures, by way of the simplest file that carries it. */
async function numbersOf(report: Report, known: BatchKnown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(report));
  const row = await readAndCheck({ name: '年报.json', bytes }, RULES, known);
  return row.state === 'checked' ? row.numbers : row.reasons.join('\n');
}

const less = (list: readonly string[], others: readonly string[]): string[] => {
  const without = new Set(others);
  return list.filter((each) => !without.has(each));
};

/** @param row of the file; `undefined` when it has none */
export async function agreementOf(truth: Truth, row: BatchRow | undefined, known: BatchKnown): Promise<Agreement> {
  const nothing: Agreement = { found: 0, missed: [], invented: [], doubted: [], otherwise: [] };
  const told = (is: unknown, was: unknown, what: string): string[] => (is === was ? [] : [`${what}: ${String(was)} → ${String(is)}`]);
  if (row?.state !== truth.state) return { ...nothing, otherwise: [`${truth.state} → ${row?.state ?? 'no row'}`] };
  if (truth.state === 'broken' || row.state === 'broken') return nothing;
  const { report, open } = truth;
  const head = [
    ...told(row.source, truth.source, 'source'),
    ...told(row.template.id, report.template, 'template'),
    ...told(row.agency, report.agency.name, 'agency'),
    ...told(row.year, report.year, 'year'),
    ...told(row.changed, 0, 'changed'),
  ];
  if (head.length > 0) return { ...nothing, missed: truth.broken, otherwise: head };
  const unsure = less(row.unsureCells ?? [], open);
  const doubt = truth.unsure ?? unsure;
  const figures = open.length > 0 ? [] : told(row.numbers, await numbersOf(report, known), 'figures');
  const relations = new Set(known.formats.flatMap((format) => format.rules.map(({ id }) => id)));
  const found = row.findings.map(({ id }) => id).filter((id) => relations.has(id));
  const missed = less(truth.broken, found);
  return {
    found: truth.broken.length - missed.length,
    missed,
    invented: less(found, [...truth.broken, ...truth.undecided]),
    doubted: less(unsure, doubt),
    otherwise: [...figures, ...less(doubt, unsure).map((key) => `${key} not in doubt`)],
  };
}
