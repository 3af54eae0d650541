/** The files of templates and seeds, as tests read them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseJson, parseReport } from '../../../src/report/parse-report';
import type { Report } from '../../../src/report/report';

export const root = path.resolve(import.meta.dirname, '../../..');

/** The text of a file by its path from the project's root. */
export function projectFile(...parts: string[]): string {
  return readFileSync(path.join(root, ...parts), 'utf8');
}

/** A report that has to be well-formed. */
export function reportFrom(...parts: string[]): Report {
  const { value, problems } = parseReport(parseJson(projectFile(...parts)).value);
  if (!value) throw new Error(problems.join('\n'));
  return value;
}
