/** What a reader has selected in the document, as the place of a remark. */
import { QUOTE_CONTEXT, type RemarkPlace } from '../../report/review';
import type { DocumentPlace } from './place';
import type { Printed } from './printed';
import { narrativeElements, placeOfElement } from './dress-page';
import { offsetIn } from './wrap-text';

/** The words of a stretch with what stands around them. */
function quotePlace(narrative: string, text: string, start: number, end: number): Extract<RemarkPlace, { kind: 'text' }> {
  return {
    kind: 'text',
    narrative,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    after: text.slice(end, end + QUOTE_CONTEXT),
  };
}

/** A place of the document as that of a remark. @param textOf what stands in a cell or a field */
export function remarkPlaceOf(
  place: DocumentPlace,
  printed: Printed,
  textOf: (place: Extract<DocumentPlace, { kind: 'cell' | 'field' }>) => string,
): RemarkPlace {
  switch (place.kind) {
    case 'report':
    case 'section':
      return place;
    case 'cell':
    case 'field':
      return { ...place, text: textOf(place) };
    case 'text': {
      const text = printed.get(place.narrative)?.texts[place.paragraph] ?? '';
      return quotePlace(place.narrative, text, place.start, place.end);
    }
  }
}

/** The place that is selected in the page; `null` while nothing is. A selection over several paragraphs ends with the first. */
export function selectedPlace(page: Document, printed: Printed): DocumentPlace | null {
  const selection = page.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const parent = range.startContainer instanceof (page.defaultView?.Element ?? Element) ? range.startContainer : range.startContainer.parentElement;
  const block = parent?.closest('[data-narrative]') ?? null;
  const narrative = block?.getAttribute('data-narrative') ?? null;
  if (block === null || narrative === null) return placeOfElement(parent);
  const found = narrativeElements(page, narrative, printed).find(({ element }) => element === block);
  if (!found || found.text === '') return null;
  const cut = found.text.length - found.text.trimStart().length;
  const start = offsetIn(block, range.startContainer, range.startOffset) + cut;
  const end = (block.contains(range.endContainer) ? offsetIn(block, range.endContainer, range.endOffset) : block.textContent.length) + cut;
  return start < end ? { kind: 'text', narrative, paragraph: found.paragraph, start, end } : null;
}
