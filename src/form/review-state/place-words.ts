/** How the place of a thread is called. */
import { nameOfNarrative, narrativesOf } from '../../check/check-text';
import { nameOfCell } from '../../check/value-finding';
import type { RemarkPlace } from '../../report/review';
import type { Format } from '../../template/format';
import { AGENCY, YEAR } from '../front/front-field-id';
import { sectionTitle } from '../pages/page';
import { reviewMessages as messages } from './messages';

export function placeWords(place: RemarkPlace, format: Format): string {
  switch (place.kind) {
    case 'report':
      return messages.wholeReport;
    case 'section': {
      const section = format.template.sections.find(({ id }) => id === place.section);
      return section ? sectionTitle(section) : place.section;
    }
    case 'field':
      if (place.field === AGENCY) return messages.agency;
      if (place.field === YEAR) return messages.year;
      return format.template.fields.find(({ id }) => id === place.field)?.label ?? place.field;
    case 'cell': {
      const cell = format.cells.get(place.cell);
      return cell ? `${cell.table.name}：${nameOfCell(cell, format)}` : place.cell;
    }
    case 'text': {
      const found = narrativesOf(format).find(({ content }) => content.narrative === place.narrative);
      return messages.quoteIn(found ? nameOfNarrative(found.section, found.content) : place.narrative, place.quote);
    }
  }
}
