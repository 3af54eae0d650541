/**
 * The standard sentences of a template read backwards: each of their paragraphs as a pattern that finds the sentence in
 * a text and the figures in it. What a pattern finds is a proposal; writing the sentence again proves it.
 */
import type { CellKey } from '../../report/address';
import type { Report } from '../../report/report';
import type { Format } from '../../template/format';

type Node =
  | { kind: 'text'; text: string }
  | { kind: 'output'; words: string }
  | { kind: 'if'; branches: Node[][] }
  | { kind: 'capture'; name: string; body: Node[] };

/** What a group of a pattern holds. */
export type Group = { cell: CellKey } | { field: string };

export interface SentencePattern {
  /** Matches at the place where it is set (sticky). */
  pattern: RegExp;
  groups: readonly Group[];
  /** The cells that the sentence speaks of or depends on. */
  cells: readonly CellKey[];
}

const TOKEN = /\{\{(-?)([\s\S]*?)(-?)\}\}|\{%(-?)([\s\S]*?)(-?)%\}/g;
const NUMBER = '(-?\\d+(?:\\.\\d+)?|_{3}|不适用)';
const SHARE = '(?:[\\d.]+%|_{3})';
const CHANGE = '(?:(?:增长|下降)[\\d.]+%|持平|增加[\\d.]+[^\\d，。；,;]{0,3}|_{3})';

/** Text without blanks, in one width: the form in which sentences are compared. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const PAUSE = /[,:;、]/g;

/** Text without the marks that programs lose at the end of a line. */
export function withoutPauses(text: string): string {
  return text.replace(PAUSE, '');
}

/** Words as a pattern in which such a mark may be missing, unless nothing but it keeps two figures apart. */
function loosely(text: string): string {
  return text.length > 1 ? escaped(text).replace(PAUSE, '$&?') : escaped(text);
}

interface Token {
  kind: 'text' | 'output' | 'tag';
  text: string;
}

/** Tokens with the white space gone that the marks of the language take away. */
function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let trimLeft = false;
  const push = (text: string, trimRight: boolean): void => {
    const left = trimLeft ? text.trimStart() : text;
    const trimmed = trimRight ? left.trimEnd() : left;
    if (trimmed !== '') tokens.push({ kind: 'text', text: trimmed });
  };
  for (const match of source.matchAll(TOKEN)) {
    const output = match[2] !== undefined;
    push(source.slice(offset, match.index), (match[1] ?? match[4]) === '-');
    tokens.push({ kind: output ? 'output' : 'tag', text: (match[2] ?? match[5] ?? '').trim() });
    trimLeft = (match[3] ?? match[6]) === '-';
    offset = match.index + match[0].length;
  }
  push(source.slice(offset), false);
  return tokens;
}

/** Reads nodes up to a closing tag. */
function parse(tokens: readonly Token[], start: number, ends: RegExp): { nodes: Node[]; next: number } {
  const nodes: Node[] = [];
  let index = start;
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token || (token.kind === 'tag' && ends.test(token.text))) break;
    index += 1;
    if (token.kind === 'text') nodes.push({ kind: 'text', text: token.text });
    else if (token.kind === 'output') nodes.push({ kind: 'output', words: token.text });
    else if (token.text.startsWith('if ')) {
      const branches: Node[][] = [];
      let end = 'if';
      let closed = false;
      while (end !== 'endif') {
        const branch = parse(tokens, index, /^(?:elsif|else|endif)\b/);
        branches.push(branch.nodes);
        end = tokens[branch.next]?.text.split(' ')[0] ?? 'endif';
        closed ||= end === 'else';
        index = branch.next + 1;
      }
      // Without an else there is the case in which nothing is printed.
      if (!closed) branches.push([]);
      nodes.push({ kind: 'if', branches });
    } else if (token.text.startsWith('capture ')) {
      const body = parse(tokens, index, /^endcapture\b/);
      nodes.push({ kind: 'capture', name: token.text.slice('capture '.length).trim(), body: body.nodes });
      index = body.next + 1;
    }
  }
  return { nodes, next: index };
}

/** The nodes of each paragraph: a line end between sentences parts them. */
function paragraphsOf(nodes: readonly Node[]): Node[][] {
  const paragraphs: Node[][] = [[]];
  for (const node of nodes) {
    const lines = node.kind === 'text' ? node.text.split('\n') : [];
    if (node.kind !== 'text') paragraphs[paragraphs.length - 1]?.push(node);
    lines.forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs[paragraphs.length - 1]?.push({ kind: 'text', text });
    });
  }
  return paragraphs;
}

function cellsByPath(format: Format): Map<string, CellKey> {
  const rows = new Map<string, CellKey[]>();
  const paths = new Map<string, CellKey>();
  for (const { key, table, row, column } of format.cells.values()) {
    paths.set(`${table.id}.${row.id}.${column.id}`, key);
    const path = `${table.id}.${row.id}`;
    rows.set(path, [...(rows.get(path) ?? []), key]);
  }
  for (const [path, [only, second]] of rows) if (only !== undefined && second === undefined) paths.set(path, only);
  return paths;
}

/** Patterns of the paragraphs of standard sentences; those without a figure or field in them are left out. */
export function sentencePatterns(source: string, format: Format, report: Report): SentencePattern[] {
  const tokens = tokensOf(source);
  const paths = cellsByPath(format);
  const { nodes } = parse(tokens, 0, /^(?!)/);
  const captures = new Map(nodes.flatMap((node) => (node.kind === 'capture' ? [[node.name, node.body] as const] : [])));

  function cellsIn(list: readonly Node[]): CellKey[] {
    return list.flatMap((node): CellKey[] => {
      switch (node.kind) {
        case 'text':
          return [];
        case 'output': {
          const [name = ''] = node.words.split('|');
          const cell = paths.get(name.trim());
          return cell === undefined ? cellsIn(captures.get(name.trim()) ?? []) : [cell];
        }
        case 'if':
          return node.branches.flatMap(cellsIn);
        case 'capture':
          return [];
      }
    });
  }

  function patternOf(list: readonly Node[], groups: Group[], separator: string): string {
    return list.map((node) => {
      switch (node.kind) {
        case 'text': {
          const text = bare(node.text);
          const loose = separator !== '' && text.startsWith(separator);
          return loose ? `${escaped(separator)}?${loosely(text.slice(separator.length))}` : loosely(text);
        }
        case 'output': {
          const [name = '', ...filters] = node.words.split('|').map((part) => part.trim());
          if (filters.some((filter) => filter.startsWith('share'))) return SHARE;
          if (filters.some((filter) => filter.startsWith('change'))) return CHANGE;
          const cell = paths.get(name);
          if (cell !== undefined) {
            groups.push({ cell });
            return NUMBER;
          }
          if (name === 'agency') return escaped(bare(report.agency.name));
          if (name === 'year') return String(report.year);
          if (name.startsWith('fields.')) {
            groups.push({ field: name.slice('fields.'.length) });
            return '(.{0,120}?)';
          }
          const first = /^remove_first:\s*"(.*)"$/.exec(filters[0] ?? '')?.[1] ?? '';
          return patternOf(captures.get(name) ?? [], groups, bare(first));
        }
        case 'if':
          return `(?:${node.branches.map((branch) => patternOf(branch, groups, separator)).join('|')})`;
        case 'capture':
          return '';
      }
    }).join('');
  }

  return paragraphsOf(nodes).flatMap((paragraph): SentencePattern[] => {
    const groups: Group[] = [];
    const words = patternOf(paragraph, groups, '');
    return groups.length === 0 ? [] : [{ pattern: new RegExp(words, 'yu'), groups, cells: [...new Set(cellsIn(paragraph))] }];
  });
}
