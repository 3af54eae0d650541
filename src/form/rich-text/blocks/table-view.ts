/** A table in the editor: its caption above in a field of its own, its rows where the editor writes. */
import type { Node } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { Decoration, EditorView, NodeView } from 'prosemirror-view';
import { MAX_CAPTION } from '../../../report/narrative-limits';
import { classes } from '../../../ui/classes';
import { blockMessages as messages } from './messages';
import { createNodeField } from './node-field';
import styles from './blocks.module.css';

export function tableView(node: Node, view: EditorView, place: () => number | undefined, decorations: readonly Decoration[]): NodeView {
  const dom = document.createElement('div');
  dom.className = styles.table ?? '';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', messages.table);
  const field = createNodeField({
    label: messages.caption,
    placeholder: messages.tableCaptionHint,
    attribute: 'caption',
    longest: MAX_CAPTION,
    view,
    place,
    onLeave: () => {
      const position = place();
      if (position !== undefined) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(position + 1))));
      view.focus();
    },
  });
  field.dom.contentEditable = 'false';
  const box = document.createElement('div');
  box.className = styles.scroll ?? '';
  const table = document.createElement('table');
  const rows = document.createElement('tbody');
  table.append(rows);
  box.append(table);
  dom.append(field.dom, box);

  const show = (shown: Node, marks: readonly Decoration[]): void => {
    field.update(String(shown.attrs.caption), marks);
    table.className = classes(styles.grid, shown.attrs.header === true && styles.headed);
  };
  show(node, decorations);
  return {
    dom,
    contentDOM: rows,
    update(next, marks) {
      if (next.type !== node.type) return false;
      show(next, marks);
      return true;
    },
    stopEvent: ({ target }) => target === field.input,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !rows.contains(mutation.target),
  };
}
