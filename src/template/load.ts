/** Loads a template from YAML or JSON text: every mistake comes back with file, line and what was expected. */
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { zhCN } from 'zod/locales';
import { compileTemplate } from './compile';
import { templateSchema, type Template } from './schema';

export interface TemplateProblem {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  message: string;
}

/** The offset of the deepest node that exists on the path, so that a missing key points at its parent. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The keys that a shape asks for and the text does not have. */
function missingKeys(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) =>
    issue.path.length === 1 && 'input' in issue && issue.input === undefined && issue.code === 'invalid_type'
      ? [String(issue.path[0])]
      : [],
  );
}

/** Of a choice between shapes, the mistakes of the shape whose keys are there; else the keys one of which is needed. */
function closestIssues(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const meant = issue.errors.find((issues) => missingKeys(issues).length === 0);
  if (!meant) {
    const keys = issue.errors.flatMap(missingKeys);
    return [{ path: issue.path, message: `应有以下之一：${keys.join('、')}` }];
  }
  return meant.flatMap((inner) => closestIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The YAML as plain data; `null` when its aliases multiply beyond reason. */
function plainData(document: Document): { data: unknown } | null {
  try {
    return { data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/**
 * Reads and checks a template.
 * @param source YAML (or JSON, which is YAML)
 * @param file the name that problems carry
 * @returns the template, or `null` with at least one problem
 */
export function loadTemplate(source: string, file: string): { template: Template | null; problems: TemplateProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): TemplateProblem => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  };
  if (document.errors.length > 0) {
    return { template: null, problems: document.errors.map((error) => at(error.pos[0], `YAML 语法：${error.message}`)) };
  }
  const plain = plainData(document);
  if (plain === null) return { template: null, problems: [at(0, 'YAML 别名展开过多')] };
  const parsed = templateSchema.safeParse(plain.data, { error: zhCN().localeError, reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(closestIssues).map((issue) => {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      return at(offsetOf(document, path), `${path.join('.') || '模板'}：${issue.message}`);
    });
    return { template: null, problems };
  }
  const { faults } = compileTemplate(parsed.data);
  if (faults.length > 0) {
    const problems = faults.map(({ path, message }) => at(offsetOf(document, path), `${path.join('.')}：${message}`));
    return { template: null, problems };
  }
  return { template: parsed.data, problems: [] };
}
