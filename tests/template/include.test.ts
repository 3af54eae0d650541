import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/template/compile';
import { loadTemplate, type TemplateLibrary } from '../../src/template/load';
import { SMALL_TEMPLATE } from '../support/formats';

const library: TemplateLibrary = {
  source: (id) => (id === 'small' ? { source: SMALL_TEMPLATE, file: 'small.yaml' } : null),
  vocabulary: { concepts: [{ id: 'known', name: '已知' }], facets: [] },
  verify: () => [],
};
const whole = (include: string, extra = ''): string => `
id: whole
title: 整份
source: 测试
years: { from: 2021 }
include: ${include}
document: { title: 报告 }
sections:
  - { id: preface, heading: 一、前言, content: [{ narrative: preface }] }
${extra}`;

const load = (source: string) => loadTemplate(source, 'whole.yaml', library);

describe('a template that includes sections of another', () => {
  it('has them at its end, with their tables, rules and fields', () => {
    const { template, problems } = load(whole('[{ template: small, sections: [figures] }]'));
    expect(problems).toEqual([]);
    if (!template) throw new Error('no template');
    expect(template.sections.map(({ id }) => id)).toEqual(['preface', 'figures']);
    expect(template.fields.map(({ id }) => id)).toEqual(['date', 'filled-on']);
    const { format } = compileTemplate(template);
    expect(format.cells.size).toBe(12);
    expect(format.rules).toHaveLength(8);
  });

  it('is refused when there is nothing to include', () => {
    expect(load(whole('[{ template: nowhere, sections: [figures] }]')).problems[0]).toMatchObject({
      line: 6,
      message: 'include.0：没有可引入的模板“nowhere”',
    });
    expect(load(whole('[{ template: whole, sections: [preface] }]')).template).toBeNull();
    expect(load(whole('[{ template: small, sections: [annex] }]')).problems[0]?.message).toMatch(/没有部分“annex”/);
    expect(loadTemplate(whole('[{ template: small, sections: [figures] }]'), 'whole.yaml').template).toBeNull();
  });

  it('is refused when a concept is not in the vocabulary', () => {
    const table = (concept: string): string => `tables:
  - { id: t, name: 表, unit: 件, stub: indent, blocks: [{ columns: [{ id: n, label: 数 }], rows: [{ id: r, label: 行, concept: ${concept} }] }] }
`;
    expect(load(whole('[]', table('known'))).problems).toEqual([]);
    expect(load(whole('[]', table('unknown'))).problems[0]?.message).toMatch(/词汇表中没有“unknown”/);
  });
});
