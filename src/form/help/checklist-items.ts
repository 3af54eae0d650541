/** The check list before publication, drawn from the report as it stands. */
import { isDate, nameOfNarrative, narrativesOf } from '../../check/check-text';
import { isProgress } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import type { Severity } from '../../template/schema';
import { deadlineRule, lastDay } from '../../template/deadline';
import { fillPlaceholders } from '../../template/placeholders';
import { daysUntil } from '../../ui/days';
import { fileName } from '../deliver/draft-deliverable';
import { frontFieldId } from '../front/front-field-id';
import { placesOf } from '../last-year/places';
import { narrativeFieldId } from '../narrative/narrative-field-id';
import { destinationOf, FRONT_PAGE, pagesOf, sectionTitle } from '../pages/page';
import type { Session } from '../session/session';
import { countFigures } from './count-figures';
import { checklistMessages as messages } from './messages';

/** `done`: nothing to do. `open`: somebody should look. `note`: worth knowing. */
export type CheckState = keyof typeof messages.states;

export interface CheckPlace {
  name: string;
  page: string;
  /** The element to go to on its page; `null` for the page itself. */
  target: string | null;
}

export interface CheckItem {
  id: string;
  state: CheckState;
  text: string;
  places: CheckPlace[];
}

const item = (id: string, state: CheckState, text: string, places: CheckPlace[] = []): CheckItem => ({ id, state, text, places });

/** One place for each page that is concerned, the first of its findings being where to go. */
function placesOfFindings(findings: readonly Finding[], { format }: Session): CheckPlace[] {
  return pagesOf(format).flatMap(({ id, title }) => {
    const here = findings.flatMap((finding) => {
      const destination = destinationOf(finding, format);
      return destination?.page === id ? [destination] : [];
    });
    const [first] = here;
    return first ? [{ name: messages.place(title, here.length), ...first }] : [];
  });
}

function unfilled(session: Session): CheckItem {
  const missing = session.findings().filter(isProgress);
  if (missing.length === 0) return item('unfilled', 'done', messages.allFilled);
  const blank = missing.filter(({ rule }) => rule === 'blank');
  const cells = blank.reduce((sum, finding) => sum + finding.cells.length, 0);
  return item('unfilled', 'open', messages.unfilled(cells, missing.length - blank.length), placesOfFindings(missing, session));
}

function found(session: Session, severity: Severity, none: string, some: (count: number) => string): CheckItem {
  const findings = session.findings().filter((finding) => finding.severity === severity && !isProgress(finding));
  if (findings.length === 0) return item(severity, 'done', none);
  return item(severity, 'open', some(findings.length), placesOfFindings(findings, session));
}

function kept(session: Session): CheckItem[] {
  const { length } = session.kept();
  return length > 0 ? [item('kept', 'note', messages.kept(length))] : [];
}

/** Only the clerk can say of a text that it is finished. */
function finished(session: Session): CheckItem[] {
  const sections = new Set(narrativesOf(session.format).map(({ section }) => section));
  if (sections.size === 0) return [];
  const { done } = session.draft();
  const left = [...sections].filter(({ id }) => !done.includes(id));
  if (left.length === 0) return [item('finished', 'done', messages.finished)];
  const places = left.map((section) => ({ name: sectionTitle(section), page: section.id, target: null }));
  return [item('finished', 'open', messages.unfinished(left.length), places)];
}

function deadline({ format, report }: Session, today: Date): CheckItem[] {
  const { deadlines, fields } = format.template;
  const { year, agency, fields: filled } = report();
  const rule = deadlineRule(deadlines, agency.level);
  if (rule === null) return [];
  const { field, source } = rule;
  const last = lastDay(rule.by, year);
  const date = filled[field] ?? '';
  const label = fields.find(({ id }) => id === field)?.label ?? field;
  const places = [{ name: label, page: FRONT_PAGE, target: frontFieldId(field) }];
  if (!isDate(date)) return [item('deadline', 'open', messages.undated(label, last, daysUntil(last, today), source), places)];
  return date <= last
    ? [item('deadline', 'done', messages.inTime(label, date, last, source))]
    : [item('deadline', 'open', messages.late(label, date, last, source), places)];
}

function lastYear(session: Session): CheckItem[] {
  const attached = session.lastYear()?.attached;
  const marks = session.prefilled();
  const attachment = attached
    ? item('last-year', 'done', messages.lastYear(attached.report.year))
    : item('last-year', 'note', messages.noLastYear);
  if (marks.length > 0) return [attachment, item('prefilled', 'open', messages.prefilled(marks.length), placesOf(marks, session.format))];
  return attached ? [attachment, item('prefilled', 'done', messages.confirmed)] : [attachment];
}

function figures({ format, report }: Session): CheckItem[] {
  const { narrative } = report();
  const units = new Set([...format.cells.values()].map(({ unit }) => unit));
  const counted = narrativesOf(format).map(({ section, content }) => ({
    ...countFigures(narrative[content.narrative] ?? [], units),
    place: { name: nameOfNarrative(section, content), page: section.id, target: narrativeFieldId(content.narrative) },
  }));
  const [bound, typed] = [counted.reduce((sum, each) => sum + each.bound, 0), counted.reduce((sum, each) => sum + each.typed, 0)];
  if (typed === 0) return bound === 0 ? [] : [item('figures', 'done', messages.allBound(bound))];
  const places = counted.flatMap((each) => (each.typed > 0 ? [{ ...each.place, name: messages.place(each.place.name, each.typed) }] : []));
  return [item('figures', 'note', messages.typed(bound, typed), places)];
}

function exportedName(session: Session): CheckItem {
  const { template } = session.format;
  const title = fillPlaceholders(template.document.title, template, session.report());
  const draft = session.findings().some(({ severity }) => severity === 'error');
  return item('file-name', 'note', messages.fileName(fileName(title, 'docx', draft)));
}

/** @param today for the days that are left */
export function checklistOf(session: Session, today: Date): CheckItem[] {
  return [
    unfilled(session),
    found(session, 'error', messages.noErrors, messages.errors),
    found(session, 'warning', messages.noWarnings, messages.warnings),
    ...kept(session),
    ...finished(session),
    ...deadline(session, today),
    ...lastYear(session),
    ...figures(session),
    exportedName(session),
  ];
}
