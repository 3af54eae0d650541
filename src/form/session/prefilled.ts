/** Marks on what was taken over from last year's report: they stay until somebody touches the place. */
import type { CarryOver } from '../../check/carry-over';
import { AGENCY } from '../front/front-field-id';

const FIELD = 'field:';

/** The mark of a field of the front matter, `agency` included; a cell's mark is its address. */
export function fieldMark(field: string): string {
  return FIELD + field;
}

/** The field that a mark stands for; `null` when it stands for a cell. */
export function fieldOfMark(mark: string): string | null {
  return mark.startsWith(FIELD) ? mark.slice(FIELD.length) : null;
}

/** The marks of everything that is taken over. */
export function marksOf({ cells, fields, agency }: CarryOver): string[] {
  return [...(agency === null ? [] : [fieldMark(AGENCY)]), ...[...fields.keys()].map(fieldMark), ...cells.keys()];
}

export interface Marks {
  /** The same array until one of them changes. */
  all(): readonly string[];
  has(mark: string): boolean;
  add(marks: readonly string[]): void;
  drop(marks: readonly string[]): void;
}

export function createMarks(initial: readonly string[]): Marks {
  let marks = new Set(initial);
  let listed: readonly string[] = [...marks];
  const become = (changed: Set<string>): void => {
    if (changed.size === marks.size) return;
    marks = changed;
    listed = [...marks];
  };
  return {
    all: () => listed,
    has: (mark) => marks.has(mark),
    add(added) {
      become(new Set([...marks, ...added]));
    },
    drop(dropped) {
      if (dropped.some((mark) => marks.has(mark))) become(new Set([...marks].filter((mark) => !dropped.includes(mark))));
    },
  };
}
