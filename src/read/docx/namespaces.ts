/** The namespaces of Word files, in the transitional and the strict form, under the prefixes that this reader uses. */
import { EMBEDDED_NAMESPACE } from '../../document/embedded-report';
import type { Namespaces } from '../xml/scan-xml';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

export const NAMESPACES: Namespaces = {
  [`${TRANSITIONAL}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${TRANSITIONAL}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${TRANSITIONAL}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${TRANSITIONAL}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${TRANSITIONAL}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${TRANSITIONAL}/package/2006/relationships`]: 'package',
  [`${TRANSITIONAL}/markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2023/wordml/word16du': 'w16du',
  [`${TRANSITIONAL}/officeDocument/2006/custom-properties`]: 'properties',
  [`${STRICT}/officeDocument/customProperties`]: 'properties',
  [EMBEDDED_NAMESPACE]: 'gongkai',
};
