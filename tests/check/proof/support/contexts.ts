/** Reports as the checks of the text read them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLedger } from '../../../../src/check/ledger';
import type { Finding } from '../../../../src/check/finding';
import { proofread } from '../../../../src/check/proof/proofread';
import type { ReadReport, TextContext } from '../../../../src/check/report-text';
import { parseJson, parseReport } from '../../../../src/report/parse-report';
import type { NarrativeBlock } from '../../../../src/report/narrative';
import { emptyReport, type Agency, type Report } from '../../../../src/report/report';
import { reportTexts } from '../../../../src/sentence/report-texts';
import type { Format } from '../../../../src/template/format';
import { formatFrom, formatOf } from '../../../support/formats';

const root = path.resolve(import.meta.dirname, '../../../..');

/** A report with its texts as they would be printed. */
export function readReport(format: Format, report: Report): ReadReport {
  const ledger = createLedger(format, report.cells);
  return { format, report, ledger, texts: reportTexts(format, report, ledger) };
}

/** A report of the project, by its path from the root. */
export function projectReport(file: string): ReadReport {
  const { value, problems } = parseReport(parseJson(readFileSync(path.join(root, file), 'utf8')).value);
  if (!value) throw new Error(problems.join('\n'));
  return readReport(formatOf(value.template), value);
}

const SMALL = formatFrom(`
id: proof
title: 校对用格式
source: 测试用格式
years: { from: 2000 }
document: { title: "{{agency}}{{year}}年政府信息公开工作年度报告" }
fields:
  - { id: date, label: 报告日期, type: date }
  - { id: telephone, label: 联系电话, type: text }
period: { from: 01-01, to: 12-31, source: 测试统计期 }
deadlines:
  - { field: date, by: 01-31, levels: [department], source: 测试期限 }
  - { field: date, by: 03-31, levels: [government], source: 测试期限 }
sections:
  - id: overview
    heading: 一、总体情况
    content:
      - narrative: overview
        topics:
          - { name: 考核, words: [考核, 考评], for: [{ level: government }, { level: township, named: 人民政府 }], source: 测试条文 }
  - id: problems
    heading: 二、存在的主要问题及改进情况
    content:
      - { narrative: problems, required: false, repetition: { source: 测试通知 } }
      - { narrative: preface, name: 说明, required: false, repetition: allowed }
      - table: figures
tables:
  - id: figures
    name: 数字
    unit: 件
    stub: indent
    blocks:
      - columns: [{ id: count, label: 数量 }]
        rows:
          - { id: one, label: 甲项 }
          - { id: two, label: 乙项 }
          - { id: three, label: 丙项 }
          - { id: money, label: 收费, unit: 万元, quantity: amount }
`);

/** What a test says of a report for 2024 of 云汀市水务局; everything else is unremarkable. */
export interface Draft {
  overview?: NarrativeBlock[];
  problems?: string[];
  preface?: string[];
  agency?: Agency;
  fields?: Record<string, string>;
  cells?: Record<string, string>;
  year?: number;
}

/** A small report as the checks read it. */
export function contextOf(draft: Draft, previous: ReadReport | null = null): TextContext {
  const agency = draft.agency ?? { name: '云汀市水务局', level: 'department' };
  const report: Report = {
    ...emptyReport('proof', agency, draft.year ?? 2024),
    fields: draft.fields ?? {},
    narrative: { overview: draft.overview ?? [], problems: draft.problems ?? [], preface: draft.preface ?? [] },
    cells: draft.cells ?? {},
  };
  return { ...readReport(SMALL, report), previous };
}

/** Findings on a small report. */
export function findingsOn(draft: Draft, previous: Draft | null = null): Finding[] {
  return proofread(contextOf(draft, previous && contextOf(previous)));
}

/** Findings of one rule on an overview of these paragraphs. */
export function remarksOn(rule: string, ...overview: string[]): Finding[] {
  return findingsOn({ overview }).filter((finding) => finding.rule === rule);
}

/** The words that the findings mark. */
export function markedWords(findings: readonly Finding[], ...overview: string[]): string[] {
  return findings.flatMap(({ place }) =>
    place?.kind === 'narrative' && place.span
      ? [(overview[place.span.paragraph] ?? '').slice(place.span.start, place.span.end)]
      : [],
  );
}
