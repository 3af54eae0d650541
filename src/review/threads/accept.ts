/** Writes what a thread suggests into the report, through the session, so that it can be undone like any edit. */
import { applyTextChanges } from '../../check/apply-text';
import { narrativesOf } from '../../check/check-text';
import { normaliseDate } from '../../form/front/date-text';
import { AGENCY } from '../../form/front/front-field-id';
import type { Session } from '../../form/session/session';
import type { Thread } from '../../report/review';
import { findQuote } from '../../report/find-quote';
import { fieldText } from '../../report/field-text';
import { normaliseText } from '../../report/value';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import { printedNarratives } from '../document/printed';

/** `gone`: the words, or what stood in the cell, are not there any more, so that nothing was written. */
export type Accepted = 'written' | 'gone' | 'nothing';

function acceptText(session: Session, place: Extract<Thread['place'], { kind: 'text' }>, to: string): Accepted {
  const { format, ledger } = session;
  const report = session.report();
  const { narrative } = place;
  const texts = printedNarratives(format, report, ledger).get(narrative)?.texts ?? [];
  const span = findQuote(texts, place);
  const content = narrativesOf(format).find((each) => each.content.narrative === narrative)?.content;
  if (span === null || !content) return 'gone';
  // Refused where other words stand in the place of the quote by now.
  const change = { narrative, ...span, from: place.quote, to };
  const blocks = applyTextChanges(narrativeBlocks(content, report, ledger), [change], ledger);
  if (blocks === null) return 'gone';
  session.apply({ cells: new Map(), narratives: new Map([[narrative, blocks]]) });
  return 'written';
}

function acceptField(session: Session, { field, text }: Extract<Thread['place'], { kind: 'field' }>, to: string): Accepted {
  const known = session.format.template.fields.find(({ id }) => id === field);
  // The year is no text that can be written over: everything else of the report hangs on it.
  if (field !== AGENCY && !known) return 'nothing';
  if (text !== undefined && text !== fieldText(session.report(), field)) return 'gone';
  if (field === AGENCY) session.setAgency(to);
  else session.setField(field, known?.type === 'date' ? normaliseDate(to) : to);
  return 'written';
}

export function acceptSuggestion(session: Session, { place, suggestion }: Thread): Accepted {
  if (suggestion === null) return 'nothing';
  switch (place.kind) {
    case 'report':
    case 'section':
      return 'nothing';
    case 'field':
      return acceptField(session, place, suggestion);
    case 'cell': {
      const cell = session.format.cells.get(place.cell);
      if (!cell || session.ledger.text(place.cell) !== place.text) return 'gone';
      session.apply({ cells: new Map([[place.cell, normaliseText(suggestion, cell.quantity)]]), narratives: new Map() });
      return 'written';
    }
    case 'text':
      return acceptText(session, place, suggestion);
  }
}
