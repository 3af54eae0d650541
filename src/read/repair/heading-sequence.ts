/** Follows the numbers of a text's headings, to decide between readings of one whose number is damaged. */

const DIGITS = '一二三四五六七八九';

/** The value of 一 to 九十九; 0 for what is no such number. */
function valueOf(number: string): number {
  const [, tens = '', ten = '', ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(number) ?? [];
  const digit = (each: string): number => (each === '' ? 0 : DIGITS.indexOf(each) + 1);
  if (ten === '') return tens !== '' && ones !== '' ? 0 : digit(tens + ones);
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

type Kind = 'section' | 'part';

function numberOf(text: string): { kind: Kind; value: number } | null {
  const [, part, section] = /^(?:[（(]([一二三四五六七八九十]{1,3})[)）]|([一二三四五六七八九十]{1,3})、)/.exec(text) ?? [];
  if (part !== undefined) return { kind: 'part', value: valueOf(part) };
  return section === undefined ? null : { kind: 'section', value: valueOf(section) };
}

export interface HeadingSequence {
  /** Takes notice of a text in its turn. */
  pass: (text: string) => void;
  /** Of several readings of the next text the one that continues the count; `null` when none or several do. */
  choose: (readings: readonly string[]) => string | null;
}

export function createHeadingSequence(): HeadingSequence {
  const last: Record<Kind, number> = { section: 0, part: 0 };
  return {
    pass: (text) => {
      const number = numberOf(text);
      if (number === null) return;
      last[number.kind] = number.value;
      if (number.kind === 'section') last.part = 0;
    },
    choose: (readings) => {
      if (readings.length === 1) return readings[0] ?? null;
      const next = readings.filter((reading) => {
        const number = numberOf(reading);
        return number !== null && number.value === last[number.kind] + 1;
      });
      return next.length === 1 ? (next[0] ?? null) : null;
    },
  };
}
