/** The part docProps/core.xml: what the file says of itself, with the time that the caller gives. */
import type { Properties } from '../../../document/document';
import { element, escapeXml, XML_DECLARATION } from './xml';

const NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** @throws RangeError when the time is not a valid date */
export function corePropertiesPart(properties: Properties, time: Date): string {
  const { title, subject, agency, keywords } = properties;
  const text = (name: string, value: string): string => element(name, {}, escapeXml(value));
  // Whole seconds: office programs write no finer time.
  const stamp = time.toISOString().replace(/\.\d+Z$/, 'Z');
  const date = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, stamp);
  return (
    XML_DECLARATION +
    element(
      'cp:coreProperties',
      NAMESPACES,
      text('dc:title', title) +
        text('dc:subject', subject) +
        text('dc:creator', agency) +
        text('cp:keywords', keywords.join(';')) +
        text('dc:language', 'zh-CN') +
        text('cp:lastModifiedBy', agency) +
        text('cp:revision', '1') +
        date('dcterms:created') +
        date('dcterms:modified'),
    )
  );
}
