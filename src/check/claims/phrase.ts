/** Phrases of the vocabulary as patterns: the notation is that of `template/reading.ts`. */

/** What may stand between a phrase and its number without changing it. */
const BEFORE_NUMBER =
  '(?:申请|案件|信息|事项)?(?:的)?(?:数量|总数|总量|数)?(?:一共|总共|共计|共有|总计|合计|累计|分别|均|只|仅|也|共|计|有|为|达到|达|是|了|：)*';
/** No piece is longer: an agency's name and 人民政府 behind it. */
const LONGEST_PIECE = 40;
const SPECIAL = /[\\^$.*+?()|]/g;

/** The source of a regular expression for a phrase; groups become non-capturing ones. */
function patternOf(phrase: string): string {
  const source = phrase
    .replace(SPECIAL, (each) => `\\${each}`)
    .replaceAll('[', '(?:')
    .replaceAll(']', ')?')
    .replaceAll('{', '(?:')
    .replaceAll('}', ')')
    .replaceAll('/', '|');
  return source.replace('#', `${phrase.startsWith('#') ? '' : BEFORE_NUMBER}#`);
}

/** A phrase of a figure: where it names no place for the number, the number follows it. */
export function figurePattern(phrase: string): RegExp {
  return new RegExp(patternOf(phrase.includes('#') ? phrase : `${phrase}#`));
}

/** One of the phrases, anywhere. */
export function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.map(patternOf).join('|'));
}

/** Whether a text is nothing but such pieces, one behind the other. */
export function isMadeOf(text: string, piece: RegExp): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < text.length; from += 1) {
    if (!reached.has(from)) continue;
    // Every length is tried: 全市 and 全市各级 are both pieces, and only one of them may lead on.
    const last = Math.min(text.length, from + LONGEST_PIECE);
    for (let to = from + 1; to <= last; to += 1) if (piece.test(text.slice(from, to))) reached.add(to);
  }
  return reached.has(text.length);
}

/** A pattern that matches a text only as a whole. */
export function wholly(phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases.map(patternOf).join('|')})$`);
}
