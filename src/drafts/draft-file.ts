/** Reads a draft file that the clerk chose; the parser is loaded only then, so that it weighs nothing at the start. */
import type { ReportFile } from '../report/parse-draft';
import type { Parsed } from '../report/parse-report';
import { sizeProblem } from './messages';

/** Reads a draft file or a bare report; problems name the place in the file and what was expected. */
export async function readDraftFile(file: Blob): Promise<Parsed<ReportFile>> {
  const { MAX_DRAFT_FILE_BYTES, parseReportFile } = await import('../report/parse-draft');
  if (file.size > MAX_DRAFT_FILE_BYTES) {
    return { value: null, problems: [sizeProblem(file.size, MAX_DRAFT_FILE_BYTES)] };
  }
  return parseReportFile(await file.text());
}
