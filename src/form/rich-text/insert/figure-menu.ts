/** The list of figures at the caret: what it offers, its keys, and what the text box says of it to a screen reader. */
import { closeHistory } from 'prosemirror-history';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { narrativeSchema } from '../schema';
import { closeQuery, openQuery, queriedName } from './figure-query';
import type { FigureChoice, FigureSearch } from './figure-search';

export interface FigureMenu {
  choices: readonly FigureChoice[];
  /** Index of the choice that Enter takes; -1 while nothing was chosen or typed. */
  active: number;
  /** The caret, in pixels from the top left corner of the text box. */
  caret: { left: number; top: number; bottom: number };
}

export interface FigureMenuOptions {
  search: FigureSearch;
  /** Id of the list; its options have it with their index. */
  listId: string;
  /** The list as it is to be shown, or `null` for none. */
  onChange: (menu: FigureMenu | null) => void;
}

export interface FigureMenuControl {
  plugin: Plugin;
  /** Asks for the list at the caret. */
  open(view: EditorView): void;
  /** Puts a figure in the place of its name. */
  choose(view: EditorView, index: number): void;
  /** Looks again, e.g. when an input method has finished. */
  refresh(view: EditorView): void;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
}

function caretOf(view: EditorView, position: number): FigureMenu['caret'] {
  const { left, top, bottom } = view.coordsAtPos(position);
  const box = view.dom.getBoundingClientRect();
  return { left: left - box.left, top: top - box.top, bottom: bottom - box.top };
}

export function createFigureMenu({ search, listId, onChange }: FigureMenuOptions): FigureMenuControl {
  let menu: FigureMenu | null = null;
  /** What the list was made for: the place and the name. */
  let madeFor = '';

  // Set on the element itself, which the editor leaves alone: nothing is drawn again under an input method.
  function describe({ dom }: EditorView): void {
    if (menu === null) dom.removeAttribute('aria-controls');
    else dom.setAttribute('aria-controls', listId);
    if (menu === null || menu.active < 0) dom.removeAttribute('aria-activedescendant');
    else dom.setAttribute('aria-activedescendant', optionId(listId, menu.active));
  }

  function show(view: EditorView, next: FigureMenu | null): void {
    if (menu === next) return;
    menu = next;
    describe(view);
    onChange(menu);
  }

  function refresh(view: EditorView): void {
    if (view.composing) return;
    const asked = queriedName(view.state);
    const now = asked ? `${String(asked.query.from)} ${asked.name}` : '';
    if (now === madeFor) return;
    madeFor = now;
    const choices = asked ? search(asked.name) : [];
    if (!asked || choices.length === 0) {
      show(view, null);
      return;
    }
    // A sign alone may be meant as one: Enter then ends the paragraph.
    const active = asked.query.signed && asked.name === '' ? -1 : 0;
    show(view, { choices, active, caret: caretOf(view, asked.query.from) });
  }

  function choose(view: EditorView, index: number): void {
    const asked = queriedName(view.state);
    const choice = menu?.choices[index];
    if (!asked || !choice) return;
    const { from, signed } = asked.query;
    const start = signed ? from - 1 : from;
    const transaction = view.state.tr.replaceWith(
      start,
      view.state.selection.head,
      narrativeSchema.node('figure', { figure: choice.figure }),
    );
    transaction.setSelection(TextSelection.create(transaction.doc, start + 1));
    view.dispatch(closeHistory(transaction).scrollIntoView());
    // What is typed next is another step.
    view.dispatch(closeHistory(view.state.tr));
  }

  function close(view: EditorView): boolean {
    if (queriedName(view.state) === null) return false;
    view.dispatch(closeQuery(view.state));
    return true;
  }

  function move(view: EditorView, step: 1 | -1): boolean {
    if (menu === null) return false;
    const { length } = menu.choices;
    const from = menu.active < 0 && step < 0 ? length : menu.active;
    show(view, { ...menu, active: (from + step + length) % length });
    return true;
  }

  function take(view: EditorView): boolean {
    if (menu === null || menu.active < 0) return false;
    choose(view, menu.active);
    return true;
  }

  const KEYS: Readonly<Record<string, ((view: EditorView) => boolean) | undefined>> = {
    ArrowDown: (view) => move(view, 1),
    ArrowUp: (view) => move(view, -1),
    Enter: take,
    Tab: take,
    Escape: close,
  };

  return {
    plugin: new Plugin({
      props: {
        handleKeyDown(view, event) {
          if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
          return KEYS[event.key]?.(view) ?? false;
        },
        handleDOMEvents: {
          blur(view) {
            close(view);
            return false;
          },
        },
      },
      view: () => ({ update: refresh }),
    }),
    open(view) {
      view.focus();
      view.dispatch(openQuery(view.state));
    },
    choose,
    refresh,
  };
}
