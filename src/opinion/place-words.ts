/** Where findings and remarks are, in the words that the report prints. */
import { placeWords } from '../batch/place-of-finding';
import type { Finding } from '../check/finding';
import type { RemarkPlace } from '../report/review';
import type { Format } from '../template/format';
import { WHOLE_REPORT, YEAR_FIELD } from './messages';

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
  if (finding.place?.kind === 'field' && finding.place.field === 'year') return YEAR_FIELD;
  const words = placeWords(finding, format);
  return words === '' ? WHOLE_REPORT : words;
}

/** The place of a remark; a quote is not said. */
export function remarkPlace(place: RemarkPlace, format: Format): string {
  return findingPlace(targetOf(place), format);
}
