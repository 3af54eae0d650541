/** The report that shows what a format looks like: its example, a published report written in it, or an invented one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sample } from '../document/sample/sample';
import { sampleReport } from '../document/sample/sample-report';
import { parseReportFile } from '../report/parse-draft';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { InputError } from './input-error';
import type { CliIo } from './io';
import { unusableFile } from './messages';

/** Published reports stand beside the folder of templates. */
const PUBLISHED = '../seeds';

/** @throws InputError when the file is no report */
function readSample(file: string): Report {
  const parsed = parseReportFile(readFileSync(file, 'utf8'));
  if (parsed.value === null) throw new InputError(unusableFile(path.basename(path.dirname(file)), parsed.problems));
  return parsed.value.kind === 'draft' ? parsed.value.draft.report : parsed.value.report;
}

function publishedReports(io: CliIo): string[] {
  const folder = path.join(io.templateFolder, PUBLISHED);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).map((name) => path.join(folder, name, 'report.json'));
  return files.filter((file) => existsSync(file)).sort();
}

/** @throws InputError when a report of the program's own does not load */
export function sampleOf(format: Format, io: CliIo): Sample {
  const { id } = format.template;
  const example = path.join(io.templateFolder, id, 'example.json');
  if (existsSync(example)) return { origin: 'example', report: readSample(example) };
  const published = publishedReports(io).map(readSample).find(({ template }) => template === id);
  if (published) return { origin: 'published', report: published };
  return { origin: 'invented', report: sampleReport(format) };
}
