/** Where findings and remarks are, in the words that the report prints. */
import { placeWords } from '../batch/place-of-finding';
import type { Finding } from '../check/finding';
import { FIELD_NAMES } from '../document/comment-words';
import type { RemarkPlace } from '../report/review';
import type { Format } from '../template/format';
import { WHOLE_REPORT } from './messages';

type Target = Pick<Finding, 'cells' | 'place'>;

function targetOf(place: RemarkPlace): Target {
  switch (place.kind) {
    case 'report':
      return { cells: [], place: null };
    case 'cell':
      return { cells: [place.cell], place: null };
    case 'text':
      return { cells: [], place: { kind: 'narrative', narrative: place.narrative } };
    case 'section':
    case 'field':
      return { cells: [], place };
  }
}

export function findingPlace(finding: Target, format: Format): string {
  const own = finding.place?.kind === 'field' ? FIELD_NAMES.get(finding.place.field) : undefined;
  if (own !== undefined) return own;
  const words = placeWords(finding, format);
  return words === '' ? WHOLE_REPORT : words;
}

/** The place of a remark; a quote is not said. */
export function remarkPlace(place: RemarkPlace, format: Format): string {
  return findingPlace(targetOf(place), format);
}
