/** The sum as the parent's report begun: its text, and whether a file holds nothing but such a sum of an earlier run. */
import { MAX_FILE_BYTES } from '../../read/limits';
import { parseJson, parseReport } from '../../report/parse-report';
import { emptyReport, type Report } from '../../report/report';
import type { CliIo } from '../io';

export const sumText = (report: Report): string => `${JSON.stringify(report, null, 1)}\n`;

/**
 * @param agency the parent's name: the sum of another agency may be a child
 * @returns false as soon as somebody has written anything but figures into the report
 */
export async function isEarlierSum(file: string, agency: string, io: CliIo): Promise<boolean> {
  const bytes = await io.readFile(file, MAX_FILE_BYTES).catch(() => new Uint8Array());
  const text = new TextDecoder().decode(bytes);
  const report = parseReport(parseJson(text).value).value;
  if (report?.agency.name !== agency) return false;
  return text === sumText({ ...emptyReport(report.template, report.agency, report.year), cells: report.cells });
}
