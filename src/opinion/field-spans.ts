/** Where a composed report prints the fields of its front matter: in its fixed lines and in the signature. */
import type { DocumentTree } from '../document/document';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { fillPlaceholders, PLACEHOLDER } from '../template/placeholders';

export interface FieldSpan {
  /** The block of the tree, counted from 0. */
  block: number;
  /** The line of a signature, counted from 0. */
  line: number;
  /** UTF-16 offsets of the value in the line, the end excluded; the same where the field is blank. */
  start: number;
  end: number;
}

type Value = Pick<FieldSpan, 'start' | 'end'> & { field: string };

/** Where the values stand in a line once its placeholders are filled. */
function valuesIn(line: string, fill: (line: string) => string): Value[] {
  return [...line.matchAll(PLACEHOLDER)].map((match) => {
    const start = fill(line.slice(0, match.index)).length;
    return { field: match[1] ?? '', start, end: start + fill(match[0]).length };
  });
}

/**
 * @param tree composed of the report; further blocks may stand in front
 * @returns by field id, the agency as `agency` and the year as `year`: the first place that prints it, one with a value before a blank one
 */
export function fieldSpans({ blocks }: DocumentTree, { template }: Format, report: Report): Map<string, FieldSpan> {
  const fill = (line: string): string => fillPlaceholders(line, template, report);
  const content = template.sections.flatMap((section) => section.content);
  const lines = content.flatMap((part) => ('lines' in part ? part.lines : 'signature' in part ? part.signature : []));
  const values = new Map(lines.map((line) => [fill(line), valuesIn(line, fill)] as const).filter(([text]) => text !== ''));
  const spans = new Map<string, FieldSpan>();
  for (const [index, block] of blocks.entries()) {
    const printed = block.kind === 'line' ? [block.text] : block.kind === 'signature' ? block.lines : [];
    for (const [line, text] of printed.entries()) {
      for (const { field, start, end } of values.get(text) ?? []) {
        const before = spans.get(field);
        if (before === undefined || (before.start === before.end && start < end)) spans.set(field, { block: index, line, start, end });
      }
    }
  }
  return spans;
}
