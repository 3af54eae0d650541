/** The part word/settings.xml: lays the file out as a current Chinese Word document. */
import { element, setting, WORD_NAMESPACE, XML_DECLARATION } from './xml';

const compatSetting = (name: string, value: number): string =>
  element('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': value });

/** How Chinese Word treats type, less what would let table lines follow the page's grid. */
const COMPATIBILITY =
  ['spaceForUL', 'balanceSingleByteDoubleByteWidth', 'doNotLeaveBackslashAlone', 'ulTrailSpace', 'doNotExpandShiftReturn']
    .map((name) => element(`w:${name}`))
    .join('') +
  element('w:useFELayout') +
  compatSetting('compatibilityMode', 15) +
  compatSetting('overrideTableStyleFontSizeAndJustification', 1) +
  compatSetting('enableOpenTypeFeatures', 1) +
  compatSetting('doNotFlipMirrorIndents', 1) +
  compatSetting('differentiateMultirowTableHeaders', 1);

export function settingsPart(): string {
  return (
    XML_DECLARATION +
    element(
      'w:settings',
      { 'xmlns:w': WORD_NAMESPACE },
      element('w:zoom', { 'w:percent': 100 }) +
        setting('defaultTabStop', 420) +
        element('w:evenAndOddHeaders') +
        // Punctuation keeps its width: 28 characters a line, whatever they are.
        setting('characterSpacingControl', 'doNotCompress') +
        element('w:compat', {}, COMPATIBILITY) +
        element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    )
  );
}
