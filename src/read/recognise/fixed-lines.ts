/** The fixed lines of a format (填报单位（盖章）：… 填报日期：…) as patterns that find them and what they hold. */
import { PLACEHOLDER } from '../../template/placeholders';
import type { Template } from '../../template/schema';
import { labelOf, type Label } from './label';

export interface FixedLine {
  pattern: RegExp;
  /** Names of the placeholders, by the groups of the pattern. */
  names: readonly string[];
  label: Label;
}

/** Punctuation that documents leave out or write in another width. */
const LOOSE: Readonly<Record<string, string>> = { ':': '[:：]?', '(': '[(（]?', ')': '[)）]?', ',': '[,，]?', '-': '[-－—–~～至]' };

function loosely(literal: string): string {
  const characters = Array.from(literal.normalize('NFKC').replace(/\s+/g, ''));
  return characters.map((each) => `${LOOSE[each] ?? each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}\\s*`).join('');
}

function fixedLine(line: string): FixedLine {
  const names = [...line.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  const literals = line.split(new RegExp(PLACEHOLDER.source.replace('(', '(?:'), 'g'));
  const body = literals.map(loosely).join('\\s*(.*?)\\s*');
  return { pattern: new RegExp(`^\\s*${body}\\s*$`, 'su'), names, label: labelOf(line.replace(PLACEHOLDER, '')) };
}

/** The fixed lines of a template that hold words of their own. */
export function fixedLinesOf(template: Template): FixedLine[] {
  return template.sections
    .flatMap(({ content }) => content.flatMap((part) => ('lines' in part ? part.lines : [])))
    .map(fixedLine)
    .filter(({ label }) => label.full !== '');
}

/** What a fixed line holds by placeholder; `null` when the text is none of them. */
export function readFixedLine(text: string, lines: readonly FixedLine[]): Map<string, string> | null {
  const folded = text.normalize('NFKC');
  for (const { pattern, names } of lines) {
    const match = pattern.exec(folded);
    if (match) return new Map(names.map((name, index) => [name, (match[index + 1] ?? '').trim()]));
  }
  return null;
}
