/** What a clerk can do with bound figures besides typing around them. */
import { NodeSelection, type Command } from 'prosemirror-state';
import { figureText } from '../../check/figure-text';
import type { Session } from '../session/session';
import { figureOf, narrativeSchema } from './schema';

/** Frees the selected figure: its present text stays, and no longer follows the cell. One step to undo. */
export function freeFigure(session: Session): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return false;
    const text = figureText(figureOf(selection.node), session.ledger);
    dispatch?.(state.tr.replaceSelectionWith(narrativeSchema.text(text), false).scrollIntoView());
    return true;
  };
}
