/** Shows each paragraph as the level that its numbering says, by the rule by which the document is composed. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Ledger } from '../../../check/ledger';
import { splitNumbering } from '../../../document/numbering';
import styles from '../rich-text.module.css';
import { printedText, positionIn } from '../text-places';

const key = new PluginKey<DecorationSet>('levels');

/** @param start where the paragraph's content begins in the document */
function marksOf(paragraph: Node, start: number, ledger: Ledger): Decoration[] {
  const { level, lead } = splitNumbering(printedText(paragraph, ledger));
  if (level === 0) return [];
  const end = start + positionIn(paragraph, lead.length, 'end', ledger);
  return [Decoration.inline(start, end, { class: styles[`lead${String(level)}`] ?? '' }, { inclusiveEnd: true })];
}

function within(document: Node, from: number, to: number, ledger: Ledger): Decoration[] {
  const marks: Decoration[] = [];
  document.nodesBetween(from, to, (node, position) => {
    if (node.type.name !== 'paragraph') return true;
    marks.push(...marksOf(node, position + 1, ledger));
    return false;
  });
  return marks;
}

/** Where a transaction changed the document, in the new one, whole paragraphs. */
function changedStretch({ mapping, doc }: Transaction): { from: number; to: number } | null {
  let [from, to] = [Infinity, -Infinity];
  mapping.maps.forEach((map, index) => {
    const later = mapping.slice(index + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  if (from > to) return null;
  const [first, last] = [doc.resolve(from), doc.resolve(to)];
  return { from: first.depth > 0 ? first.before(1) : from, to: last.depth > 0 ? last.after(1) : to };
}

/** Only paragraphs that changed are looked at again. */
export function levelMarks(ledger: Ledger): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, within(doc, 0, doc.content.size, ledger)),
      apply(transaction, marks) {
        const changed = changedStretch(transaction);
        const { doc } = transaction;
        const moved = marks.map(transaction.mapping, doc);
        if (!changed) return moved;
        const { from, to } = changed;
        return moved.remove(moved.find(from, to)).add(doc, within(doc, from, to, ledger));
      },
    },
    props: {
      decorations: (state) => key.getState(state),
    },
  });
}
