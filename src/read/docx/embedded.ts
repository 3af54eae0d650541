/** Finds the report that this program put into a Word file, and takes it only as it was put there. */
import { EMBEDDED_PROPERTY, embeddedDigest } from '../../document/embedded-report';
import type { ReadMessage } from '../read-document';
import { scanXml, type XmlPart } from '../xml/scan-xml';
import { textsIn } from '../xml/texts';
import { docxMessages as messages } from './messages';
import { NAMESPACES } from './namespaces';

export interface EmbeddedReport {
  /** JSON text; `null` when there is none that can be relied on. */
  text: string | null;
  message: ReadMessage | null;
}

interface Found {
  text: string;
  digest: string;
}

/** What the part holds when it is of this program; `null` for custom XML of any other. */
function readItem(part: XmlPart): Found | null {
  let found: Found | null = null;
  const pieces: string[] = [];
  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      if (name === 'gongkai:report') found ??= { text: '', digest: attributes.digest ?? '' };
    },
    close: () => undefined,
    text(text) {
      if (found !== null) pieces.push(text);
    },
  });
  const report = found as Found | null;
  return report === null || problem !== null ? null : { ...report, text: pieces.join('').trim() };
}

/** The digest in the file's properties, which outlast the part in some programs; '' where there is none. */
function readDigest(custom: XmlPart | null): string {
  const texts = textsIn(custom, NAMESPACES, (name, { name: property = '' }) =>
    name === 'properties:property' ? property : null,
  );
  return texts.get(EMBEDDED_PROPERTY.digest)?.trim() ?? '';
}

/** @param items custom XML of whatever program */
export function readEmbedded(items: readonly XmlPart[], custom: XmlPart | null): EmbeddedReport {
  const digest = readDigest(custom);
  const found = items.map(readItem).find((item) => item !== null);
  if (!found) return { text: null, message: digest === '' ? null : messages.reportLost };
  const isIntact = embeddedDigest(found.text) === found.digest && (digest === '' || digest === found.digest);
  return isIntact ? { text: found.text, message: null } : { text: null, message: messages.reportChanged };
}
