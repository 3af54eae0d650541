/** The editor of a narrative: ProseMirror with paragraphs, bound figures, tables and pictures, undo, and pasting without looks. */
import { baseKeymap } from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, NodeSelection, Selection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import type { TextSpan } from '../../check/cause';
import { figureText } from '../../check/figure-text';
import type { Finding } from '../../check/finding';
import type { BoundFigure, NarrativeBlock, NarrativeTable } from '../../report/narrative';
import type { Session } from '../session/session';
import { insertBlocks } from './blocks/insert-block';
import { insertPictures } from './blocks/insert-pictures';
import { lockFields } from './blocks/node-field';
import { thoseThatFit } from './blocks/picture-room';
import { pictureView } from './blocks/picture-view';
import { plainText } from './blocks/plain-text';
import { TABLE_COMMANDS, TABLE_KEYS, tableState, type TableAct, type TableState } from './blocks/table-commands';
import { tableView } from './blocks/table-view';
import { clipboardParser, clipboardSerializer } from './clipboard';
import { freeFigure } from './commands';
import { figureView } from './figure-view';
import { findingMarks, lookAgain, marksKey } from './finding-marks';
import { selectField, whatIsSaid } from './focused-field';
import { foundMarks, markFound, revealFound, type FoundSpans } from './found-marks';
import { createFigureMenu, type FigureMenu } from './insert/figure-menu';
import { figureQueries } from './insert/figure-query';
import { createFigureSearch } from './insert/figure-search';
import { levelMarks } from './levels/level-marks';
import { LEVELS, setLevel, type Level } from './levels/set-level';
import type { PasteLosses } from './messages';
import { catchUp, withNativeSelection } from './native-selection';
import { pasting, sliceOf } from './paste/paste-plugin';
import { pastedLines } from './paste/pasted-text';
import { figureOf, toBlocks, toDocument, toNode } from './schema';
import { fieldOf, rangeOf } from './text-places';

export interface NarrativeEditorOptions {
  place: HTMLElement;
  session: Session;
  /** The narrative's id. */
  narrative: string;
  blocks: readonly NarrativeBlock[];
  /** Attributes of the text box: id, names, descriptions. */
  attributes: Record<string, string>;
  /** Id of the list of figures while it is shown. */
  listId: string;
  editable: () => boolean;
  /** After every edit of the clerk's, not while pinyin is being composed. */
  onEdit: (blocks: NarrativeBlock[]) => void;
  /** The figure that is selected, or `null`. */
  onSelect: (figure: BoundFigure | null) => void;
  /** What the check says of the place where the caret is; told when that is something else. */
  onReasons: (findings: readonly Finding[]) => void;
  /** The finding at the caret is asked for. */
  onShowFinding: (finding: string) => void;
  /** The list of figures at the caret, or `null` while there is none. */
  onMenu: (menu: FigureMenu | null) => void;
  /** The table that the caret is in, or `null`; told when that is something else. */
  onTable: (table: TableState | null) => void;
  /** What the last paste left out. */
  onLosses: (losses: PasteLosses) => void;
  /** The tools above the text are asked for by their key. */
  onTools: () => void;
  /** What of pictures could not be taken. */
  onNotice: (words: string) => void;
}

export interface NarrativeEditor {
  /** Shows another text without this being an edit, e.g. standard sentences whose conditions changed. */
  show(blocks: readonly NarrativeBlock[]): void;
  /** Puts a table behind the paragraph at the caret, which goes into its first cell. */
  insertTable(table: NarrativeTable): void;
  insertPictures(files: readonly File[]): void;
  /** Changes the table that the caret is in. */
  table(act: TableAct): void;
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

/** The caption of the table that the caret is in. */
function captionField(view: EditorView): HTMLInputElement | null {
  const { node } = view.domAtPos(view.state.selection.from);
  const cell = node instanceof Element ? node : node.parentElement;
  return cell?.closest('[role="group"]')?.querySelector('input') ?? null;
}

export function createNarrativeEditor(options: NarrativeEditorOptions): NarrativeEditor {
  const { place, session, narrative, attributes, editable, onEdit, onSelect, onReasons } = options;
  const { ledger, format } = session;
  const free = freeFigure(session);
  const menu = createFigureMenu({ search: createFigureSearch(format), listId: options.listId, onChange: options.onMenu });
  const openMenu: Command = (state, _dispatch, editor) => {
    // Figures stand in paragraphs alone.
    if (editor && state.selection.$head.parent.type.name === 'paragraph') menu.open(editor);
    return true;
  };
  const askForTools: Command = () => {
    options.onTools();
    return true;
  };
  const showReason = (): boolean => {
    const [first] = whatIsSaid(view);
    if (first) options.onShowFinding(first.id);
    return first !== undefined;
  };
  const levelKeys = Object.fromEntries(LEVELS.map((level) => [`Mod-Alt-${String(level)}`, setLevel(level, ledger)]));
  function takePictures(editor: EditorView, files: readonly File[]): void {
    void insertPictures(editor, session, files, options.onNotice);
  }
  const plugins = [
    figureQueries(),
    menu.plugin,
    history(),
    keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Alt-/': openMenu, 'Alt-Enter': showReason, ...levelKeys, Enter: free }),
    keymap({ ...TABLE_KEYS, 'Alt-F10': askForTools }),
    keymap(baseKeymap),
    levelMarks(ledger),
    findingMarks(narrative, session),
    foundMarks(ledger),
    pasting({ onLosses: options.onLosses, onPictures: takePictures, fitting: (pictures) => thoseThatFit(session.report(), pictures) }),
    gapCursor(),
    tableEditing(),
  ];
  let unsaved = false;
  let marked = marksKey(session.findings(), narrative);
  let reasons: readonly Finding[] = [];
  let table: TableState | null = null;

  function tell(): void {
    if (!unsaved || view.composing) return;
    unsaved = false;
    onEdit(toBlocks(view.state.doc));
  }

  function tellTable(): void {
    const now = tableState(view.state);
    if (JSON.stringify(now) === JSON.stringify(table)) return;
    table = now;
    options.onTable(now);
  }

  function tellReasons(): void {
    const now = whatIsSaid(view);
    if (now.length === reasons.length && now.every(({ message }, index) => message === reasons[index]?.message)) return;
    reasons = now;
    onReasons(now);
  }

  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: toDocument(options.blocks), plugins }),
    attributes: () => ({ ...attributes, 'aria-readonly': String(!editable()) }),
    editable,
    nodeViews: { figure: (node) => figureView(node, session), table: tableView, picture: pictureView },
    clipboardParser: clipboardParser(format),
    clipboardSerializer: clipboardSerializer(ledger),
    clipboardTextParser: (text) => sliceOf(pastedLines(text)),
    clipboardTextSerializer: ({ content }) => plainText(content, ledger),
    handleDOMEvents: {
      keydown(editor, event) {
        catchUp(editor);
        // Left to the window, which undoes whole acts; the editor would swallow the keys even with nothing to undo.
        return isLeftToWindow(editor.state, event);
      },
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
      tellTable();
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

  view.dom.addEventListener('focusin', tellReasons);
  view.dom.addEventListener('keydown', (event) => {
    // The editor's own keys do not reach the fields beside its text.
    if (event.target instanceof HTMLInputElement && event.altKey && event.key === 'Enter' && showReason()) event.preventDefault();
  });

  const run = (command: Command): void => {
    command(view.state, view.dispatch.bind(view), view);
    view.focus();
  };
  return {
    show(blocks) {
      // What was typed before is no longer the editor's to undo: the session's steps lead back to it.
      const doc = toDocument(blocks);
      const caret = doc.resolve(Math.min(view.state.selection.head, doc.content.size));
      view.updateState(EditorState.create({ doc, plugins, selection: Selection.near(caret, -1) }));
      onSelect(null);
      tellReasons();
      tellTable();
    },
    insertTable(block) {
      view.dispatch(insertBlocks(view.state, [toNode(block)]));
      view.focus();
    },
    insertPictures(files) {
      takePictures(view, files);
    },
    table(act) {
      if (act !== 'caption') run(TABLE_COMMANDS[act]);
      else captionField(view)?.focus();
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
      const beside = fieldOf(doc, span);
      if (beside) {
        selectField(view, beside, span);
        return;
      }
      const range = rangeOf(doc, span, ledger);
      if (range) view.dispatch(tr.setSelection(TextSelection.create(doc, range.from, range.to)).scrollIntoView());
      view.focus();
    },
    selectedText() {
      const { from, to, $from, $to } = view.state.selection;
      if (!$from.sameParent($to) || !$from.parent.inlineContent) return '';
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
      lockFields(view);
    },
    destroy() {
      view.destroy();
    },
  };
}
