/** Findings that are kept with a reason: they stay kept until something that they rest on changes. */
import { describe, expect, it } from 'vitest';
import { audit, type Audit } from '../../src/audit/audit';
import type { FormattedReport } from '../../src/audit/formatted-report';
import { summarise } from '../../src/check/check-report';
import { inlinesOf, paragraphOf } from '../../src/report/narrative';
import type { Report } from '../../src/report/report';
import { formatted, idsOf, inputOf, keeping, withCells } from './support/audits';

const city = (): FormattedReport => formatted('seeds', 'xinxiang-2018', 'report.json');
const town = (): FormattedReport => formatted('seeds', 'xuejiadao-2017', 'report.json');
const example = (): FormattedReport => formatted('templates', 'cn-2021', 'example.json');

function withParagraph({ format, report }: FormattedReport, id: string, paragraph: number, change: (text: string) => string): FormattedReport {
  const paragraphs = (report.narrative[id] ?? []).map((each, index) => {
    if (index !== paragraph) return each;
    return typeof each === 'string' ? change(each) : paragraphOf(inlinesOf(each).map((run) => (typeof run === 'string' ? change(run) : run)));
  });
  return { format, report: { ...report, narrative: { ...report.narrative, [id]: paragraphs } } };
}

/** What became of a finding. */
function standing(id: string, { findings, kept, lapsed }: Audit): 'kept' | 'lapsed' | 'open' | 'gone' {
  if (kept.some(({ finding }) => finding.id === id)) return 'kept';
  if (lapsed.some(({ finding }) => finding.id === id)) return 'lapsed';
  return findings.some((finding) => finding.id === id) ? 'open' : 'gone';
}

const standingIn = (id: string, current: FormattedReport, previous: FormattedReport | null = null): string =>
  standing(id, audit(inputOf(current, previous)));

describe('a kept finding', () => {
  const SUM = 'statistics/response-channels';

  it('survives every further check, also of the report as it was saved', () => {
    const kept = keeping(town(), [SUM, 'half-width', 'filled-on-date']);
    const saved = { ...kept, report: JSON.parse(JSON.stringify(kept.report)) as Report };
    for (const current of [kept, kept, saved]) {
      const result = audit(inputOf(current));
      expect(result.kept.map(({ finding, waiver }) => [finding.id, waiver.reason])).toEqual([
        [SUM, '经核实无误'],
        ['filled-on-date', '经核实无误'],
        ['half-width', '经核实无误'],
      ]);
      expect(result.lapsed).toEqual([]);
    }
  });

  it('is no open finding: it counts in no summary', () => {
    expect(summarise(audit(inputOf(town())).findings)).toEqual({ error: 1, warning: 0, hint: 3 });
    const result = audit(inputOf(keeping(town(), [SUM, 'half-width'])));
    expect(idsOf(result)).toEqual(['filled-on-date', 'unit@statistics:个:人']);
    expect(summarise(result.findings)).toEqual({ error: 0, warning: 0, hint: 2 });
  });

  it('lapses when one of its cells changes, and not when another one does', () => {
    const kept = keeping(town(), [SUM]);
    expect(standingIn(SUM, withCells(kept, { 'statistics/disclosed/figure': '25' }))).toBe('kept');
    expect(standingIn(SUM, withCells(kept, { 'statistics/responses-other/figure': '3' }))).toBe('lapsed');
    expect(standingIn(SUM, withCells(kept, { 'statistics/response-channels/figure': '4' }))).toBe('gone');
  });

  it('lapses when last year’s figure changes, and not when another one of last year does', () => {
    const id = 'disclosure/in-force@normative-documents';
    const { format, report } = example();
    const last = { format, report: { ...report, year: report.year - 1 } };
    const kept = keeping(example(), [id], last);
    expect(standingIn(id, kept, last)).toBe('kept');
    expect(standingIn(id, kept, withCells(last, { 'disclosure/licences/decisions': '1' }))).toBe('kept');
    expect(standingIn(id, kept, withCells(last, { 'disclosure/normative-documents/in-force': '30' }))).toBe('lapsed');
    expect(standingIn(id, kept)).toBe('gone');
  });

  it('lapses when its text changes, and not when the text of another narrative does', () => {
    const id = 'share@applications-received:35.67';
    const kept = keeping(city(), [id]);
    expect(standingIn(id, withParagraph(kept, 'problems', 1, (text) => `${text}同时，`))).toBe('kept');
    const { narrative } = kept.report;
    const own = ['各项工作平稳有序。', ...(narrative['applications-received'] ?? [])];
    const moved = { ...kept, report: { ...kept.report, narrative: { ...narrative, 'applications-received': own } } };
    expect(standingIn(id, moved)).toBe('kept');
    // Other words are another finding, which nobody has kept.
    expect(standingIn(id, withParagraph(kept, 'applications-received', 1, (text) => text.replace('35.67', '36.57')))).toBe('gone');
    expect(standingIn(id, withParagraph(kept, 'applications-received', 1, (text) => text.replace('35.67', '35.76')))).toBe('gone');
  });

  it('lapses when a figure beside its text changes that it was recomputed from', () => {
    const id = 'share@applications-received:35.67';
    const kept = keeping(city(), [id]);
    expect(standingIn(id, withCells(kept, { 'applications/letter/count': '53' }))).toBe('lapsed');
  });

  it('lapses when the contradicted cell changes, and when the sentence does', () => {
    const wrong = withParagraph(example(), 'overview', 2, (text) => text.replace('264', '246'));
    const [finding] = audit(inputOf(wrong)).findings;
    const id = finding?.id ?? '';
    expect(finding?.rule).toBe('text-figure');
    const kept = keeping(wrong, [id]);
    expect(standingIn(id, kept)).toBe('kept');
    expect(standingIn(id, withCells(kept, { 'applications/received/business': '39', 'applications/granted/business': '17' }))).toBe('lapsed');
    expect(standingIn(id, withParagraph(kept, 'overview', 2, (text) => text.replace('246', '245')))).toBe('lapsed');
    expect(standingIn(id, withParagraph(kept, 'overview', 2, (text) => text.replace('246', '264')))).toBe('gone');
  });
});
