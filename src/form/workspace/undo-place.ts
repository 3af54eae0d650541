/** Where an act that was undone or done again took place, and how that is said. */
import { nameOfNarrative, narrativesOf } from '../../check/check-text';
import type { Format } from '../../template/format';
import { undoMessages as messages } from '../messages';
import { destinationOf, pagesOf } from '../pages/page';
import type { DraftChange } from '../session/draft-state';
import { AGENCY } from '../front/front-field-id';

export interface UndoPlace {
  /** The page and the element to go to; `null` for what has no place of its own. */
  destination: { page: string; target: string | null } | null;
  /** What was written, in words. */
  words: string;
}

export function placeOfChange({ cells, narratives, fields, agency, done }: DraftChange, format: Format): UndoPlace {
  const keys = [...format.cells.keys()].filter((key) => key in cells);
  const [first] = keys;
  if (first !== undefined) {
    const destination = destinationOf({ cells: [first], place: null }, format);
    const page = pagesOf(format).find(({ id }) => id === destination?.page)?.title ?? '';
    return { destination, words: messages.cells(page, keys.length) };
  }
  const written = narrativesOf(format).find(({ content }) => content.narrative in narratives);
  if (written) {
    const { section, content } = written;
    const destination = destinationOf({ cells: [], place: { kind: 'narrative', narrative: content.narrative } }, format);
    return { destination, words: nameOfNarrative(section, content) };
  }
  const field = format.template.fields.find(({ id }) => id in fields);
  if (field || agency !== undefined) {
    const destination = destinationOf({ cells: [], place: { kind: 'field', field: field?.id ?? AGENCY } }, format);
    return { destination, words: field?.label ?? messages.agency };
  }
  return { destination: null, words: done ? messages.done : messages.other };
}
