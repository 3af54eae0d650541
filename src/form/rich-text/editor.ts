/** The editor of a narrative: ProseMirror with paragraphs and bound figures, undo, and pasting as plain paragraphs. */
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, NodeSelection, Selection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { TextSpan } from '../../check/cause';
import { figureText } from '../../check/figure-text';
import type { Finding } from '../../check/finding';
import type { BoundFigure, Paragraph } from '../../report/narrative';
import type { Session } from '../session/session';
import { clipboardParser, clipboardSerializer } from './clipboard';
import { freeFigure } from './commands';
import { figureView } from './figure-view';
import { findingMarks, findingsAt, lookAgain, marksKey } from './finding-marks';
import { foundMarks, markFound, revealFound, type FoundSpans } from './found-marks';
import { createFigureMenu, type FigureMenu } from './insert/figure-menu';
import { figureQueries } from './insert/figure-query';
import { createFigureSearch } from './insert/figure-search';
import { levelMarks } from './levels/level-marks';
import { LEVELS, setLevel, type Level } from './levels/set-level';
import type { PasteLosses } from './messages';
import { withNativeSelection } from './native-selection';
import { pasting, sliceOf } from './paste/paste-plugin';
import { pastedLines } from './paste/pasted-text';
import { figureOf, toDocument, toParagraphs } from './schema';
import { rangeOf } from './text-places';

export interface NarrativeEditorOptions {
  place: HTMLElement;
  session: Session;
  /** The narrative's id. */
  narrative: string;
  paragraphs: readonly Paragraph[];
  /** Attributes of the text box: id, names, descriptions. */
  attributes: Record<string, string>;
  /** Id of the list of figures while it is shown. */
  listId: string;
  editable: () => boolean;
  /** After every edit of the clerk's, not while pinyin is being composed. */
  onEdit: (paragraphs: Paragraph[]) => void;
  /** The figure that is selected, or `null`. */
  onSelect: (figure: BoundFigure | null) => void;
  /** What the check says of the place where the caret is; told when that is something else. */
  onReasons: (findings: readonly Finding[]) => void;
  /** The finding at the caret is asked for. */
  onShowFinding: (finding: string) => void;
  /** The list of figures at the caret, or `null` while there is none. */
  onMenu: (menu: FigureMenu | null) => void;
  /** What the last paste left out. */
  onLosses: (losses: PasteLosses) => void;
}

export interface NarrativeEditor {
  /** Shows other paragraphs without this being an edit, e.g. standard sentences whose conditions changed. */
  show(paragraphs: readonly Paragraph[]): void;
  /** Frees the selected figure. */
  free(): void;
  /** Asks for the list of figures at the caret. */
  insert(): void;
  /** Takes a figure of the list. */
  choose(index: number): void;
  /** Numbers the selected paragraphs. */
  level(level: Level): void;
  /** Selects a stretch of the printed text and takes the focus. */
  select(span: TextSpan): void;
  /** The selected text, within one paragraph; '' for none. */
  selectedText(): string;
  /** Marks what the last check says of the text. */
  mark(): void;
  /** Marks what was found in the text. */
  found(found: FoundSpans): void;
  /** Asks again whether it may be edited. */
  refresh(): void;
  destroy(): void;
}

function selectedFigure(state: EditorState): BoundFigure | null {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type.name === 'figure' ? figureOf(selection.node) : null;
}

/** Whether a key asks to undo or redo where the editor itself has nothing of the kind. */
function isLeftToWindow(state: EditorState, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return false;
  return (key === 'y' || event.shiftKey ? redoDepth(state) : undoDepth(state)) === 0;
}

export function createNarrativeEditor(options: NarrativeEditorOptions): NarrativeEditor {
  const { place, session, narrative, attributes, editable, onEdit, onSelect, onReasons } = options;
  const { ledger, format } = session;
  const free = freeFigure(session);
  const menu = createFigureMenu({ search: createFigureSearch(format), listId: options.listId, onChange: options.onMenu });
  const openMenu: Command = (_state, _dispatch, editor) => {
    if (editor) menu.open(editor);
    return true;
  };
  const showReason: Command = (state) => {
    const [first] = findingsAt(state);
    if (first) options.onShowFinding(first.id);
    return first !== undefined;
  };
  const levelKeys = Object.fromEntries(LEVELS.map((level) => [`Mod-Alt-${String(level)}`, setLevel(level, ledger)]));
  const plugins = [
    figureQueries(),
    menu.plugin,
    history(),
    keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Alt-/': openMenu, 'Alt-Enter': showReason, ...levelKeys, Enter: free }),
    keymap(baseKeymap),
    levelMarks(ledger),
    findingMarks(narrative, session),
    foundMarks(ledger),
    pasting(options.onLosses),
  ];
  let unsaved = false;
  let marked = marksKey(session.findings(), narrative);
  let reasons: readonly Finding[] = [];

  function tell(): void {
    if (!unsaved || view.composing) return;
    unsaved = false;
    onEdit(toParagraphs(view.state.doc));
  }

  function tellReasons(): void {
    const now = findingsAt(view.state);
    if (now.length === reasons.length && now.every(({ message }, index) => message === reasons[index]?.message)) return;
    reasons = now;
    onReasons(now);
  }

  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: toDocument(options.paragraphs), plugins }),
    attributes: () => ({ ...attributes, 'aria-readonly': String(!editable()) }),
    editable,
    nodeViews: { figure: (node) => figureView(node, session) },
    clipboardParser: clipboardParser(format),
    clipboardSerializer: clipboardSerializer(ledger),
    clipboardTextParser: (text) => sliceOf(pastedLines(text)),
    clipboardTextSerializer: (slice) =>
      slice.content.textBetween(0, slice.content.size, '\n', (node) => figureText(figureOf(node), ledger)),
    handleDOMEvents: {
      // Left to the window, which undoes whole acts; the editor would swallow the keys even with nothing to undo.
      keydown: ({ state }, event) => isLeftToWindow(state, event),
      compositionend() {
        // The characters arrive in a transaction after the event.
        setTimeout(() => {
          if (view.isDestroyed) return;
          tell();
          mark();
          menu.refresh(view);
        });
        return false;
      },
    },
    dispatchTransaction(transaction: Transaction) {
      view.updateState(view.state.apply(transaction));
      onSelect(selectedFigure(view.state));
      tellReasons();
      if (!transaction.docChanged) return;
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

  const run = (command: Command): void => {
    command(view.state, view.dispatch.bind(view), view);
    view.focus();
  };
  return {
    show(paragraphs) {
      // What was typed before is no longer the editor's to undo: the session's steps lead back to it.
      const doc = toDocument(paragraphs);
      const caret = doc.resolve(Math.min(view.state.selection.head, doc.content.size));
      view.updateState(EditorState.create({ doc, plugins, selection: Selection.near(caret, -1) }));
      onSelect(null);
      tellReasons();
    },
    free() {
      run(free);
    },
    insert() {
      run(openMenu);
    },
    choose(index) {
      menu.choose(view, index);
    },
    level(level) {
      run(setLevel(level, ledger));
    },
    select(span) {
      const { doc, tr } = view.state;
      const range = rangeOf(doc, span, ledger);
      if (range) view.dispatch(tr.setSelection(TextSelection.create(doc, range.from, range.to)).scrollIntoView());
      view.focus();
    },
    selectedText() {
      const { from, to, $from, $to } = view.state.selection;
      if (!$from.sameParent($to)) return '';
      return view.state.doc.textBetween(from, to, '\n', (node) => figureText(figureOf(node), ledger));
    },
    mark,
    found(found) {
      if (view.composing) return;
      view.dispatch(withNativeSelection(markFound(view.state, found), view));
      // Who types in the text is not led away from it.
      if (!view.hasFocus()) revealFound(view.dom);
    },
    refresh() {
      view.setProps({});
    },
    destroy() {
      view.destroy();
    },
  };
}
