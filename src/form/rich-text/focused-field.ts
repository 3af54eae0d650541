/** The fields beside tables and pictures, where the editor's own caret never is: what is said of them, and how to get there. */
import type { EditorView } from 'prosemirror-view';
import type { TextSpan } from '../../check/cause';
import type { Finding } from '../../check/finding';
import { findingsAt, findingsBeside } from './finding-marks';
import type { TextField } from './text-places';

function fieldsOf(view: EditorView, block: number): HTMLInputElement[] {
  const dom = view.nodeDOM(block);
  return dom instanceof HTMLElement ? [...dom.querySelectorAll<HTMLInputElement>('input[data-field]')] : [];
}

/** The field that has the focus, with where its table or picture begins. */
function focusedField(view: EditorView): { block: number; field: TextField } | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLInputElement) || !view.dom.contains(activeElement)) return null;
  const { doc } = view.state;
  let block = 0;
  for (let index = 0; index < doc.childCount; index += 1) {
    if (fieldsOf(view, block).includes(activeElement)) return { block, field: activeElement.dataset.field === 'alternative' ? 'alternative' : 'caption' };
    block += doc.child(index).nodeSize;
  }
  return null;
}

/** What the check says of the field that has the focus, else of the place where the caret is. */
export function whatIsSaid(view: EditorView): Finding[] {
  const focused = focusedField(view);
  return focused ? findingsBeside(view.state, focused.block, focused.field) : findingsAt(view.state);
}

/** Selects a stretch of a field's text and takes the focus. */
export function selectField(view: EditorView, { at, field }: { at: number; field: TextField }, { start, end }: Pick<TextSpan, 'start' | 'end'>): void {
  const input = fieldsOf(view, at).find(({ dataset }) => dataset.field === field);
  input?.focus();
  input?.setSelectionRange(start, end);
  input?.scrollIntoView({ block: 'center' });
}
