/** The pages of the workspace as the review page has them: going to one leads to its place in the document. */
import { useMemo } from 'react';
import { frontFieldId } from '../form/front/front-field-id';
import { narrativeFieldId } from '../form/narrative/narrative-field-id';
import { FRONT_PAGE, pagesOf } from '../form/pages/page';
import type { Pages } from '../form/pages/use-page';
import { cellId } from '../form/grid/cell-id';
import { narrativesOf } from '../check/check-text';
import type { Format } from '../template/format';
import type { DocumentPlace } from './document/place';
import type { Printed } from './document/printed';

const PREFIX = { cell: cellId(''), narrative: narrativeFieldId(''), field: frontFieldId('') };

/** The place of the document that an element of the workspace stands for. */
function placeOfTarget(page: string, target: string | null, printed: Printed): DocumentPlace {
  if (target?.startsWith(PREFIX.cell)) return { kind: 'cell', cell: target.slice(PREFIX.cell.length) };
  if (target?.startsWith(PREFIX.narrative)) {
    const narrative = target.slice(PREFIX.narrative.length);
    const first = printed.get(narrative)?.blocks[0];
    if (first) return { kind: 'text', narrative, paragraph: first.paragraph, start: 0, end: first.text.length };
  }
  if (target?.startsWith(PREFIX.field)) return { kind: 'field', field: target.slice(PREFIX.field.length) };
  return page === FRONT_PAGE ? { kind: 'report' } : { kind: 'section', section: page };
}

export interface DeskPagesInput {
  format: Format;
  draft: string;
  section: string | null;
  printed: Printed;
  onPlace: (place: DocumentPlace) => void;
}

export function useDeskPages({ format, draft, section, printed, onPlace }: DeskPagesInput): Pages {
  return useMemo(() => {
    const all = pagesOf(format);
    const first = narrativesOf(format)[0]?.section.id;
    const current = all.find(({ id }) => id === section) ?? all.find(({ id }) => id === first) ?? all[0];
    if (current === undefined) throw new Error('a draft has at least its front matter');
    return {
      all,
      current,
      addressOf: (page) => `/draft/${draft}/${page}`,
      goTo(page, target = null) {
        onPlace(placeOfTarget(page, target, printed));
      },
    };
  }, [format, draft, section, printed, onPlace]);
}
