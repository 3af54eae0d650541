/** Where a finding is, in the words that the report prints: table, row and column, narrative and paragraph, or field. */
import { nameOfNarrative, narrativesOf } from '../check/check-text';
import type { TextSpan } from '../check/cause';
import type { Finding } from '../check/finding';
import { labelsOf } from '../template/cell-labels';
import type { Format } from '../template/format';
import type { BatchFinding } from './batch-row';
import { batchMessages as messages } from './messages';

/** The cells with their addresses and printed labels; one that the format does not have keeps its address alone. */
export function cellsOf({ cells }: Pick<Finding, 'cells'>, format: Format): BatchFinding['cells'] {
  return cells.map((key) => {
    const cell = format.cells.get(key);
    return cell ? { key, table: cell.table.name, ...labelsOf(cell) } : { key, table: '', path: [], column: [] };
  });
}

function spanWords(narrative: string, { paragraph, part }: TextSpan): string {
  switch (part?.kind) {
    case undefined:
      return messages.paragraph(narrative, paragraph + 1);
    case 'cell':
      return messages.tableWords(narrative, part.row + 1, part.column + 1);
    case 'caption':
      return messages.caption(narrative);
    case 'alternative':
      return messages.alternative(narrative);
  }
}

/** The place in words, of a finding about cells that of the first one; '' when it is about the report as a whole. */
export function placeWords(finding: Pick<Finding, 'cells' | 'place'>, format: Format): string {
  const [first] = cellsOf(finding, format);
  if (first) return first.table === '' ? first.key : messages.cell(first.table, first.path, first.column);
  const { place } = finding;
  if (place === null) return '';
  switch (place.kind) {
    case 'section': {
      const section = format.template.sections.find(({ id }) => id === place.section);
      return section?.name ?? section?.heading ?? place.section;
    }
    case 'narrative': {
      const found = narrativesOf(format).find(({ content }) => content.narrative === place.narrative);
      const name = found ? nameOfNarrative(found.section, found.content) : place.narrative;
      return place.span ? spanWords(name, place.span) : name;
    }
    case 'field':
      if (place.field === 'agency') return messages.agency;
      return format.template.fields.find(({ id }) => id === place.field)?.label ?? place.field;
  }
}
