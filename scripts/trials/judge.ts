// Promises what of a report came back from its file: figure by figure, paragraph by paragraph, or the report as it was.
import { isDeepStrictEqual } from 'node:util';
import type { Imported } from '../../src/read/import';
import type { Report } from '../../src/report/report';
import { printedParagraphs, wrongCells } from '../../tests/read/recognise/read-back';
import type { Medium } from './media';
import type { Subject } from './subjects';

export interface Verdict {
  /** Cells that are held to come back. */
  cells: number;
  wrong: number;
  /** Wrong without a hint to look: in any cell. */
  unflagged: number;
  /** What else differs: the format, a section's paragraphs, or that nothing was read at all. */
  faults: string[];
}

const wholly = (cells: number, faults: string[]): Verdict => ({ cells, wrong: cells, unflagged: 0, faults });

function faultOfParagraphs(subject: Subject, report: Report, read: Report): string[] {
  const [before, after] = [printedParagraphs(subject.format, report), printedParagraphs(subject.format, read)];
  return Object.keys(before)
    .filter((narrative) => !isDeepStrictEqual(before[narrative], after[narrative]))
    .map((narrative) => `${narrative}: ${JSON.stringify(before[narrative])} → ${JSON.stringify(after[narrative])}`);
}

/** The verdict, with a line for each wrong cell. */
export function judge(subject: Subject, medium: Medium, report: Report, imported: Imported): Verdict & { details: string[] } {
  const cells = subject.held.size;
  const said = imported.messages.map(({ message }) => message).join(' ');
  if (medium.held === 'report') {
    const whole = imported.kind === 'embedded' && isDeepStrictEqual(imported.report, report) && imported.differences.length === 0;
    if (whole) return { cells, wrong: 0, unflagged: 0, faults: [], details: [] };
    const differences = imported.kind === 'embedded' ? JSON.stringify(imported.differences) : said;
    return { ...wholly(cells, [`${imported.kind}: ${differences}`]), details: [] };
  }
  if (imported.kind !== 'recognised') return { ...wholly(cells, [`${imported.kind}: ${said}`]), details: [] };
  const { recognised } = imported;
  const { template } = recognised.report;
  if (template !== subject.format.template.id) return { ...wholly(cells, [`read as ${template}`]), details: [] };
  const wrong = wrongCells(subject.format, report, recognised).filter(({ key, flagged, is }) => subject.held.has(key) || (!flagged && is !== ''));
  return {
    cells,
    wrong: wrong.filter(({ key }) => subject.held.has(key)).length,
    unflagged: wrong.filter(({ flagged }) => !flagged).length,
    faults: [
      ...(recognised.report.year === report.year ? [] : [`year ${String(report.year)} → ${String(recognised.report.year)}`]),
      ...(recognised.report.agency.name === report.agency.name ? [] : [`agency ${report.agency.name} → ${recognised.report.agency.name}`]),
      ...(medium.held === 'document' ? faultOfParagraphs(subject, report, recognised.report) : []),
    ],
    details: wrong.map(({ key, was, is, flagged }) => `${key}: ${was} → ${is}${flagged ? ' (unsure)' : ''}`),
  };
}
