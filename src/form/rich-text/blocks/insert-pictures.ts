/** Takes picture files into the text: each made fit, the last one's alternative text asked for. */
import { closeHistory } from 'prosemirror-history';
import type { EditorView } from 'prosemirror-view';
import type { NarrativePicture } from '../../../report/narrative';
import type { Session } from '../../session/session';
import { toNode } from '../schema';
import { insertBlocks } from './insert-block';
import { blockMessages as messages } from './messages';
import { thoseThatFit } from './picture-room';
import { preparePicture } from './prepare-picture';

export function isImage({ type }: Blob): boolean {
  return /^image\/(?!svg)/.test(type);
}

/** @param onNotice told of what was not taken */
export async function insertPictures(view: EditorView, session: Session, files: readonly File[], onNotice: (words: string) => void): Promise<void> {
  const prepared: NarrativePicture[] = [];
  for (const file of files) {
    const picture = await preparePicture(file);
    if (picture) prepared.push(picture);
    else onNotice(messages.noPicture(file.name));
  }
  const taken = thoseThatFit(session.report(), prepared);
  if (taken.length < prepared.length) onNotice(messages.tooMany);
  if (taken.length === 0 || view.isDestroyed || !view.editable) return;
  view.dispatch(closeHistory(insertBlocks(view.state, taken.map(toNode))));
  view.dispatch(closeHistory(view.state.tr));
  const first = view.nodeDOM(view.state.selection.from);
  if (first instanceof HTMLElement) first.querySelectorAll('input')[1]?.focus();
}
