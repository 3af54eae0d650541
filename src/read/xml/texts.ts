/** The texts of a few elements of a small part, such as the properties of an office file. */
import { scanXml, type Namespaces, type XmlAttributes, type XmlPart } from './scan-xml';

/** Longest text that is kept. */
const LONGEST = 1_000;

/**
 * The text in each element that the caller gives a key to. A part that is missing or cannot be read says nothing.
 * @param keyOf the key of an element, `null` for one that is not asked for
 */
export function textsIn(
  part: XmlPart | null,
  namespaces: Namespaces,
  keyOf: (name: string, attributes: XmlAttributes) => string | null,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (part === null) return found;
  /** Keys of the open elements. */
  const open: (string | null)[] = [];
  const problem = scanXml(part, namespaces, {
    open(name, attributes) {
      open.push(keyOf(name, attributes) ?? open[open.length - 1] ?? null);
    },
    close() {
      open.pop();
    },
    text(text) {
      const key = open[open.length - 1] ?? null;
      if (key !== null) found.set(key, `${found.get(key) ?? ''}${text}`.slice(0, LONGEST));
    },
  });
  return problem === null ? found : new Map();
}
