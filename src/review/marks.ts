/** Everything that is marked in the document: what was found, what was said, and what changed. */
import type { Finding } from '../check/finding';
import { AGENCY } from '../form/front/front-field-id';
import { changeId, type Change } from '../form/review-state/changes';
import { isProgress } from '../check/check-report';
import { isOpen, type Thread } from '../report/review';
import type { DocumentPlace, Mark } from './document/place';
import type { Printed } from './document/printed';
import { locate } from './threads/locate';

/** Before the ids of findings, threads and changes, so that none is taken for another. */
const PREFIX = { finding: 'finding ', thread: 'thread ', change: 'change ' } as const;

export type MarkSubject = keyof typeof PREFIX;

export function markId(subject: MarkSubject, id: string): string {
  return PREFIX[subject] + id;
}

/** What a mark stands for. */
export function subjectOf(mark: string): { subject: MarkSubject; id: string } | null {
  const [word = '', ...rest] = mark.split(' ');
  return word in PREFIX ? { subject: word as MarkSubject, id: rest.join(' ') } : null;
}

/** A narrative as a whole is shown at its first paragraph; one that is not printed at the report as a whole. */
function wholeNarrative(narrative: string, printed: Printed): DocumentPlace {
  const first = printed.get(narrative)?.blocks[0];
  return first ? { kind: 'text', narrative, paragraph: first.paragraph, start: 0, end: first.text.length } : { kind: 'report' };
}

function placeOfFinding({ cells, place }: Finding, printed: Printed): DocumentPlace {
  const [cell] = cells;
  if (place === null) return cell === undefined ? { kind: 'report' } : { kind: 'cell', cell };
  switch (place.kind) {
    case 'section':
      return place;
    case 'field':
      return { kind: 'field', field: place.field };
    case 'narrative':
      return place.span ? { kind: 'text', ...place.span } : wholeNarrative(place.narrative, printed);
  }
}

function placeOfChange(change: Change, printed: Printed): DocumentPlace[] {
  switch (change.kind) {
    case 'cell':
      return [{ kind: 'cell', cell: change.cell }];
    case 'agency':
      return [{ kind: 'field', field: AGENCY }];
    case 'field':
      return [{ kind: 'field', field: change.field }];
    case 'unit':
      return [{ kind: 'report' }];
    case 'narrative': {
      const { narrative, paragraphs } = change;
      const texts = printed.get(narrative)?.texts ?? [];
      const changed = paragraphs.filter(({ now, pieces }) => now !== null && pieces.some(({ kind }) => kind !== 'same'));
      const places = changed.flatMap(({ now, pieces }): DocumentPlace[] => {
        let at = 0;
        return pieces.flatMap(({ kind, text }): DocumentPlace[] => {
          if (kind === 'removed') return [];
          const [start, end] = [at, at + text.length];
          at = end;
          // Words of a table or a picture have no such place in the text.
          const own = kind === 'added' && texts[now ?? -1]?.slice(start, end) === text;
          return own ? [{ kind: 'text', narrative, paragraph: now ?? 0, start, end }] : [];
        });
      });
      return places.length > 0 ? places : [wholeNarrative(narrative, printed)];
    }
  }
}

export function marksOfFindings(findings: readonly Finding[], printed: Printed): Mark[] {
  return findings
    .filter((finding) => !isProgress(finding))
    .map((finding) => ({ id: markId('finding', finding.id), kind: finding.severity, place: placeOfFinding(finding, printed) }));
}

export function marksOfThreads(threads: readonly Thread[], printed: Printed): Mark[] {
  return threads.map((thread) => ({
    id: markId('thread', thread.id),
    kind: isOpen(thread) ? 'thread' : 'closed',
    place: locate(thread.place, printed).place,
  }));
}

export function marksOfChanges(changes: readonly Change[], printed: Printed): Mark[] {
  return changes.flatMap((change) =>
    placeOfChange(change, printed).map((place): Mark => ({ id: markId('change', changeId(change)), kind: 'change', place })),
  );
}
