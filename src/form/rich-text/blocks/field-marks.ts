/** What is said of a field beside a table or a picture: findings and what was found, as marks of its node shown in the field. */
import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';
import type { Finding } from '../../../check/finding';
import type { Severity } from '../../../template/schema';
import type { TextField } from '../text-places';

type Said = { finding: Finding } | { found: 'here' | 'elsewhere' };

/** What a mark of a node says, and of which of its fields. */
export type FieldSpec = Said & { field: TextField };

/** Selects the field in which the place is that 查找 shows now. */
export const FOUND_HERE = 'input[data-found="here"]';

const GRAVEST: readonly Severity[] = ['error', 'warning', 'hint'];

export function fieldMark({ node, at, field }: { node: Node; at: number; field: TextField }, said: Said): Decoration {
  return Decoration.node(at, at + node.nodeSize, {}, { ...said, field } satisfies FieldSpec);
}

/** Shows in a field what the marks of its node say of it: part of an input's text cannot be underlined, so all of it is. */
export function showMarks(input: HTMLInputElement, field: TextField, decorations: readonly Decoration[]): void {
  const own = decorations.map(({ spec }) => spec as Partial<FieldSpec>).filter((spec): spec is FieldSpec => spec.field === field);
  const findings = own.flatMap((spec) => ('finding' in spec ? [spec.finding] : []));
  const places = own.flatMap((spec) => ('found' in spec ? [spec.found] : []));
  const severity = GRAVEST.find((each) => findings.some((finding) => finding.severity === each));
  const found = places.includes('here') ? 'here' : places[0];
  input.title = findings.map(({ message }) => message).join('\n');
  if (severity === undefined) delete input.dataset.finding;
  else input.dataset.finding = severity;
  if (found === undefined) delete input.dataset.found;
  else input.dataset.found = found;
}
