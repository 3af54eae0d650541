/** The sheets of a workbook in their order, and where each one's cells stand. */
import type { ReadMessage } from '../read-document';
import { scanXml, type XmlPart } from '../xml/scan-xml';
import { NAMESPACES } from './namespaces';

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Path of its part in lower case. */
  path: string;
}

export interface Workbook {
  sheets: Sheet[];
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
}

export type ReadWorkbook = { workbook: Workbook; problem: null } | { workbook: null; problem: ReadMessage };

const FOLDER = 'xl/';

/** Targets by relationship, as paths from the root of the file. */
function targets(part: XmlPart): Map<string, string> {
  const found = new Map<string, string>();
  scanXml(part, NAMESPACES, {
    open(name, { Id = '', Target = '' }) {
      if (name !== 'package:Relationship') return;
      found.set(Id, (Target.startsWith('/') ? Target.slice(1) : `${FOLDER}${Target}`).toLowerCase());
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** @param relationships of the workbook; without them no sheet is found */
export function readWorkbook(part: XmlPart, relationships: XmlPart | null): ReadWorkbook {
  const paths = relationships === null ? new Map<string, string>() : targets(relationships);
  const workbook: Workbook = { sheets: [], from1904: false };
  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      if (name === 'x:workbookPr') workbook.from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'x:sheet') return;
      const { name: sheet = '', state = 'visible' } = attributes;
      workbook.sheets.push({ name: sheet, hidden: state !== 'visible', path: paths.get(attributes['r:id'] ?? '') ?? '' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return problem === null ? { workbook, problem } : { workbook: null, problem };
}
