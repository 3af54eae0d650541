/** Sentences of every form that is read: right ones pass in silence, their wrong twins are named. */
import { describe, expect, it } from 'vitest';
import { emptyReport, type Report } from '../../../src/report/report';
import { formatOf } from '../../support/formats';
import { reportFrom } from '../../template/templates/project-files';
import { MIXED, SENTENCES, SILENT } from './sentences';
import { claimsOf, contextOf } from './support';

const format = formatOf('cn-2021');
const example = reportFrom('templates', 'cn-2021', 'example.json');
const lastYear: Report = {
  ...example,
  year: 2024,
  cells: {
    ...example.cells,
    'applications/received/natural': '190',
    'proceedings/cases/review-upheld': '6',
    'proceedings/cases/after-review-upheld': '0',
    'proceedings/cases/after-review-corrected': '0',
    'proceedings/cases/after-review-pending': '0',
  },
};
const before = contextOf(format, lastYear);

function said(...paragraphs: string[]): string[] {
  const report = { ...emptyReport('cn-2021', example.agency, 2025), cells: example.cells, narrative: { overview: paragraphs } };
  return claimsOf(format, report, before).map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('a right sentence is passed in silence, its wrong twin is named', () => {
  it.each(SENTENCES)('%s', (right, wrong, finding) => {
    expect(said(right)).toEqual([]);
    expect(said(wrong)).toContain(finding);
    expect(said(wrong).filter((each) => each.startsWith('error')).length).toBe(finding.startsWith('error') ? 1 : 0);
  });
});

describe('what speaks of another year, body or thing is left alone', () => {
  it.each(SILENT)('%s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  it.each(MIXED)('%s', (sentence) => {
    const government = { name: '云汀市人民政府', level: 'government' } as const;
    for (const agency of [example.agency, government]) {
      const report = { ...emptyReport('cn-2021', agency, 2025), cells: example.cells, narrative: { overview: [sentence] } };
      expect(claimsOf(format, report)).toEqual([]);
    }
  });

  it('even when it stands behind what is read', () => {
    for (const sentence of SILENT) expect(said(`全年新收政府信息公开申请264件，办结262件。${sentence}`), sentence).toEqual([]);
  });
});
