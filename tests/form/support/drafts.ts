/** Drafts for the tests of the workspace: of the current format, and of a small one that renders quickly. */
import { DRAFT_SCHEMA, type Draft } from '../../../src/report/draft';
import { emptyReport, type Report } from '../../../src/report/report';
import type { Format } from '../../../src/template/format';
import { formatFrom, formatOf } from '../../support/formats';

/** The current format, 2021. */
export const format = formatOf('cn-2021');

/** Two narratives, front matter, and a table like table 三 in small: computed totals both ways and a balance. */
export const smallFormat = formatFrom(`
id: small
title: 小格式
source: 测试用格式
years: { from: 2021 }
document: { title: '{{agency}}{{year}}年政府信息公开工作年度报告' }
fields:
  - { id: date, label: 报告日期, type: date, required: true }
  - { id: contact, label: 联系人, type: text }
sections:
  - id: overview
    heading: 一、总体情况
    guidance: { text: 写五个方面, article: 《条例》第五十条 }
    content:
      - narrative: overview
        limit: { characters: 20, source: 测试用限额 }
  - id: intake
    heading: 二、申请情况
    guidance: { text: 先填两列 }
    content:
      - table: intake
  - id: other
    heading: 三、其他
    content:
      - narrative: other
        required: false
        standard: '{% if intake.in.person > 0 %}自然人申请{{ intake.in.person }}件，予以公开{{ intake.granted.person }}件。{% else %}没有申请。{% endif %}'
tables:
  - id: intake
    name: 申请情况
    unit: 件
    stub: columns
    blocks:
      - stub: 项目
        columns:
          - id: applicants
            label: 申请人
            columns:
              - { id: person, label: 自然人, guidance: { text: 以个人名义提出的 } }
              - { id: company, label: 企业 }
          - { id: total, label: 总计 }
        rows:
          - { id: in, label: 一、新收, guidance: { text: 本年收到的 } }
          - id: results
            label: 二、办理结果
            rows:
              - { id: granted, label: （一）予以公开 }
              - { id: refused, label: （二）不予公开 }
              - { id: handled, label: （三）合计 }
          - { id: out, label: 三、结转 }
rules:
  - { id: total, title: 总计, table: intake, each: row, equation: total = person + company, compute: true, source: 测试 }
  - { id: handled, title: 合计, table: intake, each: column, equation: handled = granted + refused, compute: true, source: 测试 }
  - { id: balance, title: 收办相等, table: intake, each: column, equation: in = handled + out, source: 测试题注 }
`);

export function draftOf(report: Partial<Report> = {}, done: string[] = [], of: Format = smallFormat): Draft {
  const agency = { name: '云溪市自然资源局', level: 'department' } as const;
  return {
    schema: DRAFT_SCHEMA,
    id: 'draft-0001',
    revision: 1,
    createdAt: '2026-01-05T01:00:00.000Z',
    savedAt: '2026-01-05T01:00:00.000Z',
    report: { ...emptyReport(of.template.id, agency, 2025), ...report },
    done,
    template: null,
    previous: null,
    prefilled: [],
  };
}

/** Every cell that is not computed, filled with the same text. */
export function filledCells(of: Format, text: string): Record<string, string> {
  const cells = [...of.cells.keys()].filter((key) => !of.computedBy.has(key));
  return Object.fromEntries(cells.map((key) => [key, text]));
}
