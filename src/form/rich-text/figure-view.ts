/** A bound figure in the editor: a chip that shows what the figure prints now and follows its cells. */
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { figureText } from '../../check/figure-text';
import { figureName } from './figure-name';
import { richTextMessages } from './messages';
import type { Session } from '../session/session';
import { figureOf } from './schema';
import styles from './rich-text.module.css';

/** @param session whose figures the chip follows while it is shown */
export function figureView(node: Node, session: Session): NodeView {
  const figure = figureOf(node);
  const dom = document.createElement('span');
  dom.className = styles.chip ?? '';
  dom.title = richTextMessages.boundTo(figureName(figure, session.format));
  const show = (): void => {
    dom.textContent = figureText(figure, session.ledger);
  };
  show();
  // Told of after every pause in typing, together with what the figures mean.
  const unsubscribe = session.subscribe('findings', show);
  return {
    dom,
    selectNode() {
      dom.classList.add(styles.selected ?? '');
    },
    deselectNode() {
      dom.classList.remove(styles.selected ?? '');
    },
    ignoreMutation: () => true,
    destroy: unsubscribe,
  };
}
