/** Divides the lines of a section among its narratives, by the headings and leads of these. */
import type { NarrativeContent, Section } from '../../template/schema';
import { align } from './align';
import { labelOf, likeness, type Label } from './label';
import { MAX_HEADING, type TextItem } from './text-items';

const FLOOR = 0.5;
/** Longest text before the first full stop or colon that is taken for a lead. */
const LEAD = new RegExp(`^[^。；：:;，,]{1,${MAX_HEADING}}`, 'u');

export function narrativesIn(section: Section): NarrativeContent[] {
  return section.content.flatMap((content) => ('narrative' in content ? [content] : []));
}

/** The words with which the standard sentences of a narrative begin; '' where they begin with a figure or a condition. */
export function standardLead(content: NarrativeContent): string {
  const [line = ''] = (content.standard ?? '').trimStart().split('\n');
  return (line.split(/\{[{%]/)[0] ?? '').trim();
}

function leadsOf(content: NarrativeContent): Label[] {
  const standard = standardLead(content);
  const name = content.name ?? '';
  return [name, standard].filter((text) => text !== '').map((text) => labelOf(LEAD.exec(text)?.[0] ?? text));
}

function leadLikeness(item: TextItem, leads: readonly Label[]): number {
  const own = labelOf(LEAD.exec(item.text)?.[0] ?? item.text);
  const headed = own.ordinal !== '' || item.heading !== null || item.strong;
  if (!headed) return 0;
  return leads.reduce((best, lead) => {
    const alike = likeness(own, lead);
    const sameNumber = lead.ordinal !== '' && own.ordinal === lead.ordinal;
    return Math.max(best, sameNumber ? FLOOR + 0.5 * alike : alike >= 0.75 ? alike : 0);
  }, 0);
}

/**
 * @returns for each narrative of the section its lines; what stands before the first lead belongs to the first one
 */
export function divideNarratives(section: Section, items: readonly TextItem[]): Map<string, TextItem[]> {
  const contents = narrativesIn(section);
  const result = new Map<string, TextItem[]>(contents.map(({ narrative }) => [narrative, []]));
  const leads = contents.map(leadsOf);
  const likes = (read: number, expected: number): number => {
    const [item, own] = [items[read], leads[expected]];
    return item && own ? leadLikeness(item, own) : 0;
  };
  const { pairs } = contents.length > 1 ? align(items.length, contents.length, likes, FLOOR) : { pairs: [] };
  const starts = new Map(pairs.map(({ read, expected }) => [read, contents[expected]]));
  let current = contents[0];
  items.forEach((item, index) => {
    current = starts.get(index) ?? current;
    if (current) result.get(current.narrative)?.push(item);
  });
  return result;
}
