/** The opinion itself, on the pages before the report: how far the review is, its steps, and what is to be done. */
import { summarise } from '../check/check-report';
import { CHECKER, suggestionWords } from '../document/comment-words';
import type { DocumentBlock, LineBlock, TableBlock, TableCell } from '../document/document';
import { centred, formTable, listTable, rowHeader, sheetLine, words } from '../document/form-table';
import { OPINION_END, OPINION_TITLE } from '../document/opinion-mark';
import { chinaDay, chinaTime } from '../report/china-time';
import { isOpen, type ReviewStep } from '../report/review';
import { changedSince } from '../report/take-step';
import { stateOf } from '../report/workflow';
import { ACT_NAMES, coverMessages as messages, DASH, quotedPlace, SEVERITY_NAMES, STATE_NAMES } from './messages';
import type { OpinionInput } from './opinion';
import { findingPlace, remarkPlace } from './place-words';

/** In millimetres of the page's 156. */
const HEAD_WIDTHS = [24, 66, 24, 42];
const STEP_WIDTHS = [32, 22, 26, 76];
const TASK_WIDTHS = [12, 46, 72, 26];

/** Characters of a quote that tell which words are meant. */
const QUOTE_LENGTH = 30;

interface Task {
  place: string;
  text: string;
  by: string;
}

function headTable({ format, report, audit }: OpinionInput, time: Date): TableBlock {
  const { threads } = report.review;
  const state = STATE_NAMES[stateOf(report.review)];
  const pair = (label: string, value: string): TableCell[] => [rowHeader(0, label), words(1, value, { colspan: 3 })];
  const pairs = (...[label, value, other, beside]: [string, string, string, string]): TableCell[] => [
    ...[rowHeader(0, label), words(1, value)],
    ...[rowHeader(2, other), words(3, beside)],
  ];
  const rows = [
    pairs(messages.agency, report.agency.name === '' ? messages.noAgency : report.agency.name, messages.year, String(report.year)),
    pair(messages.format, format.template.title),
    pairs(messages.state, changedSince(report) ? messages.changed(state) : state, messages.time, chinaTime(time)),
    pair(messages.findings, messages.counts(summarise(audit.findings), audit.kept.length)),
    pair(messages.threads, messages.threadCounts(threads.filter(isOpen).length, threads.length)),
  ];
  return formTable({ table: 'head', caption: messages.head, widths: HEAD_WIDTHS, rows: rows.map((cells) => ({ cells })) });
}

function stepsTable(steps: readonly ReviewStep[]): TableBlock {
  const rows = steps.map(({ at, act, by, note }) => ({
    cells: [centred(0, chinaTime(new Date(at))), centred(1, ACT_NAMES[act]), centred(2, by === '' ? DASH : by), words(3, note)],
  }));
  return listTable({ table: 'steps', caption: messages.steps(1), widths: STEP_WIDTHS, rows }, messages.stepColumns);
}

/** What people said comes first, then what the check found; hints ask for nothing. */
function tasksOf({ format, report, audit }: OpinionInput): Task[] {
  const said = report.review.threads.filter(isOpen).map(({ place, remarks, suggestion }): Task => {
    const at = remarkPlace(place, format);
    const [first] = remarks;
    const short = place.kind === 'text' ? quotedPlace(at, place.quote.slice(0, QUOTE_LENGTH)) : at;
    const text = [first?.text ?? '', ...(suggestion === null ? [] : [suggestionWords(suggestion)])].filter((line) => line !== '').join('\n');
    return { place: short, text, by: first === undefined || first.by === '' ? DASH : first.by };
  });
  const found = audit.findings
    .filter(({ severity }) => severity !== 'hint')
    .map((finding): Task => ({ place: findingPlace(finding, format), text: finding.message, by: `${CHECKER}\n${SEVERITY_NAMES[finding.severity]}` }));
  return [...said, ...found];
}

function numbered(table: string, caption: string, tasks: readonly Task[], header: readonly string[]): TableBlock {
  const rows = tasks.map(({ place, text, by }, index) => ({
    cells: [centred(0, String(index + 1)), words(1, place), words(2, text), centred(3, by)],
  }));
  return listTable({ table, caption, widths: TASK_WIDTHS, rows }, header);
}

function keptBlocks({ format, audit }: OpinionInput): DocumentBlock[] {
  const { kept } = audit;
  if (kept.length === 0) return [];
  const line = messages.keptLine(kept.length);
  const tasks = kept.map(({ finding, waiver: { reason, by, at } }): Task => {
    const name = by === '' ? DASH : by;
    return { place: findingPlace(finding, format), text: `${finding.message}\n${reason}`, by: `${name}\n${chinaDay(at)}` };
  });
  return [sheetLine(line), numbered('kept', line, tasks, messages.keptColumns)];
}

/** @param title the report's own @param time when the opinion is made */
export function composeCover(input: OpinionInput, title: string, time: Date): DocumentBlock[] {
  const { steps } = input.report.review;
  const tasks = tasksOf(input);
  const hints = input.audit.findings.filter(({ severity }) => severity === 'hint').length;
  const subtitle: LineBlock = { ...sheetLine(title), align: 'center' };
  return [
    { kind: 'title', lines: [OPINION_TITLE] },
    subtitle,
    headTable(input, time),
    sheetLine(messages.steps(steps.length)),
    ...(steps.length > 0 ? [stepsTable(steps)] : []),
    sheetLine(messages.tasks(tasks.length)),
    ...(tasks.length > 0 ? [numbered('tasks', messages.tasks(tasks.length), tasks, messages.taskColumns)] : []),
    ...(hints > 0 ? [sheetLine(messages.hints(hints))] : []),
    ...keptBlocks(input),
    sheetLine(OPINION_END),
  ];
}
