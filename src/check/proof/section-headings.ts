/** Headings of sections inside the text: printed twice, another section's, or numbered on the sections' level. */
import { fillPlaceholders } from '../../template/placeholders';
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { diceOf } from './likeness';
import { markerOf } from './markers';
import { headingElsewhereMessage, headingLevelMessage, headingRepeatedMessage, headingWordsMessage } from './messages';
import { linesOf } from './scan';
import { DOCUMENT_STANDARD } from './sources';
import { remarkOn, type Remark } from './spot';

/** Longest paragraph that reads as a heading. */
const MAX_HEADING = 40;
/** From this likeness on a heading is meant to be the section's. */
const MEANT = 0.5;

function bare(heading: string): string {
  return heading.replace(/^[一二三四五六七八九十]+、/, '').replace(/[\s。：:]/g, '');
}

/**
 * A paragraph numbered 一、 in a section whose heading is numbered so. The format prints the headings, so what stands in
 * the text is one too many.
 */
export function checkSectionHeadings({ format, report, texts }: ReadReport): Finding[] {
  const { template } = format;
  const headings = new Map(
    template.sections.flatMap(({ id, heading }) => {
      const printed = heading === undefined ? '' : fillPlaceholders(heading, template, report);
      return markerOf(printed)?.level === 0 ? [[id, printed] as const] : [];
    }),
  );
  return linesOf(texts).flatMap(({ text, paragraph, line }): Finding[] => {
    const own = headings.get(text.section);
    const marker = markerOf(line);
    const words = line.trim();
    if (own === undefined || marker?.level !== 0) return [];
    const remark = ((): Remark => {
      const level = { rule: 'heading-level', severity: 'hint', source: DOCUMENT_STANDARD, key: marker.words } as const;
      const asLevel = { ...level, message: headingLevelMessage({ text, paragraph }, marker.words) };
      if (words.length > MAX_HEADING || /[，；]/.test(words)) return asLevel;
      const statutory = { rule: 'section-heading', severity: 'error', source: template.source } as const;
      if (bare(words) === bare(own)) {
        return { ...statutory, severity: 'warning', message: headingRepeatedMessage({ text, paragraph }, words) };
      }
      const other = [...headings.values()].find((heading) => heading !== own && bare(heading) === bare(words));
      if (other !== undefined) return { ...statutory, message: headingElsewhereMessage({ text, paragraph }, other) };
      if (markerOf(own)?.number === marker.number && diceOf(bare(words), bare(own)) >= MEANT) {
        return { ...statutory, message: headingWordsMessage({ text, paragraph }, words, own) };
      }
      return asLevel;
    })();
    const start = line.length - line.trimStart().length;
    return [remarkOn({ text, paragraph, start, end: start + words.length }, remark)];
  });
}
