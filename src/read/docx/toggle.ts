/** The small values of WordprocessingML attributes. */
import type { XmlAttributes } from '../xml/scan-xml';

/** A property that is on unless it says otherwise, e.g. `<w:b/>` (ISO/IEC 29500-1, 17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '');
}

/** A whole number from 0, or the given one where the attribute is missing or no such number. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}
