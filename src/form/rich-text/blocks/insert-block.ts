/** Puts tables and pictures between the paragraphs of a text, where the caret is. */
import { Fragment, type Node } from 'prosemirror-model';
import { NodeSelection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';

/** The stretch of the document that gives way: nothing behind the caret's block, or that block where it is blank. */
function stretchAt({ selection }: EditorState): { from: number; to: number } {
  const { $from, $to } = selection;
  if ($to.depth === 0) return { from: $to.pos, to: $to.pos };
  const block = $from.node(1);
  const isBlank = block.type.name === 'paragraph' && block.childCount === 0;
  return isBlank && selection.empty ? { from: $from.before(1), to: $from.after(1) } : { from: $to.after(1), to: $to.after(1) };
}

/** One step to undo; a paragraph follows, to write on in. The first of the blocks is selected. */
export function insertBlocks(state: EditorState, blocks: readonly Node[]): Transaction {
  const { from, to } = stretchAt(state);
  const { tr, schema } = state;
  const ends = to === state.doc.content.size;
  tr.replaceWith(from, to, Fragment.from([...blocks, ...(ends ? [schema.node('paragraph')] : [])]));
  const isTable = blocks[0]?.type.name === 'table';
  // A table's first cell begins three levels further in.
  tr.setSelection(isTable ? TextSelection.create(tr.doc, from + 3) : NodeSelection.create(tr.doc, from));
  return tr.scrollIntoView();
}
