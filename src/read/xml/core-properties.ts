/** What an office file says of itself in its part docProps/core.xml. */
import type { ReadProperties } from '../read-document';
import type { XmlPart } from './scan-xml';
import { textsIn } from './texts';

const NAMESPACES = { 'http://purl.org/dc/elements/1.1/': 'dc' };

/** When a report was published, an office file does not say. */
export function readCoreProperties(part: XmlPart | null): ReadProperties {
  const texts = textsIn(part, NAMESPACES, (name) => (name === 'dc:title' || name === 'dc:creator' ? name : null));
  return { title: texts.get('dc:title')?.trim() ?? '', agency: texts.get('dc:creator')?.trim() ?? '', published: '' };
}
