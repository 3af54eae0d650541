/** What the tests of batch checking share: the project's formats, and rows without a file. */
import { projectLibrary } from '../../scripts/project-templates';
import type { BatchRow, CheckedRow } from '../../src/batch/batch-row';
import { readAndCheck, type FindLast } from '../../src/batch/read-and-check';
import type { BatchKnown } from '../../src/batch/read-file';
import { compileTemplate } from '../../src/template/compile';
import { loadTemplate } from '../../src/template/load';
import { knownFormats } from '../support/known-formats';

export const RULES = '0'.repeat(64);

export const known: BatchKnown = {
  ...knownFormats(),
  openTemplate({ name, source }) {
    const { template, problems } = loadTemplate(source, name, projectLibrary());
    return Promise.resolve({ format: template && compileTemplate(template).format, problems });
  },
};

export function rowOf(content: string | Uint8Array, name = '年报.json', findLast?: FindLast): Promise<BatchRow> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readAndCheck({ name, bytes }, RULES, known, findLast);
}

/** The row of a file that has to be readable. */
export async function checkedRowOf(content: string | Uint8Array, name?: string, findLast?: FindLast): Promise<CheckedRow> {
  const row = await rowOf(content, name, findLast);
  if (row.state === 'broken') throw new Error(row.reasons.join('\n'));
  return row;
}

/** A row of a report in which nothing was found. */
export function plainRow(part: Partial<CheckedRow> = {}): CheckedRow {
  return {
    schema: 'gongkai/batch/1',
    file: '甲.docx',
    hash: 'a'.repeat(64),
    rules: RULES,
    state: 'checked',
    kind: 'docx',
    source: 'recognised',
    template: { id: 'cn-2021', title: '2021年格式' },
    agency: '甲局',
    level: 'department',
    year: 2025,
    content: 'b'.repeat(64),
    numbers: 'c'.repeat(64),
    draft: null,
    figures: {},
    counts: { error: 0, warning: 0, hint: 0, kept: 0 },
    unsure: 0,
    changed: 0,
    remarks: [],
    deadline: null,
    previous: null,
    findings: [],
    ...part,
  };
}
