/** A font name of the template becomes a CSS font-family that also works where the font is not installed. */

const SONG = ['宋体', 'SimSun', 'STSong', 'Songti SC', 'Noto Serif CJK SC', 'serif'];
const FANGSONG = ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong', 'serif'];
const KAI = ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti', 'Kaiti SC', 'serif'];
const HEI = ['黑体', 'SimHei', 'STHeiti', 'Heiti SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];
const TITLE = ['方正小标宋简体', 'STZhongsong', 'SimSun', 'serif'];

/** Names as they are written in Chinese and in Latin letters; the first that fits decides. */
const FAMILIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/仿宋|fang\s*song/i, FANGSONG],
  [/楷|kai/i, KAI],
  [/小标宋|中宋|zhongsong|xiaobiaosong/i, TITLE],
  [/黑|雅黑|hei|sans/i, HEI],
];

const GENERIC = new Set(['serif', 'sans-serif']);

/** Only what a font's name is made of, so that a name can never end its quotes. */
function fontName(name: string): string {
  return name.replace(/[^\p{L}\p{N} _.-]/gu, '').trim();
}

/**
 * @param name the font that the template asks for, e.g. `仿宋_GB2312`
 * @returns a font-family value in single quotes, ending in a generic family
 */
export function fontStack(name: string): string {
  const fallbacks = FAMILIES.find(([pattern]) => pattern.test(name))?.[1] ?? SONG;
  const names = [...new Set([fontName(name), ...fallbacks])].filter((each) => each !== '');
  return names.map((each) => (GENERIC.has(each) ? each : `'${each}'`)).join(',');
}
