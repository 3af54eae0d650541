/** A picture in the editor with fields for its caption and its alternative text; who leaves out the latter is told. */
import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type { Decoration, EditorView, NodeView } from 'prosemirror-view';
import { MAX_ALTERNATIVE, MAX_CAPTION } from '../../../report/narrative-limits';
import { blockMessages as messages } from './messages';
import { createNodeField } from './node-field';
import { addressOf, toPicture } from './picture-node';
import styles from './blocks.module.css';

/** Pictures shown so far, for ids of their own. */
let views = 0;

export function pictureView(node: Node, view: EditorView, place: () => number | undefined, decorations: readonly Decoration[]): NodeView {
  const { picture } = toPicture(node);
  const dom = document.createElement('div');
  dom.className = styles.picture ?? '';
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', messages.picture);
  const image = document.createElement('img');
  image.src = addressOf(picture);
  image.width = picture.width;
  image.height = picture.height;
  const onLeave = (): void => {
    const position = place();
    if (position !== undefined) view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)));
    view.focus();
  };
  const shared = { view, place, onLeave };
  const caption = createNodeField({
    ...{ ...shared, label: messages.caption, placeholder: messages.pictureCaptionHint },
    ...{ attribute: 'caption', longest: MAX_CAPTION },
  });
  const alternative = createNodeField({
    ...{ ...shared, label: messages.alternative, placeholder: messages.alternativeHint },
    ...{ attribute: 'alternative', longest: MAX_ALTERNATIVE },
  });
  const missing = document.createElement('span');
  missing.className = styles.missing ?? '';
  views += 1;
  missing.id = `picture-without-words-${String(views)}`;
  missing.textContent = messages.alternativeMissing;
  alternative.input.setAttribute('aria-describedby', missing.id);
  dom.append(image, caption.dom, alternative.dom, missing);

  const show = (shown: Node, marks: readonly Decoration[]): void => {
    const now = toPicture(shown).picture;
    if (image.src !== addressOf(now)) image.src = addressOf(now);
    image.alt = now.alternative;
    caption.update(now.caption, marks);
    alternative.update(now.alternative, marks);
    missing.hidden = now.alternative.trim() !== '';
  };
  show(node, decorations);
  return {
    dom,
    update(next, marks) {
      if (next.type !== node.type) return false;
      show(next, marks);
      return true;
    },
    selectNode() {
      dom.classList.add(styles.selected ?? '');
    },
    deselectNode() {
      dom.classList.remove(styles.selected ?? '');
    },
    stopEvent: ({ target }) => target instanceof HTMLInputElement,
    ignoreMutation: () => true,
  };
}
