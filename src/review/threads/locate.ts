/** Where in the document as it stands now a thread belongs. */
import { findQuote } from '../../report/find-quote';
import type { RemarkPlace } from '../../report/review';
import type { DocumentPlace } from '../document/place';
import type { Printed } from '../document/printed';

export interface Located {
  place: DocumentPlace;
  /** False when the words of a quote are not there any more: then it is shown at the report as a whole. */
  found: boolean;
}

export function locate(place: RemarkPlace, printed: Printed): Located {
  switch (place.kind) {
    case 'report':
      return { place, found: true };
    case 'field':
      return { place: { kind: 'field', field: place.field }, found: true };
    case 'section':
      return { place, found: true };
    case 'cell':
      return { place: { kind: 'cell', cell: place.cell }, found: true };
    case 'text': {
      const { narrative } = place;
      const span = findQuote(printed.get(narrative)?.texts ?? [], place);
      return span ? { place: { kind: 'text', narrative, ...span }, found: true } : { place: { kind: 'report' }, found: false };
    }
  }
}
