/** Reports for the tests of the command line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReport } from '../../../src/report/parse-report';
import type { Report } from '../../../src/report/report';

const root = path.resolve(import.meta.dirname, '../../..');

/** A report file of the project, e.g. `templates/cn-2021/example.json`. */
export function projectReport(file: string): Report {
  const { value, problems } = parseReport(JSON.parse(readFileSync(path.join(root, file), 'utf8')) as unknown);
  if (value === null) throw new Error(problems.join('\n'));
  return value;
}

/** A complete report without errors. */
export const cleanReport = (): Report => projectReport('templates/cn-2021/example.json');

/** The town office's report of 2017: one error, two hints. */
export const townReport = (): Report => projectReport('seeds/xuejiadao-2017/report.json');
