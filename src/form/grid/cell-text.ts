/** How a cell's stored text is shown in its field, and how a typed text is stored. */
import { NOT_APPLICABLE_TEXT, normaliseText, type Quantity } from '../../report/value';

/** What 不适用 is called on the screen and on paper. */
const NOT_APPLICABLE_SHOWN = '不适用';

/** A stored text as the field shows it. */
export function shownText(text: string): string {
  return text === NOT_APPLICABLE_TEXT ? NOT_APPLICABLE_SHOWN : text;
}

/** A text as it is stored once its field is left: in its canonical form, or as typed when it is no value. */
export function storedText(typed: string, quantity: Quantity): string {
  return normaliseText(typed, quantity);
}
