/** Finds where the sections of a format begin in a document, whatever number and name the document gives them. */
import { fillPlaceholders } from '../../template/placeholders';
import { emptyReport } from '../../report/report';
import type { Format } from '../../template/format';
import type { Section } from '../../template/schema';
import { align } from './align';
import { labelOf, likeness, SAME_LABEL, type Label } from './label';
import { MAX_HEADING, type TextItem } from './text-items';

export interface FoundSection {
  section: Section;
  /** The heading in the document. */
  item: TextItem;
  expected: Label;
  likeness: number;
}

export interface SectionMatch {
  found: FoundSection[];
  /** Sections with a heading that the document has not. */
  missing: { section: Section; heading: string }[];
  /** Lines numbered 一、 or styled as headings of the first level that head none of the sections. */
  strange: TextItem[];
  /** All lines, those with heading and text in one taken apart. */
  items: TextItem[];
  /** From 0 to 1: how well the document's headings are those of the format. */
  score: number;
}

const FLOOR = 0.45;
const ENDS_SENTENCE = /[。；;！!？?，,]$/;
const RUN_IN = /^([一二三四五六七八九十]{1,2}[、.．][^。：:；;，,\s]{2,30})[。：:\s]+(\S.{5,})$/su;

function mayHead(item: TextItem): boolean {
  if (item.text.length > MAX_HEADING || ENDS_SENTENCE.test(item.text)) return false;
  if (item.label.ordinal !== '' && !item.label.ordinal.startsWith('1:')) return false;
  return item.label.ordinal !== '' || item.heading !== null || item.strong;
}

function headingLikeness(item: TextItem, expected: Label): number {
  const alike = likeness(item.label, expected);
  const sameNumber = item.label.ordinal !== '' && item.label.ordinal === expected.ordinal;
  // 四、with another name is still the fourth section; a weak sign, so that a better one wins.
  return Math.max(alike >= 0.5 ? alike : 0, sameNumber ? FLOOR + 0.3 * alike : 0);
}

/** A heading that its text follows on the same line becomes a line of its own. */
function splitRunIn(item: TextItem, headings: readonly Label[]): TextItem[] {
  const match = item.heading === null ? RUN_IN.exec(item.text) : null;
  if (!match) return [item];
  const [, head = '', rest = ''] = match;
  const label = labelOf(head);
  if (!headings.some((each) => likeness(label, each) >= SAME_LABEL)) return [item];
  return [
    { ...item, text: head, strong: true, label },
    { ...item, text: rest, strong: false, label: labelOf(rest.slice(0, MAX_HEADING)) },
  ];
}

/** @param year fills the headings that name it */
export function findSections(format: Format, year: number, lines: readonly TextItem[]): SectionMatch {
  const { template } = format;
  const blank = emptyReport(template.id, { name: '', level: 'other' }, year);
  const headed = template.sections.flatMap((section) => {
    if (section.heading === undefined) return [];
    const heading = fillPlaceholders(section.heading, template, blank);
    return [{ section, heading, label: labelOf(heading) }];
  });
  const items = lines.flatMap((item) => splitRunIn(item, headed.map(({ label }) => label)));
  const candidates = items.filter(mayHead);
  const likes = (read: number, expected: number): number => {
    const [item, head] = [candidates[read], headed[expected]];
    return item && head ? headingLikeness(item, head.label) : 0;
  };
  const { pairs } = align(candidates.length, headed.length, likes, FLOOR);
  const found = pairs.flatMap((pair): FoundSection[] => {
    const [item, head] = [candidates[pair.read], headed[pair.expected]];
    return item && head ? [{ section: head.section, item, expected: head.label, likeness: pair.likeness }] : [];
  });
  const taken = new Set(found.map(({ item }) => item));
  const ids = new Set(found.map(({ section }) => section.id));
  const first = (item: TextItem): boolean => item.label.ordinal.startsWith('1:');
  const numbered = candidates.filter(first);
  const total = found.reduce((sum, each) => sum + each.likeness, 0);
  return {
    found,
    missing: headed.filter(({ section }) => !ids.has(section.id)),
    strange: numbered.filter((item) => !taken.has(item)),
    items,
    score: headed.length === 0 ? 0 : total / Math.max(headed.length, numbered.length),
  };
}
