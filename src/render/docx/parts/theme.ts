/** The part word/theme/theme1.xml: names only a font that Chinese systems have, so that none is reported missing. */
import { STYLE_NAMES } from '../messages';
import { element, XML_DECLARATION } from './xml';

const NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Present on every Chinese Windows and with every WPS. */
const SAFE_FONT = '宋体';

const COLOURS: readonly [string, string][] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

const fontsOf = (role: string): string =>
  element(
    `a:${role}`,
    {},
    element('a:latin', { typeface: SAFE_FONT }) +
      element('a:ea', { typeface: SAFE_FONT }) +
      element('a:cs', { typeface: '' }),
  );

/** The schema asks for at least three of each kind; a report uses none. */
const thrice = (xml: string): string => xml.repeat(3);

export function themePart(): string {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = element('a:ln', { w: 6350 }, fill);
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  const colours = COLOURS.map(([role, val]) => element(`a:${role}`, {}, element('a:srgbClr', { val }))).join('');
  const name = { name: STYLE_NAMES.theme };
  return (
    XML_DECLARATION +
    element(
      'a:theme',
      { 'xmlns:a': NAMESPACE, ...name },
      element(
        'a:themeElements',
        {},
        element('a:clrScheme', name, colours) +
          element('a:fontScheme', name, fontsOf('majorFont') + fontsOf('minorFont')) +
          element(
            'a:fmtScheme',
            name,
            element('a:fillStyleLst', {}, thrice(fill)) +
              element('a:lnStyleLst', {}, thrice(line)) +
              element('a:effectStyleLst', {}, thrice(effect)) +
              element('a:bgFillStyleLst', {}, thrice(fill)),
          ),
      ),
    )
  );
}
