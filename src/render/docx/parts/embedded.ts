/** The parts that carry the whole report inside a Word file, so that it comes back without loss. */
import type { Document } from 'docx';
import {
  EMBEDDED_NAMESPACE,
  EMBEDDED_PROPERTY,
  embeddedDigest,
  embeddedText,
} from '../../../document/embedded-report';
import type { Report } from '../../../report/report';
import { element, XML_DECLARATION } from './xml';

/** The part is called by this id, which no other in the file may have; which one it is does not matter. */
const ITEM_ID = '{6F8B9F6E-3C0B-4E0B-9C55-5D0F7A1B2C3D}';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The set of properties that users and programs define ([MS-OSHARED] 2.3.3.2.3.1); their ids begin at 2. */
const PROPERTY_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

interface Part {
  path: string;
  data: string;
}

function itemPart(text: string, digest: string, schema: number): Part {
  return {
    path: 'customXml/item1.xml',
    // Escaped by its maker: nothing in it is markup.
    data: XML_DECLARATION + element('report', { xmlns: EMBEDDED_NAMESPACE, schema, digest }, text),
  };
}

const ITEM_PROPERTIES: Part = {
  path: 'customXml/itemProps1.xml',
  data:
    XML_DECLARATION +
    element(
      'ds:datastoreItem',
      { 'ds:itemID': ITEM_ID, 'xmlns:ds': `${OFFICE}/customXml` },
      element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': EMBEDDED_NAMESPACE })),
    ),
};

const ITEM_RELATIONSHIPS: Part = {
  path: 'customXml/_rels/item1.xml.rels',
  data:
    XML_DECLARATION +
    element(
      'Relationships',
      { xmlns: PACKAGE_RELATIONSHIPS },
      element('Relationship', { Id: 'rId1', Type: `${OFFICE}/relationships/customXmlProps`, Target: 'itemProps1.xml' }),
    ),
};

function customPropertiesPart(digest: string, schema: number): Part {
  const property = (pid: number, name: string, value: string): string =>
    element('property', { fmtid: PROPERTY_SET, pid, name }, value);
  return {
    path: 'docProps/custom.xml',
    data:
      XML_DECLARATION +
      element(
        'Properties',
        { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
        property(2, EMBEDDED_PROPERTY.schema, element('vt:i4', {}, String(schema))) +
          property(3, EMBEDDED_PROPERTY.digest, element('vt:lpwstr', {}, digest)),
      ),
  };
}

/** The parts of the report; those that the docx library writes under the same names give way to them. */
export function embeddedParts(report: Report): Part[] {
  const text = embeddedText(report);
  const digest = embeddedDigest(text);
  return [
    itemPart(text, digest, report.schema),
    ITEM_PROPERTIES,
    ITEM_RELATIONSHIPS,
    customPropertiesPart(digest, report.schema),
  ];
}

/** Lists the parts where the file looks for them. */
export function registerEmbedded(document: Document): void {
  document.ContentTypes.addOverride(
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    `/${ITEM_PROPERTIES.path}`,
  );
  document.Document.Relationships.addRelationship('Report', `${OFFICE}/relationships/customXml`, '../customXml/item1.xml');
}
