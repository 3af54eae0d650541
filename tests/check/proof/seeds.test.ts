/** What proofreading says of real reports: all of it, and nothing on what is right. */
import { describe, expect, it } from 'vitest';
import { applyTextChanges } from '../../../src/check/apply-text';
import { proofread } from '../../../src/check/proof/proofread';
import { projectReport, readReport } from './support/contexts';

function said(file: string): string[] {
  return proofread({ ...projectReport(file), previous: null }).map(({ id, severity }) => `${severity} ${id}`);
}

describe('the seeds', () => {
  it('are remarked on where they are wrong, and only there', () => {
    expect(said('seeds/changde-2017/report.json')).toEqual([
      'hint attachment-title@attachment:2017年度常德经开区政府信息公开年度报告',
      'hint numbering-mark',
      'hint approximation@disclosure:约5000余',
      'hint missing-stop@consultations:…区动态、招商引资等',
      'hint stray-spaces',
      'hint half-width',
    ]);
    expect(said('seeds/xinxiang-2018/report.json')).toEqual(['warning deadline@published', 'hint numbering-mark', 'hint half-width']);
    expect(said('seeds/xuejiadao-2017/report.json')).toEqual(['hint half-width']);
    expect(said('seeds/yuanling-2017/report.json')).toEqual([
      'hint cutoff@openness:截至11月15日',
      'hint cutoff@services:2017年元月至11月',
      'hint cutoff@services:2017年元月至11月:2',
      'hint cutoff@services:2017年元月至11月:3',
      'hint numbering-mark',
      'hint stray-spaces',
      'hint half-width',
    ]);
    expect(said('seeds/haizhu-2018/report.json')).toEqual(['hint half-width']);
  });

  it('have repairs that settle their findings and make no new ones', () => {
    for (const seed of ['changde-2017', 'yuanling-2017', 'xinxiang-2018', 'haizhu-2018', 'xuejiadao-2017']) {
      const read = projectReport(`seeds/${seed}/report.json`);
      const before = proofread({ ...read, previous: null });
      for (const finding of before.filter(({ causes }) => causes)) {
        const changes = (finding.causes ?? []).flatMap(({ texts }) => texts);
        const narrative = { ...read.report.narrative };
        for (const id of new Set(changes.map((change) => change.narrative))) {
          const mine = changes.filter((change) => change.narrative === id);
          const repaired = applyTextChanges(narrative[id] ?? [], mine, read.ledger);
          expect(repaired).not.toBeNull();
          narrative[id] = repaired ?? [];
        }
        const after = proofread({ ...readReport(read.format, { ...read.report, narrative }), previous: null });
        expect(after.map(({ rule }) => rule)).toEqual(before.filter(({ id }) => id !== finding.id).map(({ rule }) => rule));
      }
    }
  });

  it('carry spans that lie in their paragraphs, and repairs whose words stand there', () => {
    for (const seed of ['changde-2017', 'yuanling-2017', 'xinxiang-2018']) {
      const read = projectReport(`seeds/${seed}/report.json`);
      const line = (narrative: string, paragraph: number) =>
        read.texts.find((text) => text.narrative === narrative)?.paragraphs[paragraph] ?? '';
      for (const { place, causes = [] } of proofread({ ...read, previous: null })) {
        if (place?.kind === 'narrative' && place.span) {
          const { narrative, paragraph, start, end } = place.span;
          expect(line(narrative, paragraph).slice(start, end)).toHaveLength(end - start);
          expect(end).toBeGreaterThan(start);
        }
        for (const { narrative, paragraph, start, end, from } of causes.flatMap(({ texts }) => texts)) {
          expect(line(narrative, paragraph).slice(start, end)).toBe(from);
        }
      }
    }
  });
});

describe('the examples', () => {
  it('are right', () => {
    for (const id of ['cn-2019', 'cn-2021']) expect(said(`templates/${id}/example.json`)).toEqual([]);
  });

  it('lack what the format asks for when it is taken out', () => {
    const read = projectReport('templates/cn-2021/example.json');
    const texts = read.texts.map((text) => (text.narrative === 'other-matters' ? { ...text, paragraphs: ['没有其他事项。'] } : text));
    const findings = proofread({ ...read, texts, previous: null });
    expect(findings).toMatchObject([
      { rule: 'topic', severity: 'warning', message: '“六、其他需要报告的事项”没有写到“收取信息处理费的情况”' },
    ]);
    const report = { ...read.report, fields: { date: '2026-02-03' } };
    expect(proofread({ ...read, report, previous: null })).toMatchObject([
      { rule: 'deadline', severity: 'warning', message: '“报告日期”为2026年2月3日，晚于规定的2026年1月31日' },
    ]);
    const county = { ...read.report, agency: { name: '云汀市', level: 'government' as const } };
    expect(proofread({ ...read, report: county, previous: null }).map(({ message }) => message)).toEqual([
      '“一、总体情况”没有写到“社会评议”',
      '“一、总体情况”没有写到“责任追究”',
    ]);
  });
});
