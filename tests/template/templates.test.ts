/** The project's own templates: each loads, is sourced and fits its paper. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProjectTemplate } from '../../scripts/project-templates';
import { compileTemplate } from '../../src/template/compile';
import { tableOf } from '../../src/template/content';
import { gridColumns, measureGrid } from '../../src/template/grid';
import { projectFile, root } from './templates/project-files';

const entries = readdirSync(path.join(root, 'templates'), { withFileTypes: true });
const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe.each(ids)('template %s', (id) => {
  const source = projectFile('templates', id, 'template.yaml');
  const { template, problems } = loadProjectTemplate(source, `templates/${id}/template.yaml`);

  it('loads without problems, under the name of its folder', () => {
    expect(problems).toEqual([]);
    expect(template?.id).toBe(id);
  });

  it('names a source for every rule and accounts for it in SOURCES.md', () => {
    const sources = projectFile('templates', id, 'SOURCES.md');
    const rules = [...(template?.rules ?? []), ...(template?.['date-rules'] ?? [])];
    expect(rules.filter((rule) => !sources.includes(`\`${rule.id}\``) || rule.source === '')).toEqual([]);
  });

  it('gives each table as many widths as its grid has columns', () => {
    const content = template?.sections.flatMap((section) => section.content) ?? [];
    const printed = content.flatMap((item) => ('table' in item ? [item.table] : []));
    for (const table of (template?.tables ?? []).filter(({ id: table }) => printed.includes(table))) {
      expect(table.layout.widths, table.id).toHaveLength(gridColumns(measureGrid(table)));
    }
  });

  it('asks for every table and prints every field that it requires', () => {
    const content = template?.sections.flatMap((section) => section.content) ?? [];
    const asked = content.flatMap((item) => tableOf(item) ?? []);
    expect([...asked].sort()).toEqual(template?.tables.map((table) => table.id).sort());
    const lines = content.flatMap((item) => ('lines' in item ? item.lines : 'signature' in item ? item.signature : []));
    const sentences = content.flatMap((item) => ('narrative' in item ? (item.standard ?? []) : []));
    const printed = [...lines, ...sentences].join('\n');
    for (const field of (template?.fields ?? []).filter(({ required }) => required)) {
      expect(printed).toMatch(new RegExp(`\\{\\{\\s*(fields\\.)?${field.id}\\b`));
    }
  });

  it('gives every figure a unit, a name of its own in its table, and a part in at most one total', () => {
    if (!template) throw new Error('the template does not load');
    const { cells, rules } = compileTemplate(template).format;
    const names = [...cells.values()].map((cell) => `${cell.table.id}: ${cell.rowName} / ${cell.columnName}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect([...cells.values()].filter((cell) => cell.unit === '')).toEqual([]);
    for (const rule of rules) {
      const parts = rule.right.items.flatMap((item) => item.cells);
      expect(new Set(parts).size, rule.id).toBe(parts.length);
    }
  });
});
