// Promises that a format is told completely: every part, every figure, every rule with its source.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeTemplate } from '../../src/template/describe';
import { formatFrom, formatOf, SMALL_TEMPLATE } from '../support/formats';

const ids = readdirSync(path.resolve(import.meta.dirname, '../../templates')).filter((name) => !name.includes('.'));

describe('a format in words', () => {
  it('says what each section holds: limits, tables row by row with units, and what the report fills in', () => {
    const { documentTitle, sections } = describeTemplate(formatFrom(SMALL_TEMPLATE));
    expect(documentTitle).toBe('〔机关名称〕〔报告年度〕年度报告');
    expect(sections.map(({ title }) => title)).toEqual(['一、总体情况', '二、统计']);
    expect(sections[0]?.parts).toEqual([
      {
        kind: 'narrative',
        name: '',
        required: true,
        limit: { characters: 20, source: '测试上限' },
        standard: false,
        guidance: null,
      },
    ]);
    expect(sections[1]?.parts[0]).toMatchObject({
      kind: 'table',
      printed: true,
      table: {
        cells: 12,
        blocks: [
          {
            band: null,
            columns: ['申请人', '自然人', '企业', '总计'],
            rows: [
              { label: '一、新收', depth: 0, unit: '件' },
              { label: '二、办结', depth: 0, unit: '' },
              { label: '（一）予以公开', depth: 1, unit: '件' },
              { label: '（二）不予公开', depth: 1, unit: '件' },
              { label: '三、结转', depth: 0, unit: '件' },
            ],
          },
        ],
      },
    });
    expect(sections[1]?.parts[1]).toEqual({ kind: 'signature', lines: ['〔机关名称〕', '〔报告日期〕'] });
  });

  it('groups the rules by table, those about dates last, each in words', () => {
    const { rules } = describeTemplate(formatFrom(SMALL_TEMPLATE));
    expect(rules.map(({ table }) => table?.name ?? null)).toEqual(['办件', null]);
    expect(rules[0]?.rules.map(({ words, computes }) => [words, computes])).toEqual([
      ['每一行：“总计” = “申请人”', true],
      ['每一列：“新收” = “办结” + “结转”', false],
      ['“不予公开·总计” ≤ “新收·总计”', false],
    ]);
    expect(rules[1]?.rules).toMatchObject([{ words: '“填报日期” = “报告日期”', severity: 'hint', source: '测试' }]);
  });

  it('joins fixed lines that follow each other', () => {
    const source = SMALL_TEMPLATE.replace('- { table: cases }', '- { lines: [甲] }\n      - { lines: [乙], size: 16 }\n      - { table: cases }');
    const { sections } = describeTemplate(formatFrom(source));
    expect(sections[1]?.parts[0]).toEqual({ kind: 'lines', lines: ['甲', '乙'] });
  });

  it('says of a row what is explained about it, once', () => {
    const source = SMALL_TEMPLATE.replace(
      '{ id: received, label: 一、新收 }',
      '{ id: received, label: 一、新收, guidance: { text: 一月到十二月, article: 第一条 } }',
    );
    const part = describeTemplate(formatFrom(source)).sections[1]?.parts[0];
    expect(part?.kind === 'table' && part.table.guidance).toEqual([
      { of: '新收', text: '一月到十二月', article: '第一条' },
    ]);
  });

  it.each(ids)('leaves out no figure and no rule of %s', (id) => {
    const format = formatOf(id);
    const { sections, rules } = describeTemplate(format);
    const tables = sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? [part.table] : [])));
    const cells = new Map(tables.map((table) => [table.id, table.cells]));
    expect([...cells.values()].reduce((sum, count) => sum + count, 0)).toBe(format.cells.size);
    const told = rules.flatMap((group) => group.rules);
    expect(told).toHaveLength(format.template.rules.length + format.template['date-rules'].length);
    for (const { words, source } of told) expect(words !== '' && source !== '').toBe(true);
  });
});
