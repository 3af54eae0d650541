/** Fonts: how a run names one, and the table that tells other machines what stands in for one they lack. */
import type { PageLayout } from '../../../document/document';
import { element, setting, WORD_NAMESPACE, XML_DECLARATION } from './xml';

/**
 * One font for every script. The hint settles the characters that Word could count as either Western or Chinese,
 * such as “ ” — ·.
 */
export function runFonts(font: string): string {
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': font,
    'w:eastAsia': font,
    'w:hAnsi': font,
    'w:cs': font,
  });
}

/** The face of the same kind that Chinese Windows or Office has, for fonts that come with neither. */
const STAND_INS: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  方正仿宋_GBK: '仿宋',
  方正仿宋简体: '仿宋',
  楷体_GB2312: '楷体',
  方正楷体_GBK: '楷体',
  方正楷体简体: '楷体',
  方正黑体_GBK: '黑体',
  方正黑体简体: '黑体',
  方正书宋_GBK: '宋体',
  方正小标宋_GBK: '华文中宋',
  方正小标宋简体: '华文中宋',
  华文中宋: 'STZhongsong',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  黑体: 'SimHei',
  宋体: 'SimSun',
};

/** The character set GB 2312, as a number of Windows' font records. */
const GB2312 = '86';

function fontRecord(font: string): string {
  const standIn = STAND_INS[font];
  return element(
    'w:font',
    { 'w:name': font },
    (standIn === undefined ? '' : setting('altName', standIn)) +
      setting('charset', GB2312) +
      setting('family', 'auto') +
      setting('pitch', 'variable'),
  );
}

/** The part word/fontTable.xml. */
export function fontTablePart(fonts: PageLayout['fonts']): string {
  const names = [...new Set(Object.values(fonts))];
  return XML_DECLARATION + element('w:fonts', { 'xmlns:w': WORD_NAMESPACE }, names.map(fontRecord).join(''));
}
