/** Gives an element its look: by class in a page that has a style sheet, by style attribute in a fragment. */
import { declarationsText, type Declarations } from './css';
import type { Attributes } from './element';
import type { Look, Part } from './look';

/** Attributes for an element that is these parts of the document and has declarations of its own besides. */
export type Dress = (parts: readonly Part[], own?: Declarations) => Attributes;

/** For a page: classes, which its style sheet explains. */
export const dressByClass: Dress = (parts, own = {}) => ({
  class: parts.join(' '),
  style: declarationsText(own) || null,
});

/** For a fragment: everything in the style attribute. Variables serve the page's print rules and are left out. */
export function dressInline(look: Look): Dress {
  return (parts, own = {}) => {
    const declared = [...parts.map((part) => look[part]), own].flatMap((each) => Object.entries(each));
    const plain = Object.fromEntries(declared.filter(([property]) => !property.startsWith('--')));
    return { style: declarationsText(plain) || null };
  };
}
