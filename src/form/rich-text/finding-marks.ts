/** Underlines what the check says of the text, where it says it; the reason is the title, and can be asked for at the caret. */
import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Finding } from '../../check/finding';
import type { Session } from '../session/session';
import { fieldMark, type FieldSpec } from './blocks/field-marks';
import styles from './rich-text.module.css';
import { fieldOf, rangeOf, type TextField } from './text-places';

const key = new PluginKey<DecorationSet>('findings');

function marksOf(document: Node, findings: readonly Finding[], narrative: string, session: Session): DecorationSet {
  const marks = findings.flatMap((finding) => {
    const { place, severity, message } = finding;
    if (place?.kind !== 'narrative' || place.narrative !== narrative || !place.span) return [];
    const beside = fieldOf(document, place.span);
    if (beside) return [fieldMark(beside, { finding })];
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

type Spec = { finding: Finding } & Partial<FieldSpec>;

/** What the check says of the place where the caret is, or of what is selected: a figure, a picture with its words. */
export function findingsAt(state: EditorState): Finding[] {
  const { from, to } = state.selection;
  const found = (key.getState(state)?.find(from, to) ?? []).map(({ spec }) => spec as Spec);
  const selected = state.selection instanceof NodeSelection;
  return found.filter(({ field }) => field === undefined || selected).map(({ finding }) => finding);
}

/** What the check says of a text beside the table or picture that begins at a position. */
export function findingsBeside(state: EditorState, block: number, field: TextField): Finding[] {
  const found = key.getState(state)?.find(block, block + 1, (spec) => (spec as Spec).field === field) ?? [];
  return found.filter(({ from }) => from === block).map(({ spec }) => (spec as Spec).finding);
}

/** A transaction that looks at the findings again. */
export function lookAgain(state: EditorState): Transaction {
  return state.tr.setMeta(key, true).setMeta('addToHistory', false);
}
