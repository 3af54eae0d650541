/** The editor of a narrative: ProseMirror with paragraphs and bound figures, undo, and pasting as plain paragraphs. */
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { TextSpan } from '../../check/cause';
import { figureText } from '../../check/figure-text';
import type { BoundFigure, Paragraph } from '../../report/narrative';
import type { Session } from '../session/session';
import { freeFigure, replaceAll } from './commands';
import { figureView } from './figure-view';
import { findingMarks, lookAgain, marksKey } from './finding-marks';
import { withNativeSelection } from './native-selection';
import { figureOf, narrativeSchema, toDocument, toParagraphs } from './schema';
import { rangeOf } from './text-places';

export interface NarrativeEditorOptions {
  place: HTMLElement;
  session: Session;
  /** The narrative's id. */
  narrative: string;
  paragraphs: readonly Paragraph[];
  /** Attributes of the text box: id, names, descriptions. */
  attributes: Record<string, string>;
  editable: () => boolean;
  /** After every edit of the clerk's, not while pinyin is being composed. */
  onEdit: (paragraphs: Paragraph[]) => void;
  /** The figure that is selected, or `null`. */
  onSelect: (figure: BoundFigure | null) => void;
}

export interface NarrativeEditor {
  /** Shows other paragraphs without this being an edit, e.g. standard sentences whose conditions changed. */
  show(paragraphs: readonly Paragraph[]): void;
  /** Puts other paragraphs in the place of all, as an edit that can be undone. */
  replace(paragraphs: readonly Paragraph[]): void;
  /** Frees the selected figure. */
  free(): void;
  /** Selects a stretch of the printed text and takes the focus. */
  select(span: TextSpan): void;
  /** Marks what the last check says of the text. */
  mark(): void;
  /** Asks again whether it may be edited. */
  refresh(): void;
  destroy(): void;
}

/** Marks a change of the document that the clerk did not make. */
const SHOWN = 'shown';

/** Plain text as paragraphs, one a line; empty lines are no paragraphs. */
function pastedText(text: string): Slice {
  const lines = text.split(/\r\n|[\n\r\v\u2028\u2029]/).filter((line) => line.trim() !== '');
  const nodes = lines.map((line): Node => narrativeSchema.node('paragraph', null, narrativeSchema.text(line)));
  // Open at both ends: a single line joins the paragraph that it is pasted into.
  return new Slice(Fragment.from(nodes), 1, 1);
}

function selectedFigure(state: EditorState): BoundFigure | null {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type.name === 'figure' ? figureOf(selection.node) : null;
}

export function createNarrativeEditor(options: NarrativeEditorOptions): NarrativeEditor {
  const { place, session, narrative, attributes, editable, onEdit, onSelect } = options;
  const free = freeFigure(session);
  const plugins = [
    history(),
    keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, Enter: free }),
    keymap(baseKeymap),
    findingMarks(narrative, session),
  ];
  let unsaved = false;
  let marked = marksKey(session.findings(), narrative);

  function tell(): void {
    if (!unsaved || view.composing) return;
    unsaved = false;
    onEdit(toParagraphs(view.state.doc));
  }

  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: toDocument(options.paragraphs), plugins }),
    attributes: () => ({ ...attributes, 'aria-readonly': String(!editable()) }),
    editable,
    nodeViews: { figure: (node) => figureView(node, session) },
    clipboardTextParser: pastedText,
    clipboardTextSerializer: (slice) =>
      slice.content.textBetween(0, slice.content.size, '\n', (node) => figureText(figureOf(node), session.ledger)),
    handleDOMEvents: {
      compositionend() {
        // The characters arrive in a transaction after the event.
        setTimeout(() => {
          tell();
          mark();
        });
        return false;
      },
    },
    dispatchTransaction(transaction: Transaction) {
      view.updateState(view.state.apply(transaction));
      onSelect(selectedFigure(view.state));
      if (!transaction.docChanged || transaction.getMeta(SHOWN) === true) return;
      unsaved = true;
      tell();
    },
  });

  /** Marks what the last check says, if that is something else; never under the hands of an input method. */
  function mark(): void {
    const now = marksKey(session.findings(), narrative);
    if (now === marked || view.composing) return;
    marked = now;
    view.dispatch(withNativeSelection(lookAgain(view.state), view));
  }

  const run = (command: ReturnType<typeof freeFigure>): void => {
    command(view.state, view.dispatch.bind(view), view);
    view.focus();
  };
  return {
    show(paragraphs) {
      const { state } = view;
      const shown = state.tr.replaceWith(0, state.doc.content.size, toDocument(paragraphs).content);
      view.dispatch(shown.setMeta(SHOWN, true).setMeta('addToHistory', false));
    },
    replace(paragraphs) {
      run(replaceAll(paragraphs));
    },
    free() {
      run(free);
    },
    select(span) {
      const { doc, tr } = view.state;
      const range = rangeOf(doc, span, session.ledger);
      if (range) view.dispatch(tr.setSelection(TextSelection.create(doc, range.from, range.to)).scrollIntoView());
      view.focus();
    },
    mark,
    refresh() {
      view.setProps({});
    },
    destroy() {
      view.destroy();
    },
  };
}
