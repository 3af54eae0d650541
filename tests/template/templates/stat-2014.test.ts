/** The format before 2019 is the captured form of its seed, row by row, and the seed's report is checked as known. */
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report';
import { createLedger } from '../../../src/check/ledger';
import { fillPlaceholders } from '../../../src/template/placeholders';
import { hasFigure, walkRows } from '../../../src/template/tree';
import { formatOf } from '../../support/formats';
import { projectFile, reportFrom } from './project-files';

describe('the format before 2019', () => {
  const format = formatOf('stat-2014');
  const { template } = format;
  const report = reportFrom('seeds', 'xuejiadao-2017', 'report.json');
  const captured = projectFile('seeds', 'xuejiadao-2017', 'captured.txt').split('\n');
  const tight = (text: string): string => text.replace(/\s/g, '');
  /** The rows of the captured table as its cells, the empty trailing ones dropped. */
  const capturedRows = captured
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map(tight).filter((cell) => cell !== ''));
  const rows = template.tables.flatMap((table) => table.blocks.flatMap((block) => walkRows(block.rows)));
  const lines = (section: string): string[] =>
    template.sections
      .filter(({ id }) => id === section)
      .flatMap(({ content }) => content)
      .flatMap((item) => ('lines' in item ? item.lines : 'signature' in item ? item.signature : []))
      .map((line) => fillPlaceholders(line, template, report));

  it('reads 3 title rows, a header, 65 rows and a closing row from the captured form', () => {
    expect(capturedRows).toHaveLength(3 + 1 + 65 + 1);
  });

  it('has every row of the captured form, with its unit and its figure', () => {
    const printed = rows.map(({ node }) => {
      if (!hasFigure(node)) return [tight(node.label)];
      const unit = report.units[`statistics/${node.id}`] ?? node.unit ?? '';
      return [tight(node.label), `${report.cells[`statistics/${node.id}/figure`] ?? ''}${unit}`];
    });
    expect(printed).toEqual(capturedRows.slice(4, -1));
  });

  it('prints the same header, and the same lines above and below the table', () => {
    const [table] = template.tables;
    const [block] = table?.blocks ?? [];
    expect([block?.stub, table?.['unit-column'], ...(block?.columns ?? []).map((column) => column.label)]).toEqual(
      capturedRows[3],
    );
    const around = [...capturedRows.slice(0, 3), ...capturedRows.slice(-1)].flat();
    expect(lines('statistics').map(tight)).toEqual(around);
  });

  it('nests the rows as their numbering says', () => {
    const level = (label: string): number =>
      /^[一二三四五六七八九]、/.test(label) ? 1 : /^\([一二三四五六七八九]\)/.test(label) ? 2 : /^\d\./.test(label) ? 3 : 0;
    for (const { node, path: above } of rows) {
      const expected = level(node.label);
      if (expected > 0) expect(above, node.label).toHaveLength(expected);
      else expect(level(above.at(-2)?.label ?? ''), node.label).toBeGreaterThan(1);
    }
  });

  it('counts people in 人 where the captured form counts them in 个', () => {
    expect(Object.keys(report.units)).toEqual([
      'statistics/staff',
      'statistics/staff-full-time',
      'statistics/staff-part-time',
    ]);
    for (const key of Object.keys(report.units)) expect(format.cells.get(`${key}/figure`)?.unit).toBe('人');
  });

  it('holds the narrative of the captured report, paragraph by paragraph', () => {
    const written = template.sections.flatMap(({ id, heading, content }) =>
      heading === undefined
        ? []
        : [
            heading,
            ...content.flatMap((item) => ('narrative' in item ? (report.narrative[item.narrative] ?? []) : [])),
            ...lines(id),
          ],
    );
    expect(written).toEqual(captured.slice(0, captured.findIndex((line) => line.startsWith('|'))));
  });

  it('finds in the captured report what is known to be wrong with it, and nothing else', () => {
    const expected = JSON.parse(projectFile('seeds', 'xuejiadao-2017', 'findings.json')) as {
      rule: string;
      severity: string;
      cells: string[];
    }[];
    const brief = (findings: readonly { rule: string; severity: string; cells: readonly string[] }[]) =>
      findings.map(({ rule, severity, cells }) => ({ rule, severity, cells })).sort((a, b) => (a.rule < b.rule ? -1 : 1));
    expect(brief(checkReport(format, report))).toEqual(brief(expected));
  });

  it('computes the printed totals of the captured form from their parts, but for the one that is wrong', () => {
    const entered = Object.entries(report.cells).filter(([key]) => !format.computedBy.has(key));
    const ledger = createLedger(format, Object.fromEntries(entered));
    const differing = [...format.computedBy.keys()].filter((key) => ledger.text(key) !== report.cells[key]);
    expect(differing).toEqual(['statistics/response-channels/figure']);
    expect(format.computedBy.size).toBe(8);
  });
});
