/** Takes in what is pasted or dropped from other programs as blocks of a report, and says what was left out. */
import { closeHistory } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { Plugin, Selection } from 'prosemirror-state';
import { handlePaste, isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import type { NarrativeBlock } from '../../../report/narrative';
import { isImage } from '../blocks/insert-pictures';
import type { PasteLosses } from '../messages';
import { toNode } from '../schema';
import type { Pasted } from './pasted-blocks';
import { withPictures } from './pasted-pictures';
import { copiedCells } from './copied-cells';
import { pastedLines } from './pasted-text';

type ReadMarkup = (markup: string) => Pasted | null;

export interface PastingOptions {
  /** Told after a paste that left something out. */
  onLosses: (losses: PasteLosses) => void;
  /** Takes picture files in where the caret is. */
  onPictures: (view: EditorView, files: readonly File[]) => void;
  /** Those pictures that the report has room for. */
  fitting: Parameters<typeof withPictures>[1];
}

/** Blocks as content to be put in. */
export function sliceOf(blocks: readonly NarrativeBlock[]): Slice {
  const nodes = blocks.map(toNode);
  const open = (index: number): number => (nodes[index]?.type.name === 'paragraph' ? 1 : 0);
  // Open at both ends: a single line joins the paragraph that it is pasted into.
  return nodes.length === 0 ? Slice.empty : new Slice(Fragment.from(nodes), open(0), open(nodes.length - 1));
}

/** What this editor copied itself: its figures stay bound. */
const OWN = 'data-pm-slice';

const CELLS: ReadonlySet<string> = new Set(['table', 'table_row', 'table_cell']);

interface Copied {
  markup: string;
  text: string;
  /** The markup, or else the text, as the editor itself would put it in. */
  slice: Slice;
}

export function pasting({ onLosses, onPictures, fitting }: PastingOptions): Plugin {
  let read: ReadMarkup | null = null;
  // The parser comes with the first focus, so that it is there when something is pasted.
  const load = async (): Promise<ReadMarkup> => {
    read ??= (await import('./pasted-blocks')).pastedBlocks;
    return read;
  };

  function put(view: EditorView, blocks: readonly NarrativeBlock[]): void {
    if (view.isDestroyed || !view.editable) return;
    const transaction = closeHistory(view.state.tr.replaceSelection(sliceOf(blocks))).scrollIntoView();
    view.dispatch(transaction.setMeta('paste', true).setMeta('uiEvent', 'paste'));
  }

  function take(view: EditorView, text: string, pasted: Pasted | null): void {
    const say = (losses: PasteLosses): void => {
      if (losses.tables + losses.pictures > 0) onLosses(losses);
    };
    if (pasted === null) put(view, pastedLines(text));
    else if (pasted.blocks.some((block) => typeof block === 'object' && 'address' in block)) {
      void withPictures(pasted, fitting).then(({ blocks, losses }) => {
        put(view, blocks);
        say(losses);
      });
    } else {
      put(view, pasted.blocks.filter((block) => typeof block === 'string' || 'table' in block));
      say(pasted);
    }
  }

  /** Into a cell: cells fill the table from there on, whatever they were copied from; of any other text the lines stay lines. */
  function pasteIntoCell(view: EditorView, event: ClipboardEvent, { markup, text, slice }: Copied): boolean {
    if (!isInTable(view.state)) return false;
    const holdsCells = CELLS.has(slice.content.firstChild?.type.name ?? '');
    if (holdsCells && markup.includes(OWN)) return false;
    if (holdsCells || text.includes('\t')) {
      const cells = copiedCells(view.state, text);
      if (cells === null) return false;
      // What is written shortly before and after is another step.
      view.dispatch(closeHistory(view.state.tr));
      const isTaken = handlePaste(view, event, cells);
      view.dispatch(closeHistory(view.state.tr));
      return isTaken;
    }
    view.dispatch(view.state.tr.insertText(pastedLines(text).join('\n')).scrollIntoView().setMeta('paste', true));
    return true;
  }

  return new Plugin({
    props: {
      handleDOMEvents: {
        focus() {
          void load().catch(() => undefined);
          return false;
        },
      },
      handlePaste(view, event, slice) {
        const markup = event.clipboardData?.getData('text/html') ?? '';
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const images = [...(event.clipboardData?.files ?? [])].filter(isImage);
        // Programs add a picture of what they copy; alone, or from a page's image, it is what is meant.
        if (images.length > 0 && text.trim() === '' && !markup.includes(OWN)) {
          onPictures(view, images);
          return true;
        }
        if (pasteIntoCell(view, event, { markup, text, slice })) return true;
        if (markup === '' || markup.includes(OWN)) return false;
        if (read) take(view, text, read(markup));
        else {
          void load().then(
            (parse) => {
              take(view, text, parse(markup));
            },
            () => {
              take(view, text, null);
            },
          );
        }
        return true;
      },
      handleDrop(view, event) {
        const images = [...(event.dataTransfer?.files ?? [])].filter(isImage);
        if (images.length === 0) return false;
        event.preventDefault();
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
        onPictures(view, images);
        return true;
      },
    },
  });
}
