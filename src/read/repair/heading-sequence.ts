/** Follows the numbers of a text's headings, to decide between readings of one whose number is damaged. */
import { ordinalOf } from '../../numeral/chinese';

type Kind = 'section' | 'part';

function numberOf(text: string): { kind: Kind; value: number } | null {
  const [, part, section] = /^(?:[（(]([一二三四五六七八九十]{1,3})[)）]|([一二三四五六七八九十]{1,3})、)/.exec(text) ?? [];
  if (part !== undefined) return { kind: 'part', value: ordinalOf(part) ?? 0 };
  return section === undefined ? null : { kind: 'section', value: ordinalOf(section) ?? 0 };
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
