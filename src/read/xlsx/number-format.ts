/** Which numbers of a workbook are dates, times or percentages: only their formats say so. */
import type { ReadMessage } from '../read-document';
import { scanXml, type XmlPart } from '../xml/scan-xml';
import { NAMESPACES } from './namespaces';

export type NumberFormat =
  | { kind: 'plain' }
  | { kind: 'percent'; decimals: number }
  | { kind: 'date'; day: boolean; time: boolean };

const PLAIN: NumberFormat = { kind: 'plain' };

/** Formats that need no definition (ISO/IEC 29500-1, 18.8.30): dates, in Chinese editions too, and times. */
const between = (id: number, first: number, last: number): boolean => id >= first && id <= last;

function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent', decimals: id === 9 ? 0 : 2 };
  if (id === 22) return { kind: 'date', day: true, time: true };
  if (between(id, 14, 17) || between(id, 27, 31) || id === 36 || between(id, 50, 54) || between(id, 57, 58)) {
    return { kind: 'date', day: true, time: false };
  }
  if (between(id, 18, 21) || between(id, 32, 35) || between(id, 45, 47) || between(id, 55, 56)) {
    return { kind: 'date', day: false, time: true };
  }
  return PLAIN;
}

/** The format of positive numbers, without literal text, colours and conditions; `[h]` is a time. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')[0] ?? '';

/** What a format's code makes of a number. */
function formatOf(code: string): NumberFormat {
  const pattern = bare(code);
  if (pattern.includes('%')) {
    return { kind: 'percent', decimals: /\.([0#?]+)/.exec(pattern)?.[1]?.length ?? 0 };
  }
  if (/general/i.test(pattern) || !/[ymdhs]/i.test(pattern)) return PLAIN;
  return { kind: 'date', day: /[yd]/i.test(pattern) || !/[hs]/i.test(pattern), time: /[hs]/i.test(pattern) };
}

/** @param style the number that a cell gives */
export type FormatOfStyle = (style: number) => NumberFormat;

export type ReadFormats = { formatOf: FormatOfStyle; problem: null } | { formatOf: null; problem: ReadMessage };

/** Reads the part xl/styles.xml. */
export function readFormats(part: XmlPart): ReadFormats {
  const codes = new Map<number, NumberFormat>();
  const styles: number[] = [];
  let inCells = false;
  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      const id = Number(attributes.numFmtId ?? '0');
      if (name === 'x:numFmt') codes.set(id, formatOf(attributes.formatCode ?? ''));
      else if (name === 'x:cellXfs') inCells = true;
      else if (name === 'x:xf' && inCells) styles.push(id);
    },
    close(name) {
      if (name === 'x:cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  if (problem !== null) return { formatOf: null, problem };
  return {
    formatOf: (style) => {
      const id = styles[style] ?? 0;
      return codes.get(id) ?? builtIn(id);
    },
    problem,
  };
}
