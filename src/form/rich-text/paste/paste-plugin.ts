/** Takes in what is pasted from other programs as plain paragraphs, and says what was left out. */
import { closeHistory } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { PasteLosses } from '../messages';
import { narrativeSchema } from '../schema';
import type { Pasted } from './pasted-paragraphs';
import { pastedLines } from './pasted-text';

type ReadMarkup = (markup: string) => Pasted | null;

/** Paragraphs as content to be put in. */
export function sliceOf(paragraphs: readonly string[]): Slice {
  const nodes = paragraphs.map((text) => narrativeSchema.node('paragraph', null, narrativeSchema.text(text)));
  // Open at both ends: a single line joins the paragraph that it is pasted into.
  return nodes.length === 0 ? Slice.empty : new Slice(Fragment.from(nodes), 1, 1);
}

/** What this editor copied itself: its figures stay bound. */
const OWN = 'data-pm-slice';

/** @param onLosses told after a paste that left something out */
export function pasting(onLosses: (losses: PasteLosses) => void): Plugin {
  let read: ReadMarkup | null = null;
  // The parser comes with the first focus, so that it is there when something is pasted.
  const load = async (): Promise<ReadMarkup> => {
    read ??= (await import('./pasted-paragraphs')).pastedParagraphs;
    return read;
  };

  function take(view: EditorView, text: string, pasted: Pasted | null): void {
    if (view.isDestroyed || !view.editable) return;
    const slice = sliceOf(pasted?.paragraphs ?? pastedLines(text));
    const transaction = closeHistory(view.state.tr.replaceSelection(slice)).scrollIntoView();
    view.dispatch(transaction.setMeta('paste', true).setMeta('uiEvent', 'paste'));
    if (pasted && pasted.tables + pasted.pictures > 0) onLosses(pasted);
  }

  return new Plugin({
    props: {
      handleDOMEvents: {
        focus() {
          void load().catch(() => undefined);
          return false;
        },
      },
      handlePaste(view, event) {
        const markup = event.clipboardData?.getData('text/html') ?? '';
        const text = event.clipboardData?.getData('text/plain') ?? '';
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
    },
  });
}
