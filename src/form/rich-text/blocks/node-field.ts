/** A field beside a table or a picture in the text, e.g. its caption: a plain input that writes one attribute of the node. */
import type { Decoration, EditorView } from 'prosemirror-view';
import type { TextField } from '../text-places';
import styles from './blocks.module.css';
import { showMarks } from './field-marks';

export interface NodeField {
  dom: HTMLElement;
  input: HTMLInputElement;
  /** Shows what the node says, unless it is being typed, and what its decorations say of it. */
  update(value: string, decorations: readonly Decoration[]): void;
}

export interface NodeFieldOptions {
  label: string;
  placeholder: string;
  attribute: TextField;
  longest: number;
  view: EditorView;
  /** The node's place, as the editor gives it. */
  place: () => number | undefined;
  /** Enter and Esc lead back to the text. */
  onLeave: () => void;
}

export function createNodeField({ label, placeholder, attribute, longest, view, place, onLeave }: NodeFieldOptions): NodeField {
  const dom = document.createElement('label');
  dom.className = styles.field ?? '';
  const words = document.createElement('span');
  words.textContent = label;
  const input = document.createElement('input');
  input.type = 'text';
  input.maxLength = longest;
  input.placeholder = placeholder;
  input.autocomplete = 'off';
  input.dataset.field = attribute;
  input.readOnly = !view.editable;
  dom.append(words, input);

  const write = (): void => {
    const position = place();
    const node = position === undefined ? null : view.state.doc.nodeAt(position);
    if (position === undefined || node?.attrs[attribute] === input.value) return;
    view.dispatch(view.state.tr.setNodeAttribute(position, attribute, input.value));
  };
  // An input method writes once it has finished.
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) write();
  });
  input.addEventListener('compositionend', write);
  input.addEventListener('keydown', (event) => {
    // With Alt the key asks for what the check says.
    if (event.isComposing || event.altKey || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  });
  return {
    dom,
    input,
    update(next, decorations) {
      if (input.value !== next && document.activeElement !== input) input.value = next;
      showMarks(input, attribute, decorations);
    },
  };
}

/** Lets the fields of all tables and pictures be written in, or not. */
export function lockFields({ dom, editable }: EditorView): void {
  for (const input of dom.querySelectorAll('input')) input.readOnly = !editable;
}
