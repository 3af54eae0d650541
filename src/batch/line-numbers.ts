/** Takes numbers and bullets off the lines of a list, where they run through the list: a name may begin with a number. */
import { chineseNumber } from '../numeral/chinese';
import { endsAsAgency, isHeader } from './list-words';

const DIGITS = '[\\d０-９]{1,4}';
const ARABIC = new RegExp(`^(?:[（([【〔]\\s*(${DIGITS})\\s*[)）\\]】〕]|(${DIGITS})(?:[、．)）]|[.。,，:：](?![\\d０-９]))|([①-⒛]))[、.．]?\\s*(?=\\S)`, 'u');
/** A number that only a blank sets off. */
const LOOSE = new RegExp(`^(${DIGITS})\\s+(?=\\p{L})`, 'u');
const CHINESE = /^(?:[（(]([一二三四五六七八九十百]+)[)）]|([一二三四五六七八九十百]+)[、.．]|([㈠-㈩]))[、.．]?\s*(?=\S)/u;
const BULLET = /^(?:[-–—*•·・●○◆◇■□▪▶►➢✓√※]\s*)+(?=\S)/u;

/** The share of the steps from a number to the next that have to be right. */
const STEADY = 0.8;

interface Numbered {
  value: number;
  rest: string;
}

function arabic(line: string, pattern: RegExp): Numbered | null {
  const match = pattern.exec(line);
  if (match === null) return null;
  const digits = match.slice(1).find((part): part is string => (part as string | undefined) !== undefined) ?? '';
  return { value: Number(digits.normalize('NFKC').replace(/\D/g, '')), rest: line.slice(match[0].length) };
}

function chinese(line: string): Numbered | null {
  const match = CHINESE.exec(line);
  if (match === null) return null;
  const [all, bracketed, plain, sign = ''] = match as (string | undefined)[];
  return { value: chineseNumber(bracketed ?? plain ?? sign.normalize('NFKC').slice(1, -1)) ?? 0, rest: line.slice(all?.length) };
}

/** Whether at least half of the lines are numbered, each with a greater number than the one before, or from 1 again. */
function isNumbered(found: readonly (Numbered | null)[], lines: number, follows: (next: number, last: number) => boolean): boolean {
  const values = found.flatMap((each) => each?.value ?? []);
  const right = values.slice(1).filter((value, index) => value === 1 || follows(value, values[index] ?? 0)).length;
  return values.length > 0 && values.length * 2 >= lines && right >= (values.length - 1) * STEADY;
}

/** A line numbered in characters among others that are not is a heading, unless it names an agency. */
function withoutHeadings(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const { rest } = chinese(line) ?? { rest: null };
    if (rest === null) return line;
    return endsAsAgency(rest) && !isHeader(rest) ? rest : '';
  });
}

function withoutBullets(lines: readonly string[], count: number): string[] {
  const bulleted = lines.filter((line) => BULLET.test(line)).length;
  return bulleted > 0 && bulleted * 2 >= count ? lines.map((line) => line.replace(BULLET, '')) : [...lines];
}

/**
 * @param written the lines without blanks around them; empty ones do not count
 * @returns as many, a heading of some of the others as an empty one
 */
export function withoutNumbers(written: readonly string[]): string[] {
  const count = written.filter((line) => line !== '').length;
  const lines = withoutBullets(written, count);
  const strip = (found: readonly (Numbered | null)[]): string[] => lines.map((line, index) => found[index]?.rest ?? line);
  const numbered = lines.map((line) => arabic(line, ARABIC));
  if (isNumbered(numbered, count, (next, last) => next > last)) return withoutHeadings(strip(numbered));
  const loose = lines.map((line) => arabic(line, LOOSE));
  if (loose.filter((each) => each !== null).length > 1 && isNumbered(loose, count, (next, last) => next === last + 1)) return withoutHeadings(strip(loose));
  const inCharacters = lines.map(chinese);
  return isNumbered(inCharacters, count, (next, last) => next > last) ? strip(inCharacters) : withoutHeadings(lines);
}
