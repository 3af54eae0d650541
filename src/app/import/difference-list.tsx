/** Where a file was changed after it was exported: for each place, which side is taken. */
import { nameOfCell } from '../../check/value-finding';
import type { Difference } from '../../read/import/differences';
import type { Format } from '../../template/format';
import { RadioGroup } from '../../ui/radio-group/radio-group';
import { importMessages as messages } from './messages';

function nameOf(difference: Difference, format: Format): string {
  switch (difference.kind) {
    case 'cell': {
      const cell = format.cells.get(difference.key);
      return cell ? nameOfCell(cell, format) : difference.key;
    }
    case 'field':
      return format.template.fields.find(({ id }) => id === difference.field)?.label ?? messages.agency;
    case 'paragraph': {
      const section = format.template.sections.find(({ content }) =>
        content.some((part) => 'narrative' in part && part.narrative === difference.narrative),
      );
      return messages.paragraph(section?.heading ?? section?.name ?? difference.narrative, difference.index + 1);
    }
  }
}

export interface DifferenceListProps {
  format: Format;
  differences: readonly Difference[];
  takes: ReadonlySet<Difference>;
  onTake: (difference: Difference, visible: boolean) => void;
}

export function DifferenceList({ format, differences, takes, onTake }: DifferenceListProps) {
  return (
    <>
      {differences.map((difference, index) => (
        <RadioGroup
          key={index}
          name={`difference-${String(index)}`}
          label={nameOf(difference, format)}
          stacked
          value={takes.has(difference) ? 'visible' : 'embedded'}
          choices={[
            { value: 'visible', label: messages.visible(difference.visible ?? '') },
            { value: 'embedded', label: messages.embedded(difference.embedded ?? '') },
          ]}
          onChange={(event) => {
            onTake(difference, event.target.value === 'visible');
          }}
        />
      ))}
    </>
  );
}
