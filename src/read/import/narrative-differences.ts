/** Where the visible text of a document says something else than the narrative in its data: paragraphs, tables, pictures. */
import { blockWords } from '../../sentence/block-words';
import { compareSeries } from '../../check/compare-series';
import type { Ledger } from '../../check/ledger';
import { isParagraph, type NarrativeBlock, type NarrativePicture } from '../../report/narrative';
import type { Report } from '../../report/report';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import type { NarrativeContent } from '../../template/schema';
import type { Origin } from '../read-document';
import type { Recognised } from '../recognise/recognised';
import { bare } from './bare';

/**
 * One block of a narrative. `index` is its place in the embedded narrative; for a block that only the document has, the
 * place that it would take, with `embedded` `null`. Tables and pictures are said in words.
 */
export interface NarrativeDifference {
  kind: 'paragraph';
  narrative: string;
  index: number;
  embedded: string | null;
  visible: string | null;
  /** What the document has there; `null` for nothing. */
  block: NarrativeBlock | null;
  from: Origin | null;
}

interface Printed {
  index: number;
  block: NarrativeBlock;
  words: string;
  from: Origin | null;
}

const isPicture = (block: NarrativeBlock): block is NarrativePicture => !isParagraph(block) && 'picture' in block;

/** Whether a block leaves a trace on paper: blank paragraphs and tables without a word do not. */
function isSeen({ block, words }: Printed): boolean {
  if (isParagraph(block)) return words !== '';
  return isPicture(block) || block.table.rows.some((row) => row.some((text) => text.trim() !== ''));
}

/** What is compared: the same for blocks that look the same, blanks aside. */
function keyOf({ block, words }: Printed): string {
  if (isParagraph(block)) return bare(words);
  if (isPicture(block)) return `picture ${JSON.stringify([block.picture.caption, block.picture.alternative].map(bare))}`;
  return `table ${JSON.stringify([bare(block.table.caption), block.table.rows.map((row) => row.map(bare))])}`;
}

/** Programs save pictures anew at their own pleasure; one of another shape is another one. */
const SHAPE = 0.02;

function isOther(one: Printed | undefined, other: Printed | undefined): boolean {
  if (!one || !other || !isPicture(one.block) || !isPicture(other.block)) return false;
  const [a, b] = [one.block.picture, other.block.picture];
  return Math.abs((a.width * b.height) / (a.height * b.width) - 1) > SHAPE;
}

function printed(blocks: readonly NarrativeBlock[], ledger: Ledger, from: (index: number) => Origin | null): Printed[] {
  return blocks
    .map((block, index) => ({ index, block, words: blockWords(block, ledger).trim(), from: from(index) }))
    .filter(isSeen);
}

/** @param visible what recognition makes of the visible document */
export function narrativeDifferences(content: NarrativeContent, report: Report, ledger: Ledger, visible: Recognised): NarrativeDifference[] {
  const { narrative } = content;
  const found = visible.narratives.get(narrative) ?? [];
  const left = printed(narrativeBlocks(content, report, ledger), ledger, () => null);
  const right = printed(visible.report.narrative[narrative] ?? [], ledger, (index) => found[index]?.from ?? null);
  const result: NarrativeDifference[] = [];
  const put = (index: number, mine: Printed | undefined, theirs: Printed | undefined): void => {
    const { block = null, from = null, words: said = null } = theirs ?? {};
    result.push({ kind: 'paragraph', narrative, index, embedded: mine?.words ?? null, visible: said, block, from });
  };
  let [i, j] = [0, 0];
  for (const stretch of compareSeries(left.map(keyOf), right.map(keyOf))) {
    if (stretch.kind === 'same') {
      for (const lastSame = i + stretch.items.length; i < lastSame; i += 1, j += 1) {
        if (isOther(left[i], right[j])) put(left[i]?.index ?? 0, left[i], right[j]);
      }
      continue;
    }
    const [lastLeft, lastRight] = [i + stretch.removed.length, j + stretch.added.length];
    for (; i < lastLeft || j < lastRight; i += i < lastLeft ? 1 : 0, j += j < lastRight ? 1 : 0) {
      const mine = i < lastLeft ? left[i] : undefined;
      const theirs = j < lastRight ? right[j] : undefined;
      put(mine?.index ?? left[i]?.index ?? (left[left.length - 1]?.index ?? -1) + 1, mine, theirs);
    }
  }
  return result;
}

/** A narrative with the document's side taken for the differences. */
export function withVisibleBlocks(blocks: readonly NarrativeBlock[], changes: readonly NarrativeDifference[]): NarrativeBlock[] {
  const result: NarrativeBlock[] = [];
  for (let index = 0; index <= blocks.length; index += 1) {
    const here = changes.filter((change) => change.index === index);
    const own = here.find(({ embedded }) => embedded !== null);
    result.push(...here.flatMap(({ embedded, block }) => (embedded === null && block !== null ? [block] : [])));
    const block = blocks[index];
    if (own) result.push(...(own.block === null ? [] : [own.block]));
    else if (block !== undefined) result.push(block);
  }
  return result;
}
