/** Tables and pictures between the lines of a section: with their captions they become blocks of its narrative. */
import { readCaption } from '../../document/captions';
import type { NarrativeBlock } from '../../report/narrative';
import { MAX_ALTERNATIVE, MAX_CAPTION } from '../../report/narrative-limits';
import { tableOf } from '../../template/content';
import type { Section } from '../../template/schema';
import { toNarrativeTable } from '../narrative-table';
import type { ReadBlock, ReadTable } from '../read-document';
import type { Candidate } from './choose-format';
import { narrativesIn } from './narratives';
import type { TextItem } from './text-items';

/** One block of a narrative with the place where it stood. */
export interface PlacedBlock {
  block: NarrativeBlock;
  from: ReadBlock['from'];
  /** What the file prints of it as text; '' for a table or a picture. */
  printed: string;
}

export interface TextBlocks {
  /** Each narrative's lines, tables and pictures in their order. */
  narratives: Map<string, PlacedBlock[]>;
  /** The tables that found their place. */
  taken: Set<ReadTable>;
}

/** The words of a caption in one line; `null` for other lines. */
function captionIn(lines: readonly TextItem[], of: 'table' | 'figure'): string | null {
  const [only, second] = lines;
  const caption = only && !second ? readCaption(only.text) : null;
  return caption?.of === of && caption.title.length <= MAX_CAPTION ? caption.title : null;
}

/** Whether every table that the form has in a section was found: what is left over is then none of them. */
function isComplete(section: Section, { tables, expected }: Candidate): boolean {
  const asked = new Set(section.content.map(tableOf));
  return expected.every((each) => !asked.has(each.table.id) || tables.some(({ match }) => match.expected === each));
}

/**
 * @param blocks of the document, whose places the lines know
 * @param texts the lines of each narrative
 */
export function placeTextBlocks(blocks: readonly ReadBlock[], candidate: Candidate, texts: ReadonlyMap<string, readonly TextItem[]>): TextBlocks {
  const { sections, otherTables, format } = candidate;
  const owners = new Map([...texts].flatMap(([id, items]) => items.map((item) => [item, id] as const)));
  const heads = new Map(sections.found.map(({ item, section }) => [item, section]));
  const sectionOf = new Map(format.template.sections.flatMap((section) => narrativesIn(section).map(({ narrative }) => [narrative, section] as const)));
  const linesAt = new Map<number, TextItem[]>();
  for (const item of sections.items) linesAt.set(item.block, [...(linesAt.get(item.block) ?? []), item]);
  const others = new Set(otherTables);
  const taken = new Set<ReadTable>();
  const captions = new Set<TextItem>();
  const placed = new Map<string, { at: number; block: PlacedBlock }[]>();

  const put = (id: string, at: number, { from }: ReadBlock, block: NarrativeBlock): void => {
    placed.set(id, [...(placed.get(id) ?? []), { at, block: { block, from, printed: '' } }]);
  };
  /** A caption's line belongs to what it is a caption of. */
  const takeCaption = (at: number, of: 'table' | 'figure', id: string): string | null => {
    const lines = linesAt.get(at) ?? [];
    const caption = captionIn(lines, of);
    if (caption === null || lines.some((line) => owners.get(line) !== id)) return null;
    for (const line of lines) captions.add(line);
    return caption;
  };

  let current: string | null = null;
  blocks.forEach((block, at) => {
    const line = linesAt.get(at)?.slice(-1)[0];
    const head = line && heads.get(line);
    if (head) current = narrativesIn(head)[0]?.narrative ?? null;
    else if (line) current = owners.get(line) ?? null;
    const section = current === null ? undefined : sectionOf.get(current);
    if (current === null || section === undefined) return;
    if (block.kind === 'picture') {
      const { alternative, type, width, height, data } = block;
      const caption = takeCaption(at + 1, 'figure', current) ?? '';
      put(current, at, block, { picture: { caption, alternative: alternative.slice(0, MAX_ALTERNATIVE), type, width, height, data } });
    } else if (block.kind === 'table' && others.has(block) && isComplete(section, candidate)) {
      const table = toNarrativeTable(block.rows, readCaption(block.caption)?.title ?? block.caption);
      if (table === null) return;
      taken.add(block);
      const above = takeCaption(at - 1, 'table', current);
      put(current, at, block, above === null ? table : { table: { ...table.table, caption: above } });
    }
  });

  const narratives = new Map<string, PlacedBlock[]>();
  for (const [id, items] of texts) {
    const lines = items
      .filter((item) => !captions.has(item))
      .map(({ block: at, text, from }) => ({ at, block: { block: text, from, printed: text } }));
    // A stable order: the lines of one block stay as they stand.
    narratives.set(id, [...lines, ...(placed.get(id) ?? [])].sort((a, b) => a.at - b.at).map(({ block }) => block));
  }
  return { narratives, taken };
}
