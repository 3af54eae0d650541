/** Shares the lines of a document out among the sections of its format, their narratives, fixed lines and the signature. */
import type { Section } from '../../template/schema';
import type { Candidate } from './choose-format';
import { fixedLinesOf, readFixedLine } from './fixed-lines';
import type { FixedValue } from './front-matter';
import type { Identity } from './identity';
import { labelOf } from './label';
import { divideNarratives, narrativesIn, standardLead } from './narratives';
import { findSignature, type Signature } from './signature';
import type { TextItem } from './text-items';

/** Lines that web pages and offices put before a report, which belong to no preface. */
const PAGE_LINE = /^(?:发布|公布|公开|成文|发文|更新)?(?:日期|时间)[:：]|^(?:信息)?来源[:：]|^索\s*引\s*号|^(?:阅读|浏览|点击)|^字号|^(?:打印|分享|关闭)/;

/** The lines of a document by what they are for. */
export interface Divided {
  /** The lines of each narrative. */
  texts: Map<string, TextItem[]>;
  fixed: FixedValue[];
  signature: Signature;
  /** Lines before the first section, and lines of words in tables. */
  front: TextItem[];
  unplaced: TextItem[];
  /** Lines of the sections. */
  used: TextItem[];
}

/** Shares the lines out among sections and their narratives, fixed lines and the signature. */
export function divide({ format, sections }: Candidate, identity: Identity, words: readonly TextItem[]): Divided {
  const { template } = format;
  const lines = fixedLinesOf(template);
  const heads = new Map(sections.found.map(({ item, section }) => [item, section]));
  const fixed: FixedValue[] = [];
  const front: TextItem[] = [];
  const groups = new Map<string, TextItem[]>();
  let current: string | null = null;
  for (const item of sections.items) {
    const section = heads.get(item);
    if (section) {
      current = section.id;
      continue;
    }
    const values = readFixedLine(item.text, lines);
    if (values) {
      fixed.push(...[...values].map(([name, value]) => ({ name, value, item })));
      continue;
    }
    if (current === null) front.push(item);
    else groups.set(current, [...(groups.get(current) ?? []), item]);
  }
  for (const item of words) {
    const values = readFixedLine(item.text, lines);
    if (values) fixed.push(...[...values].map(([name, value]) => ({ name, value, item })));
  }
  const lastId = current;
  const tail = lastId === null ? front : (groups.get(lastId) ?? []);
  const signature = findSignature(tail, identity.agency);
  const signed = new Set([signature.agency, signature.date]);
  const texts = new Map<string, TextItem[]>();
  const unplaced: TextItem[] = [];
  const firstHeaded = template.sections.findIndex(({ heading }) => heading !== undefined);
  const beheaded = sectionOfBeginning(template.sections, sections.found[0]?.section);
  template.sections.forEach((section, index) => {
    const own = narrativesIn(section);
    if (section.heading !== undefined) {
      const beginning = section === beheaded ? front.filter((item) => !PAGE_LINE.test(item.text)) : [];
      const items = [...beginning, ...(groups.get(section.id) ?? [])].filter((item) => !signed.has(item));
      if (own.length === 0) unplaced.push(...items);
      else for (const [id, each] of divideNarratives(section, items)) texts.set(id, each);
    } else if (own.length > 0 && index < firstHeaded) {
      const preface = beheaded ? [] : front.filter((item) => !signed.has(item) && !PAGE_LINE.test(item.text));
      for (const [id, each] of divideNarratives(section, preface)) texts.set(id, each);
    } else if (own[0]) texts.set(own[0].narrative, takeTail(standardLead(own[0]), texts));
  });
  const placed = new Set([...texts.values()].flat());
  unplaced.push(...front.filter((item) => !placed.has(item) && !signed.has(item)));
  const used = [...groups.values()].flat();
  return { texts, fixed, signature, front: [...front, ...words], unplaced, used };
}

/**
 * The section that a document without its beginning begins in, or `undefined` when it has its beginning: what stands
 * before the first heading that was found is then no preface.
 */
export function sectionOfBeginning(sections: readonly Section[], first: Section | undefined): Section | undefined {
  if (first === undefined) return undefined;
  const before = sections.slice(0, sections.indexOf(first)).filter(({ heading }) => heading !== undefined);
  const prefaced = narrativesIn(sections[0] ?? first).length > 0 && sections[0]?.heading === undefined;
  return before.length > (prefaced ? 1 : 0) ? before[before.length - 1] : undefined;
}

/** A part without a heading at the end, found by its fixed first words: 附件：…; taken away from the narrative before. */
function takeTail(lead: string, texts: Map<string, TextItem[]>): TextItem[] {
  const words = labelOf(lead.split(/[：:]/)[0] ?? '').full;
  const last = [...texts.entries()].filter(([, items]) => items.length > 0).pop();
  if (words.length < 2 || !last) return [];
  const [id, items] = last;
  const start = items.findIndex(({ text }) => labelOf(text.split(/[：:]/)[0] ?? '').full.replace(/\d+$/, '') === words);
  if (start < 0) return [];
  texts.set(id, items.slice(0, start));
  return items.slice(start);
}
