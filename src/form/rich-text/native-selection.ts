/** The caret as the browser has it: it may be ahead of the editor, which hears of its moves a moment later. */
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Takes the browser's caret into a transaction that the clerk did not cause, so that it does not put the caret back to
 * where it stood before the last key.
 */
export function withNativeSelection(transaction: Transaction, view: EditorView): Transaction {
  const native = document.getSelection();
  if (!view.hasFocus() || !(view.state.selection instanceof TextSelection) || native === null) return transaction;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = native;
  if (anchorNode === null || focusNode === null) return transaction;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return transaction;
  const { doc } = transaction;
  const anchor = doc.resolve(view.posAtDOM(anchorNode, anchorOffset));
  const head = doc.resolve(view.posAtDOM(focusNode, focusOffset));
  const selection = TextSelection.between(anchor, head);
  return selection.eq(view.state.selection) ? transaction : transaction.setSelection(selection);
}

/** Takes the browser's caret over before a key acts: keys that waited while the page was busy come before news of the caret. */
export function catchUp(view: EditorView): void {
  const transaction = withNativeSelection(view.state.tr, view);
  if (!view.composing && transaction.selectionSet) view.dispatch(transaction);
}
