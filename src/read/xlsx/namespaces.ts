/** The namespaces of spreadsheets, in the transitional and the strict form, under the prefixes that this reader uses. */
import type { Namespaces } from '../xml/scan-xml';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

export const NAMESPACES: Namespaces = {
  [`${TRANSITIONAL}/spreadsheetml/2006/main`]: 'x',
  [`${STRICT}/spreadsheetml/main`]: 'x',
  [`${TRANSITIONAL}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${TRANSITIONAL}/package/2006/relationships`]: 'package',
};
