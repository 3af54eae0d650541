/** Turns the look-alikes that PDF writers put for ordinary Chinese characters back into these. */

/**
 * Radicals and the characters that look the same, in pairs. Writers that go from shapes back to characters meet the
 * radical first; those of the block at U+2F00 are undone by normalisation.
 */
const PAIRS =
  '⺁厂⺄乙⺅亻⺇几⺉刂⺌小⺎兀⺏尣⺓幺⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爪⺦丬⺨犭⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺶羊⺷羊⺸羊⺹耂⺺肀' +
  '⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻢马' +
  '⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟';

/** Normalisation makes the old form of these. */
const NEWER = '⼾户⾭青';

const pairs = Array.from(PAIRS + NEWER);
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((each, at) => (at % 2 === 0 ? [[each, pairs[at + 1] ?? each] as const] : [])),
);

/** Radicals, compatibility ideographs, Latin ligatures and vertical forms have one plain form. */
const COMPATIBLE = /[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe48]/gu;
const INVISIBLE = /[\0-\x08\x0b-\x1f\x7f\xad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu;

export function plainCharacter(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\u2e80-\u2fdf]/gu, (each) => LOOKALIKES.get(each) ?? each)
    .replace(COMPATIBLE, (each) => each.normalize('NFKC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\t\n]/gu, ' ');
}
