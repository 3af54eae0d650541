/** Finds the article among what a site prints around it, by where the text stands and not by the site's names. */
import { factsOf, isDate, isFrameLine } from '../repair/frame-line';
import { parentOf, type Element } from './node';
import type { RawBlock, RawTable, RawText } from './raw-block';

export interface Article {
  blocks: RawBlock[];
  /** What was left out, in order. */
  dropped: RawText[];
  /** What the page's card of facts says; '' for nothing. */
  facts: { published: string; agency: string };
}

const AGENCY = /(?:政府|局|委|委员会|办公室|办事处|厅|院|中心|管委会|大队|支队)$/;
const SENTENCE = /[。；！？]|[，、].*[，、]/;
/** The least of the page's text that the article's element holds, in per cent. */
const SHARE = 90;

const isMostlyLinks = ({ text, linked }: RawText): boolean => linked * 2 >= text.replace(/\s/g, '').length;
const isAttachment = (text: string): boolean => /附件|附表|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)\b/i.test(text);
const cellTexts = (table: RawTable): string[] =>
  table.rows.flatMap(({ cells }) => cells.map(({ text }) => text.replace(/[\s\u3000:：【】]/g, ''))).filter(Boolean);

/** Labels of the card that precedes a document on a government site. */
const CARD_LABEL =
  /^(?:索引号|信息索引号|信息分类|主题分类|体裁分类|公开类别|公开方式|公开形式|公开范围|公开责任部门|发布机构|发文机关|制发机关|责任部门|成文日期|发布日期|发文日期|生成日期|生效日期|文号|发文字号|公文文号|主题词|关键词|有效性|信息名称|组配分类|公文种类)/;

function isCard(table: RawTable): boolean {
  const texts = cellTexts(table);
  return texts.length <= 40 && texts.filter((text) => CARD_LABEL.test(text)).length >= 3;
}

function cardFacts(table: RawTable): Article['facts'] {
  const texts = cellTexts(table);
  const behind = (labels: RegExp): string => {
    const at = texts.findIndex((text) => labels.test(text));
    const same = texts[at]?.replace(labels, '') ?? '';
    return at < 0 || same !== '' ? same : (texts[at + 1] ?? '');
  };
  const published = factsOf(behind(/^(?:发布日期|发文日期|生成日期)/)).published;
  return { published, agency: behind(/^(?:发布机构|发文机关|制发机关)/) };
}

/** How much a block speaks for the article standing where it stands. */
function weightOf(block: RawBlock): number {
  if (block.kind === 'table') return isCard(block) ? 0 : 4 * cellTexts(block).length;
  if (block.kind === 'picture' || isMostlyLinks(block) || isFrameLine(block.text)) return 0;
  const { length } = block.text;
  return length >= 20 || SENTENCE.test(block.text) ? length : 1;
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each !== null; each = parentOf(each)) found.push(each);
  return found;
}

/** The innermost element that holds nearly all of the text, and more than one block. */
function articleElement(blocks: readonly RawBlock[]): Element | null {
  const weights = new Map<Element, { weight: number; blocks: number }>();
  let total = 0;
  for (const block of blocks) {
    const weight = weightOf(block);
    total += weight;
    for (const element of ancestorsOf(block.parent)) {
      const sum = weights.get(element) ?? { weight: 0, blocks: 0 };
      weights.set(element, { weight: sum.weight + weight, blocks: sum.blocks + 1 });
    }
  }
  let found: Element | null = null;
  let least = Infinity;
  for (const [element, sum] of weights) {
    if (sum.weight * 100 < total * SHARE || sum.blocks < Math.min(2, blocks.length)) continue;
    // Among nested elements with the same blocks any will do.
    if (sum.blocks < least) [found, least] = [element, sum.blocks];
  }
  return found;
}

/** Within the article: links that lead elsewhere. */
function isForeign(block: RawText): boolean {
  if (!isMostlyLinks(block) || isAttachment(block.text) || block.rank > 0) return false;
  return block.listed || block.links >= 2;
}

function isTitle(block: RawBlock, title: string): boolean {
  if (block.kind !== 'text' || block.text.length > 80 || isMostlyLinks(block) || isFrameLine(block.text)) return false;
  return block.text === title || /年.*(?:报告|总结)$/.test(block.text);
}

/** Index of the article's title: the first one, when hardly any of the page's text stands before it; else -1. */
function findTitle(blocks: readonly RawBlock[], title: string): number {
  const at = blocks.findIndex((block) => isTitle(block, title));
  const sum = (some: readonly RawBlock[]): number => some.reduce((total, block) => total + weightOf(block), 0);
  return at >= 0 && sum(blocks.slice(0, at)) * 100 <= sum(blocks) * (100 - SHARE) ? at : -1;
}

/** The first line of a title that is broken: agency, or agency and year. */
function beginsTitle(block: RawBlock | undefined, rest: RawBlock | undefined): boolean {
  if (block?.kind !== 'text' || rest?.kind !== 'text' || isMostlyLinks(block) || isFrameLine(block.text)) return false;
  if (block.text.length > 40 || /[，。；：]/.test(block.text) || !/^(?:\d{4}年|政府信息公开|政务公开)/.test(rest.text)) return false;
  return block.parent === rest.parent || AGENCY.test(block.text) || /\d{4}年度?$/.test(block.text);
}

/** Before the article's element: its title, and text in sentences. */
function belongsBefore(block: RawBlock, title: string): boolean {
  if (block.kind === 'table') return !isCard(block) && weightOf(block) > 16;
  if (block.kind === 'picture' || isMostlyLinks(block) || isFrameLine(block.text)) return false;
  return isTitle(block, title) || block.text.includes('。');
}

/** Behind the article's element: signature, date, attachments, and text in sentences. */
function belongsBehind(blocks: readonly RawBlock[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined) return false;
  if (block.kind === 'table') return !isCard(block) && weightOf(block) > 16;
  if (block.kind === 'picture' || isFrameLine(block.text)) return false;
  if (isAttachment(block.text) && block.text.length <= 80) return true;
  if (isMostlyLinks(block)) return false;
  const next = blocks[at + 1];
  const signs = next?.kind === 'text' && isDate(next.text) && block.text.length <= 40;
  return isDate(block.text) || signs || block.text.includes('。');
}

/**
 * @param title what the page's head gives as the article's title; '' for nothing
 */
export function findArticle(blocks: readonly RawBlock[], title: string): Article {
  const element = articleElement(blocks);
  const within = blocks.map((block) => element === null || ancestorsOf(block.parent).includes(element));
  const first = within.indexOf(true);
  const last = within.lastIndexOf(true);
  const kept: RawBlock[] = [];
  const article: Article = { blocks: kept, dropped: [], facts: { published: '', agency: '' } };
  const titles = new Set<string>();
  const titleAt = findTitle(blocks, title);
  const belongsAt = (block: RawBlock, index: number): boolean => {
    // Nothing of the article stands before its title.
    if (index < titleAt) return index === titleAt - 1 && beginsTitle(block, blocks[titleAt]);
    if (index < first) return belongsBefore(block, title);
    return index > last ? belongsBehind(blocks, index) : (within[index] ?? false);
  };
  blocks.forEach((block, index) => {
    const belongs = belongsAt(block, index);
    if (block.kind === 'table') {
      if (isCard(block)) article.facts = cardFacts(block);
      else if (belongs) kept.push(block);
      return;
    }
    if (block.kind === 'picture') {
      if (belongs) kept.push(block);
      return;
    }
    const repeated = index <= first + 1 && isTitle(block, title) && titles.has(block.text);
    if (isTitle(block, title)) titles.add(block.text);
    if (belongs && !repeated && !isForeign(block)) kept.push(block);
    else article.dropped.push(block);
  });
  return article;
}
