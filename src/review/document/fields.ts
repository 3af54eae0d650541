/** The fields of the front matter as the review page has them: where the document prints each, or that it prints it nowhere. */
import { AGENCY, YEAR } from '../../form/front/front-field-id';
import { placeWords } from '../../form/review-state/place-words';
import type { DocumentTree } from '../../document/document';
import { fieldSpans, type FieldSpan } from '../../opinion/field-spans';
import { fieldText } from '../../report/field-text';
import type { Report } from '../../report/report';
import type { Format } from '../../template/format';
import { fillPlaceholders } from '../../template/placeholders';

export interface DeskField {
  field: string;
  label: string;
  /** What stands in it, as it is printed. */
  text: string;
  /** `null` where no line of its own prints it. */
  printed: {
    /** Which of the document's fixed lines and signatures it is, counted from 0. */
    line: number;
    /** UTF-16 offsets in its text without line ends, the end excluded. */
    start: number;
    end: number;
  } | null;
}

function printedAt({ blocks }: DocumentTree, { block: at, line, start, end }: FieldSpan): DeskField['printed'] {
  const block = blocks[at];
  const before = block?.kind === 'signature' ? block.lines.slice(0, line).reduce((sum, each) => sum + each.length, 0) : 0;
  const ordinal = blocks.slice(0, at).filter(({ kind }) => kind === 'line' || kind === 'signature').length;
  return { line: ordinal, start: start + before, end: end + before };
}

/** @param tree composed of the report */
export function deskFields(format: Format, report: Report, tree: DocumentTree): DeskField[] {
  const { template } = format;
  const spans = fieldSpans(tree, format, report);
  return [AGENCY, YEAR, ...template.fields.map(({ id }) => id)].map((field) => {
    const span = spans.get(field);
    const text = field === AGENCY || field === YEAR ? fieldText(report, field) : fillPlaceholders(`{{${field}}}`, template, report);
    const printed = span && span.start < span.end ? printedAt(tree, span) : null;
    return { field, label: placeWords({ kind: 'field', field }, format), text, printed };
  });
}
