// Promises what the trials are made of: for each template random reports, for each real report the same with other figures.
import { loadFormat } from '../../src/catalogue/catalogue';
import { examples } from '../../src/catalogue/examples';
import { templateSummaries } from '../../src/catalogue/summaries';
import type { CellKey } from '../../src/report/address';
import type { Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { randomFigures, randomReport } from '../../tests/read/recognise/random-report';
import { printedCells } from '../../tests/read/recognise/read-back';
import type { Random } from '../../tests/support/random';

export interface Subject {
  name: string;
  format: Format;
  /** Cells that are held to come back; a wrong figure anywhere else has to be flagged. */
  held: ReadonlySet<CellKey>;
  /** Whether one report differs from the next. */
  varies: boolean;
  draw: (random: Random) => Report;
}

function ofTemplate(format: Format): Subject {
  const held = new Set(format.cells.keys());
  return { name: format.template.id, format, held, varies: true, draw: (random) => randomReport(format, random) };
}

/** The sentences of a real report are its authors'; figures that stand in them alone stay as they are. */
function ofExample(name: string, report: Report, format: Format): Subject {
  const { tables } = printedCells(format);
  const kept = Object.entries(report.cells).filter(([key]) => !tables.has(key));
  const draw = (random: Random): Report => ({
    ...report,
    cells: { ...Object.fromEntries(kept), ...randomFigures(format, tables, random) },
  });
  return { name, format, held: tables, varies: tables.size > 0, draw };
}

/** @returns the templates, then the real reports; `names` chooses among them, none means all */
export async function loadSubjects(names: readonly string[]): Promise<Subject[]> {
  const chosen = (name: string): boolean => names.length === 0 || names.includes(name);
  const templates = templateSummaries.filter(({ id }) => chosen(id)).map(async ({ id }) => ofTemplate(await loadFormat(id)));
  const isTemplate = new Set(templateSummaries.map(({ id }) => id));
  const reports = examples
    .filter(({ id }) => !isTemplate.has(id) && chosen(id))
    .map(async ({ id, load }) => {
      const report = await load();
      return ofExample(id, report, await loadFormat(report.template));
    });
  return Promise.all([...templates, ...reports]);
}
