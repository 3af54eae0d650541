/** The findings of one report, those kept, and what people said, as a workbook. */
import { cellsOf } from '../batch/place-of-finding';
import { numeric, plain, writeSheets, type Value } from '../batch/sheets';
import { causesFor } from '../check/causes-for';
import type { Finding } from '../check/finding';
import { OUTCOME_NAMES } from '../document/comment-words';
import { chinaTime } from '../report/china-time';
import type { RemarkPlace, Thread } from '../report/review';
import type { Format } from '../template/format';
import { bookMessages as words, SEVERITY_NAMES } from './messages';
import type { OpinionInput } from './opinion';
import { findingPlace, remarkPlace } from './place-words';

const timeText = (at: string): Value => plain(chinaTime(new Date(at)));

/** Severity, message, place in words, and addresses. */
function findingHead(finding: Finding, format: Format): Value[] {
  const addresses = cellsOf(finding, format).map(({ key }) => key);
  return [SEVERITY_NAMES[finding.severity], plain(finding.message), plain(findingPlace(finding, format)), plain(addresses.join(' '))];
}

function findingRows({ format, audit }: OpinionInput): Value[][] {
  return audit.findings.map((finding) => {
    const { left, right, difference, rule, source } = finding;
    const [cause] = causesFor(finding, audit.causes);
    return [
      ...findingHead(finding, format),
      ...[left, right, difference].map(numeric),
      ...[cause === undefined ? null : plain(cause.message), plain(rule), plain(source)],
    ];
  });
}

function keptRows({ format, audit }: OpinionInput): Value[][] {
  return audit.kept.map(({ finding, waiver: { reason, by, at } }) => [
    ...findingHead(finding, format),
    ...[plain(reason), plain(by), timeText(at), plain(finding.rule), plain(finding.source)],
  ]);
}

/** The place in words, the address, and what stood there when the thread began. */
function placeCells(place: RemarkPlace, format: Format): Value[] {
  const address = place.kind === 'cell' ? plain(place.cell) : null;
  const stood =
    place.kind === 'cell' ? numeric(place.text)
    : place.kind === 'text' ? plain(place.quote)
    : place.kind === 'field' && place.text !== undefined ? plain(place.text)
    : null;
  return [plain(remarkPlace(place, format)), address, stood];
}

/** A row for each remark; what is suggested and what became of it stand beside the first. */
function threadRows({ place, remarks, suggestion, outcome }: Thread, number: number, format: Format): Value[][] {
  return remarks.map(({ by, at, text }, index) => {
    const said = [plain(by), timeText(at), plain(text)];
    if (index > 0) return [number, null, null, null, ...said, null, null, null, null];
    const wanted = suggestion === null ? null : suggestion === '' ? words.deletion : numeric(suggestion);
    const closed = outcome === null ? [OUTCOME_NAMES.open, null, null] : [OUTCOME_NAMES[outcome.state], plain(outcome.by), timeText(outcome.at)];
    return [number, ...placeCells(place, format), ...said, wanted, ...closed];
  });
}

/**
 * The workbook (XLSX) with the sheets 问题, 保留 and 意见. The writer of workbooks comes with this module, which is to be
 * loaded with the first one.
 * @param input the report, its format, and the audit of just this report
 */
export function findingsWorkbook(input: OpinionInput): Promise<Uint8Array> {
  const said = input.report.review.threads.flatMap((thread, index) => threadRows(thread, index + 1, input.format));
  const { sheets, findingColumns, keptColumns, threadColumns } = words;
  return writeSheets([
    { name: sheets.findings, header: findingColumns, widths: [7, 70, 50, 30, 10, 10, 10, 60, 24, 50], rows: findingRows(input) },
    { name: sheets.kept, header: keptColumns, widths: [7, 70, 50, 30, 50, 12, 17, 24, 50], rows: keptRows(input) },
    { name: sheets.threads, header: threadColumns, widths: [6, 50, 30, 40, 12, 17, 60, 30, 10, 12, 17], rows: said },
  ]);
}
