/** Loads a template from YAML or JSON text: every mistake comes back with file, line and what was expected. */
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { issueMessage } from '../report/issue-message';
import { compileTemplate } from './compile';
import type { TemplateFault } from './fault';
import type { Format } from './format';
import { includeSections } from './include';
import { templateSchema, type Template } from './schema';
import { isConcept } from './concepts';
import type { Vocabulary } from './vocabulary';

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

/** Brings in the sections of other templates; a template that cannot be had, or includes itself, is a fault. */
function resolveIncludes(
  template: Template,
  library: TemplateLibrary | null,
): { template: Template; faults: TemplateFault[] } {
  const faults: TemplateFault[] = [];
  let whole = template;
  template.include.forEach(({ template: id, sections }, index) => {
    const fault = (message: string): unknown => faults.push({ path: ['include', index], message });
    const found = id === template.id ? null : (library?.source(id) ?? null);
    if (!found) return fault(`没有可引入的模板“${id}”`);
    // An included template includes no others: annexes are leaves, so no circle can arise.
    const { template: other, problems } = loadTemplate(found.source, found.file);
    if (!other) return fault(`所引入的模板“${id}”有误：${problems[0]?.message ?? ''}`);
    const missing = sections.filter((section) => !other.sections.some((each) => each.id === section));
    if (missing.length > 0) return fault(`模板“${id}”没有部分“${missing.join('、')}”`);
    whole = includeSections(whole, other, sections);
    return null;
  });
  return { template: whole, faults };
}

/** Concepts that the vocabulary does not have, each once. */
function unknownConcepts(format: Format, library: TemplateLibrary | null): TemplateFault[] {
  if (!library) return [];
  const concepts = new Set([...format.cells.values()].flatMap((cell) => cell.concept ?? []));
  return [...concepts]
    .filter((concept) => !isConcept(library.vocabulary, concept))
    .map((concept) => ({ path: ['tables'], message: `词汇表中没有“${concept}”` }));
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

/** What a template may refer to: other templates whose sections it includes, and the concepts of its figures. */
export interface TemplateLibrary {
  /** The text of another template; `null` when there is none of this id. */
  source(id: string): { source: string; file: string } | null;
  vocabulary: Vocabulary;
  /** Verifies what only later layers understand: the standard sentences. */
  verify(format: Format): TemplateFault[];
}

/**
 * Reads and checks a template.
 * @param source YAML (or JSON, which is YAML)
 * @param file the name that problems carry
 * @param library without it, a template that includes another does not load and concepts are not looked up
 * @returns the template, or `null` with at least one problem
 */
export function loadTemplate(
  source: string,
  file: string,
  library: TemplateLibrary | null = null,
): { template: Template | null; problems: TemplateProblem[] } {
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
  const parsed = templateSchema.safeParse(plain.data, { error: issueMessage, reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(closestIssues).map((issue) => {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      return at(offsetOf(document, path), `${path.join('.') || '模板'}：${issue.message}`);
    });
    return { template: null, problems };
  }
  const { template, faults: wrongIncludes } = resolveIncludes(parsed.data, library);
  const { format, faults: wrongReferences } = compileTemplate(template);
  const wrong = [...wrongIncludes, ...wrongReferences, ...unknownConcepts(format, library)];
  const faults = wrong.length > 0 ? wrong : (library?.verify(format) ?? []);
  if (faults.length > 0) {
    const problems = faults.map(({ path, message }) => at(offsetOf(document, path), `${path.join('.')}：${message}`));
    return { template: null, problems };
  }
  return { template, problems: [] };
}
