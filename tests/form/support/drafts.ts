/** Drafts and formats for the tests of the workspace: the current format, read by the project's own loader. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Draft } from '../../../src/report/draft';
import { emptyReport, type Report } from '../../../src/report/report';
import { compileTemplate } from '../../../src/template/compile';
import type { Format } from '../../../src/template/format';
import { loadTemplate } from '../../../src/template/load';

function loadFormat(id: string): Format {
  const file = path.resolve(import.meta.dirname, '../../../templates', id, 'template.yaml');
  const { template, problems } = loadTemplate(readFileSync(file, 'utf8'), file);
  if (template === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return compileTemplate(template).format;
}

/** The current format, 2021. */
export const format = loadFormat('cn-2021');

export function draftOf(report: Partial<Report> = {}, done: string[] = []): Draft {
  const agency = { name: '云溪市自然资源局', level: 'department' } as const;
  return {
    schema: 1,
    id: 'draft-0001',
    revision: 1,
    createdAt: '2026-01-05T01:00:00.000Z',
    savedAt: '2026-01-05T01:00:00.000Z',
    report: { ...emptyReport('cn-2021', agency, 2025), ...report },
    done,
  };
}

/** Every cell that is not computed, filled with the same text. */
export function filledCells(text: string, table?: string): Record<string, string> {
  const cells = [...format.cells.values()].filter(
    (cell) => !format.computedBy.has(cell.key) && (table === undefined || cell.table.id === table),
  );
  return Object.fromEntries(cells.map((cell) => [cell.key, text]));
}
