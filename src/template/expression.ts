/**
 * The rule language: one linear relation, readable as a spreadsheet formula.
 *
 *   relation := side ("=" | "<=" | ">=") side          ≤ and ≥ are understood too
 *   side     := ["-"] term (("+" | "-") term)*
 *   term     := [whole-number "*"] reference | whole-number
 *   reference := ["last."] id ("." id){0,2}             what it names is decided when the template is compiled;
 *                                                      `last.` means the same cell of last year's report
 */
export type Relation = '=' | '<=' | '>=';

export interface ExpressionTerm {
  coefficient: number;
  /** The ids of the reference; empty for a constant, whose size is the coefficient. */
  reference: string[];
  /** The cell of last year's report is meant. */
  last: boolean;
}

export interface Equation {
  left: ExpressionTerm[];
  relation: Relation;
  right: ExpressionTerm[];
}

const RELATIONS: Record<string, Relation> = { '=': '=', '<=': '<=', '>=': '>=', '≤': '<=', '≥': '>=' };
const TERM = /^(?:(\d+)\s*\*\s*)?(last\.)?([a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*){0,2})$|^(\d+)$/;

function parseSide(source: string): ExpressionTerm[] | string {
  // Operators stand between blanks, because ids contain hyphens.
  const parts = ` ${source.trim()} `.split(/\s([+-])\s/);
  const terms: ExpressionTerm[] = [];
  let sign = 1;
  for (const [index, part] of parts.entries()) {
    const word = part.trim();
    if (index % 2 === 1) {
      sign = word === '-' ? -1 : 1;
      continue;
    }
    if (word === '' && index === 0 && parts.length > 1) continue;
    const match = TERM.exec(word);
    if (!match) return word === '' ? '运算符两边应各有一项' : `看不懂“${word}”：应为标识、整数或“整数 * 标识”，运算符两边要有空格`;
    const [, factor, last, reference, constant] = match;
    terms.push({
      coefficient: sign * Number(factor ?? constant ?? 1),
      reference: reference === undefined ? [] : reference.split('.'),
      last: last !== undefined,
    });
  }
  return terms;
}

/** Parses a relation; a string result says, in Chinese, what was expected. */
export function parseEquation(source: string): Equation | string {
  const found = source.match(/<=|>=|=|≤|≥/g) ?? [];
  const sign = found[0];
  if (sign === undefined || found.length > 1) return '应有且只有一个关系符号：=、<= 或 >=';
  const [leftSource = '', rightSource = ''] = source.split(sign);
  const left = parseSide(leftSource);
  if (typeof left === 'string') return left;
  const right = parseSide(rightSource);
  if (typeof right === 'string') return right;
  return { left, relation: RELATIONS[sign] ?? '=', right };
}
