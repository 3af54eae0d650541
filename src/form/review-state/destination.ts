/** Where in the workspace the place of a thread is filled in. */
import type { RemarkPlace } from '../../report/review';
import type { Format } from '../../template/format';
import { destinationOf } from '../pages/page';

/** The page, and there the element to go to; `null` for the report as a whole. */
export function destinationOfRemark(place: RemarkPlace, format: Format): ReturnType<typeof destinationOf> {
  switch (place.kind) {
    case 'report':
      return null;
    case 'cell':
      return destinationOf({ cells: [place.cell], place: null }, format);
    case 'text':
      return destinationOf({ cells: [], place: { kind: 'narrative', narrative: place.narrative } }, format);
    case 'section':
    case 'field':
      return destinationOf({ cells: [], place }, format);
  }
}
