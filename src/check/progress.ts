/** How far a report is: what is filled, section by section, and the status that the task list shows. */
import type { Report } from '../report/report';
import { tableOf } from '../template/content';
import type { Format } from '../template/format';
import type { Section } from '../template/schema';
import { blankCells, fillableCells } from './check-figures';
import { isProgress } from './check-report';
import { isWritten, standsByStandard } from './check-text';
import type { Finding } from './finding';
import type { Ledger } from './ledger';

export type SectionStatus = 'not-started' | 'in-progress' | 'done' | 'problem';

export interface SectionProgress {
  section: string;
  status: SectionStatus;
  /** Cells and narratives that are filled, and how many there are to fill. */
  filled: number;
  total: number;
  /** Findings of severity error that are more than something not yet filled. */
  errors: number;
}

/** Where a finding belongs: the section whose table, narrative or field it concerns; `null` for the front matter. */
export function sectionOf(finding: Pick<Finding, 'cells' | 'place'>, format: Format): string | null {
  const { place, cells } = finding;
  if (place?.kind === 'section') return place.section;
  // A finding about a text stands at the text, also when it concerns figures.
  const table = place !== null || cells[0] === undefined ? undefined : format.cells.get(cells[0])?.table.id;
  const holds = (section: Section): boolean =>
    section.content.some(
      (content) =>
        (table !== undefined && tableOf(content) === table) ||
        (place?.kind === 'narrative' && 'narrative' in content && content.narrative === place.narrative),
    );
  return format.template.sections.find(holds)?.id ?? null;
}

function measure(section: Section, format: Format, report: Report, ledger: Ledger): { filled: number; total: number } {
  let [filled, total] = [0, 0];
  for (const content of section.content) {
    const table = tableOf(content);
    if (table !== null) {
      const cells = format.tableCells.get(table) ?? [];
      const fillable = fillableCells(cells, ledger).length;
      total += fillable;
      filled += fillable - blankCells(cells, ledger).length;
    } else if ('narrative' in content && content.required) {
      total += 1;
      const written = isWritten(report.narrative[content.narrative] ?? [], ledger);
      if (written || standsByStandard(content, report)) filled += 1;
    }
  }
  return { filled, total };
}

/**
 * Progress of every section in document order.
 * @param done ids of sections that the clerk called finished; a section with narrative text is done only then
 */
export function sectionProgress(
  format: Format,
  report: Report,
  ledger: Ledger,
  findings: readonly Finding[],
  done: readonly string[],
): SectionProgress[] {
  return format.template.sections.map((section) => {
    const { filled, total } = measure(section, format, report, ledger);
    const errors = findings.filter(
      (finding) =>
        finding.severity === 'error' && !isProgress(finding) && sectionOf(finding, format) === section.id,
    ).length;
    const narrative = section.content.some((content) => 'narrative' in content);
    const finished = filled === total && (!narrative || done.includes(section.id));
    const status = errors > 0 ? 'problem' : finished ? 'done' : filled === 0 ? 'not-started' : 'in-progress';
    return { section: section.id, status, filled, total, errors };
  });
}
