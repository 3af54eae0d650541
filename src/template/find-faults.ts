/** Finds the mistakes of a template that its schema cannot see: repeated ids, wrong references, circular totals. */
import type { CellKey } from '../report/address';
import { tableOf } from './content';
import type { TemplateFault } from './fault';
import type { Format } from './format';
import { gridColumns, measureGrid } from './grid';
import { unknownPlaceholders } from './placeholder-names';
import type { Template } from './schema';
import { hasFigure, walkColumns, walkRows } from './tree';

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function findWrongTables(template: Template): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const report = (ids: readonly string[], path: (string | number)[], what: string): void => {
    for (const id of repeated(ids)) faults.push({ path, message: `${what}标识“${id}”重复` });
  };
  report(template.sections.map((each) => each.id), ['sections'], '部分');
  report(template.tables.map((each) => each.id), ['tables'], '表');
  report(template.fields.map((each) => each.id), ['fields'], '栏目');
  report(template.rules.map((each) => `${each.table}/${each.id}`), ['rules'], '规则');
  template.tables.forEach((table, index) => {
    const rows = table.blocks.flatMap((block) => walkRows(block.rows).map(({ node }) => node.id));
    report(rows, ['tables', index, 'blocks'], '行');
    const expected = gridColumns(measureGrid(table));
    const widths = table.layout.widths?.length ?? expected;
    if (widths !== expected) {
      const message = `应有 ${expected} 个宽度（每个印出的列一个），现有 ${widths} 个`;
      faults.push({ path: ['tables', index, 'layout', 'widths'], message });
    }
    table.blocks.forEach((block, blockIndex) => {
      if (table.stub === 'columns') {
        for (const { node } of walkRows(block.rows)) {
          if (node.rows !== undefined && hasFigure(node)) {
            const message = `行“${node.id}”下有子行，在并列的行标题中不能再有自己的数`;
            faults.push({ path: ['tables', index, 'blocks', blockIndex, 'rows'], message });
          }
        }
      }
      const columns = walkColumns(block.columns).map(({ node }) => node.id);
      report(columns, ['tables', index, 'blocks', blockIndex, 'columns'], '列');
    });
  });
  return faults;
}

function findWrongContent(template: Template): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const tables = new Set(template.tables.map((table) => table.id));
  const narratives: string[] = [];
  const checkLine = (line: string, path: (string | number)[]): void => {
    for (const name of unknownPlaceholders(line, template)) {
      faults.push({ path, message: `没有名为“${name}”的占位内容：应为 agency、year、next-year 或 fields 中的标识` });
    }
  };
  checkLine(template.document.title, ['document', 'title']);
  template.sections.forEach((section, at) => {
    if (section.heading === undefined && section.name === undefined) {
      faults.push({ path: ['sections', at], message: '应有 heading（印出的标题）或 name（名称）' });
    }
    if (section.heading !== undefined) {
      checkLine(section.heading, ['sections', at, 'heading']);
      if (section.name === undefined && section.heading.includes('{{')) {
        faults.push({ path: ['sections', at, 'heading'], message: '标题中有占位内容，应另有 name（名称）' });
      }
    }
    section.content.forEach((content, index) => {
      const path = ['sections', at, 'content', index];
      const table = tableOf(content);
      if (table !== null && !tables.has(table)) {
        faults.push({ path: [...path, Object.keys(content)[0] ?? ''], message: `没有标识为“${table}”的表` });
      }
      if ('narrative' in content) narratives.push(content.narrative);
      if ('lines' in content) content.lines.forEach((line, n) => checkLine(line, [...path, 'lines', n]));
      if ('signature' in content) content.signature.forEach((line, n) => checkLine(line, [...path, 'signature', n]));
    });
  });
  for (const id of repeated(narratives)) faults.push({ path: ['sections'], message: `文字段标识“${id}”重复` });
  const fields = new Map(template.fields.map((field) => [field.id, field.type]));
  template['date-rules'].forEach((rule, index) => {
    for (const side of ['left', 'right'] as const) {
      if (fields.get(rule[side]) !== 'date') {
        faults.push({ path: ['date-rules', index, side], message: `没有标识为“${rule[side]}”的日期栏目` });
      }
    }
  });
  template.deadlines?.forEach(({ field }, index) => {
    if (fields.get(field) !== 'date') {
      faults.push({ path: ['deadlines', index, 'field'], message: `没有标识为“${field}”的日期栏目` });
    }
  });
  return faults;
}

/** The computed cells on a circle of computations, if there is one. */
function findCircle(dependents: Format['dependents']): CellKey | null {
  const state = new Map<CellKey, 'open' | 'done'>();
  const visit = (key: CellKey): CellKey | null => {
    if (state.get(key) === 'done') return null;
    if (state.get(key) === 'open') return key;
    state.set(key, 'open');
    for (const next of dependents.get(key) ?? []) {
      const found = visit(next);
      if (found !== null) return found;
    }
    state.set(key, 'done');
    return null;
  };
  for (const key of dependents.keys()) {
    const found = visit(key);
    if (found !== null) return found;
  }
  return null;
}

/** All such mistakes but those in the rules' references, which the compiler finds. */
export function findFaults(format: Format): TemplateFault[] {
  const { template, dependents } = format;
  const circle = findCircle(dependents);
  const circles = circle === null ? [] : [{ path: ['rules'], message: `“${circle}”的计算绕成了圈` }];
  return [...findWrongTables(template), ...findWrongContent(template), ...circles];
}
