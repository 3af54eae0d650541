/** The name of a figure while it is being typed: from a / or @ in the text, or from where the list was asked for. */
import { isHistoryTransaction } from 'prosemirror-history';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';

export interface FigureQuery {
  /** Where the name begins, after the sign that asked for it. */
  from: number;
  /** The sign stands before the name and goes when a figure is inserted. */
  signed: boolean;
}

const key = new PluginKey<FigureQuery | null>('figure-query');

const SIGNS = '/／@＠';
/** Nobody types a longer name; text that follows a sign by chance soon is. */
const LONGEST = 20;
/** After these a sign belongs to a date, an address of the web or of mail. */
const NO_NAME_AFTER = /[\w:/／.]$/;

/** The name as typed so far; `null` when what stands there can be none. */
function nameIn(state: EditorState, { from }: FigureQuery): string | null {
  const { selection, doc } = state;
  if (!selection.empty || selection.head < from || selection.head - from > LONGEST) return null;
  const start = doc.resolve(from);
  if (!start.sameParent(selection.$head)) return null;
  // A figure within, too, would be no part of a name.
  const name = doc.textBetween(from, selection.head, '\n', '\n');
  return /\s/.test(name) ? null : name;
}

/** The query that begins with a sign that this transaction typed. */
function begun(transaction: Transaction, { selection }: EditorState): FigureQuery | null {
  const { head, $head, empty } = selection;
  if (!transaction.docChanged || !empty || isHistoryTransaction(transaction)) return null;
  if (transaction.getMeta('paste') === true || transaction.getMeta('addToHistory') === false) return null;
  if ($head.parent.type.name !== 'paragraph') return null;
  const before = $head.parent.textBetween(0, $head.parentOffset, '\n', '\n');
  if (before === '' || !SIGNS.includes(before.slice(-1)) || NO_NAME_AFTER.test(before.slice(0, -1))) return null;
  const typed: number[] = [];
  transaction.mapping.maps[transaction.mapping.maps.length - 1]?.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
    if (newEnd > newStart) typed.push(newEnd);
  });
  return typed.includes(head) ? { from: head, signed: true } : null;
}

type Meta = { open: FigureQuery } | { close: true };

export function figureQueries(): Plugin<FigureQuery | null> {
  return new Plugin<FigureQuery | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, query, _old, state) {
        const meta = transaction.getMeta(key) as Meta | undefined;
        if (meta) return 'open' in meta ? meta.open : null;
        if (query === null) return begun(transaction, state);
        const { pos, deletedBefore } = transaction.mapping.mapResult(query.from, -1);
        const kept = { ...query, from: pos };
        return (query.signed && deletedBefore) || nameIn(state, kept) === null ? null : kept;
      },
    },
  });
}

/** The name that is being typed; `null` when none is. */
export function queriedName(state: EditorState): { query: FigureQuery; name: string } | null {
  const query = key.getState(state) ?? null;
  const name = query && nameIn(state, query);
  return query === null || name === null ? null : { query, name };
}

/** Begins a name at the caret. */
export function openQuery(state: EditorState): Transaction {
  const open: FigureQuery = { from: state.selection.head, signed: false };
  return state.tr.setSelection(state.selection).setMeta(key, { open } satisfies Meta);
}

/** Leaves what was typed as it stands: it was no name. */
export function closeQuery(state: EditorState): Transaction {
  return state.tr.setMeta(key, { close: true } satisfies Meta);
}
