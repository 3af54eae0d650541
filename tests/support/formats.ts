/** Formats for tests: the project's own templates and small ones written inline. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadProjectTemplate } from '../../scripts/project-templates';
import { compileTemplate } from '../../src/template/compile';
import type { Format } from '../../src/template/format';

const root = path.resolve(import.meta.dirname, '../..');

/** Compiles template text that has to be right. */
export function formatFrom(source: string): Format {
  const { template, problems } = loadProjectTemplate(source, 'inline.yaml');
  if (!template) throw new Error(problems.map(({ line, message }) => `${String(line)}: ${message}`).join('\n'));
  return compileTemplate(template).format;
}

/** The format of a template folder. */
export function formatOf(id: string): Format {
  return formatFrom(readFileSync(path.join(root, 'templates', id, 'template.yaml'), 'utf8'));
}

/** A template small enough to see through: a table of two columns and a total, three rows and a balance. */
export const SMALL_TEMPLATE = `
id: small
title: 小格式
source: 测试用格式
years: { from: 2021, to: 2030 }
document: { title: "{{agency}}{{year}}年度报告" }
fields:
  - { id: date, label: 报告日期, type: date, required: true }
  - { id: filled-on, label: 填报日期, type: date }
date-rules:
  - { id: same-day, title: 填报日期与报告日期一致, left: filled-on, relation: "=", right: date, source: 测试 }
sections:
  - id: text
    heading: 一、总体情况
    content:
      - { narrative: overview, limit: { characters: 20, source: 测试上限 } }
  - id: figures
    heading: 二、统计
    content:
      - { table: cases }
      - { signature: ["{{agency}}", "{{date}}"] }
tables:
  - id: cases
    name: 办件
    unit: 件
    stub: columns
    blocks:
      - stub: 项目
        columns:
          - { id: who, label: 申请人, columns: [ { id: person, label: 自然人 }, { id: firm, label: 企业 } ] }
          - { id: total, label: 总计 }
        rows:
          - { id: received, label: 一、新收 }
          - id: handled
            label: 二、办结
            rows:
              - { id: granted, label: （一）予以公开 }
              - { id: refused, label: （二）不予公开 }
          - { id: carried, label: 三、结转 }
rules:
  - { id: row-total, title: 各行总计, table: cases, each: row, equation: total = who, compute: true, source: 测试 }
  - { id: balance, title: 收支平衡, table: cases, each: column, equation: received = handled + carried, source: 测试 }
  - { id: bound, title: 不予公开不多于新收, table: cases, equation: refused.total <= received.total, source: 测试, severity: warning }
`;
