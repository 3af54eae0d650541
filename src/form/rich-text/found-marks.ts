/** Marks what 查找 found in the text; the place that it shows now is marked more strongly. */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { TextSpan } from '../../check/cause';
import type { Ledger } from '../../check/ledger';
import { fieldMark, FOUND_HERE } from './blocks/field-marks';
import styles from './rich-text.module.css';
import { fieldOf, rangeOf } from './text-places';

const key = new PluginKey<DecorationSet>('found');

export interface FoundSpans {
  spans: readonly TextSpan[];
  current: TextSpan | null;
}

export function foundMarks(ledger: Ledger): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const found = transaction.getMeta(key) as FoundSpans | undefined;
        if (!found) return marks.map(transaction.mapping, transaction.doc);
        const decorations = found.spans.flatMap((span) => {
          const isHere = span === found.current;
          const beside = fieldOf(transaction.doc, span);
          if (beside) return [fieldMark(beside, { found: isHere ? 'here' : 'elsewhere' })];
          const range = rangeOf(transaction.doc, span, ledger);
          const name = isHere ? styles.foundHere : styles.found;
          return range ? [Decoration.inline(range.from, range.to, { class: name ?? '' })] : [];
        });
        return DecorationSet.create(transaction.doc, decorations);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
    },
  });
}

/** A transaction that marks other places. */
export function markFound(state: EditorState, found: FoundSpans): Transaction {
  return state.tr.setMeta(key, found).setMeta('addToHistory', false);
}

/** Scrolls to the place that is shown now. */
export function revealFound(editor: HTMLElement): void {
  editor.querySelector(`.${styles.foundHere ?? ''}, ${FOUND_HERE}`)?.scrollIntoView({ block: 'center' });
}
