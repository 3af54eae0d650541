import { describe, expect, it } from 'vitest';
import { formatFrom, SMALL_TEMPLATE } from '../support/formats';

const format = formatFrom(SMALL_TEMPLATE);

describe('a compiled template', () => {
  it('has one cell for each row with a figure and each lowest column, with printed labels', () => {
    expect([...format.cells.keys()]).toHaveLength(4 * 3);
    const cell = format.cells.get('cases/refused/firm');
    expect(cell).toMatchObject({
      path: ['二、办结', '（二）不予公开'],
      columnPath: ['申请人', '企业'],
      rowName: '不予公开',
      columnName: '企业',
      unit: '件',
      quantity: 'count',
    });
  });

  it('has one rule instance per row, per column, or one in all', () => {
    expect(format.rules.map((rule) => rule.id)).toEqual([
      'cases/row-total@received',
      'cases/row-total@granted',
      'cases/row-total@refused',
      'cases/row-total@carried',
      'cases/balance@person',
      'cases/balance@firm',
      'cases/balance@total',
      'cases/bound',
    ]);
  });

  it('lets a group stand for the figures below it', () => {
    const balance = format.rules.find((rule) => rule.id === 'cases/balance@person');
    expect(balance?.right.items.map((item) => [item.name, item.cells])).toEqual([
      ['办结', ['cases/granted/person', 'cases/refused/person']],
      ['结转', ['cases/carried/person']],
    ]);
    expect(format.rules[0]?.right.items[0]?.cells).toEqual(['cases/received/person', 'cases/received/firm']);
  });

  it('knows which rules and totals a cell touches', () => {
    const rules = (format.rulesByCell.get('cases/received/firm') ?? []).map((index) => format.rules[index]?.id);
    expect(rules).toEqual(['cases/row-total@received', 'cases/balance@firm']);
    expect(format.dependents.get('cases/received/firm')).toEqual(['cases/received/total']);
    expect(format.computedBy.has('cases/received/total')).toBe(true);
    expect(format.computedBy.has('cases/received/firm')).toBe(false);
  });
});
