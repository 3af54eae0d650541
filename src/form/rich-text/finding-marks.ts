/** Underlines what the check says of the text, where it says it; the reason is the title, and can be asked for at the caret. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Finding } from '../../check/finding';
import type { Session } from '../session/session';
import styles from './rich-text.module.css';
import { rangeOf } from './text-places';

const key = new PluginKey<DecorationSet>('findings');

function marksOf(document: Node, findings: readonly Finding[], narrative: string, session: Session): DecorationSet {
  const marks = findings.flatMap((finding) => {
    const { place, severity, message } = finding;
    if (place?.kind !== 'narrative' || place.narrative !== narrative || !place.span) return [];
    const range = rangeOf(document, place.span, session.ledger);
    if (range === null || range.from === range.to) return [];
    const name = severity === 'error' ? styles.errorMark : severity === 'warning' ? styles.warningMark : styles.hintMark;
    return [Decoration.inline(range.from, range.to, { class: name ?? '', title: message }, { finding })];
  });
  return DecorationSet.create(document, marks);
}

/** What a narrative's marks are made of: the same text for the same marks. */
export function marksKey(findings: readonly Finding[], narrative: string): string {
  const own = findings.filter(({ place }) => place?.kind === 'narrative' && place.narrative === narrative && place.span);
  return JSON.stringify(own.map(({ place, severity, message }) => [place, severity, message]));
}

/** Marks of a narrative's findings; they move with the text until the next check. */
export function findingMarks(narrative: string, session: Session): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => marksOf(doc, session.findings(), narrative, session),
      apply: (transaction, marks) =>
        transaction.getMeta(key) === true
          ? marksOf(transaction.doc, session.findings(), narrative, session)
          : marks.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
    },
  });
}

/** What the check says of the place where the caret is, or of the selected figure. */
export function findingsAt(state: EditorState): Finding[] {
  const { from, to } = state.selection;
  const found = key.getState(state)?.find(from, to) ?? [];
  return found.map(({ spec }) => (spec as { finding: Finding }).finding);
}

/** A transaction that looks at the findings again. */
export function lookAgain(state: EditorState): Transaction {
  return state.tr.setMeta(key, true).setMeta('addToHistory', false);
}
