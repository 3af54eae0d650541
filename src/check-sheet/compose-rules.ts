/** The table of relations: each with its formula, its results below it, those that do not hold first. */
import type { TableBlock, TableCell, TableRow } from '../document/document';
import { centred, listTable, rowHeader, words } from '../document/form-table';
import {
  COMPUTED,
  DASH,
  keptText,
  lapsedText,
  namesText,
  passText,
  placesText,
  resultText,
  RULES,
  ruleTitle,
  sidesText,
  zeroSides,
} from './messages';
import type { SheetLine, SheetResult, SheetRule } from './sheet';

/** 勾稽关系, 行或列, 左边, 右边, 差, 结果 in millimetres. */
const WIDTHS = [36, 50, 22, 22, 18, 30];
/** The columns right of the rule's title, and those that a group of places fills. */
const BODY = WIDTHS.length - 1;
const GROUP = 4;
const COLUMN = { place: 1, left: 2, right: 3, difference: 4, result: 5 } as const;

/** A minus sign instead of a hyphen. */
const printed = (number: string): string => number.replace(/^-/, '−');

/** One place with its sides, and below it why it is kept or no longer is. */
function ownRows(line: SheetLine, { severity }: SheetRule): TableCell[][] {
  const { place, left, right, difference, computed, result, kept, lapsed } = line;
  const cells = [
    place === null ? centred(COLUMN.place, DASH) : words(COLUMN.place, `${place}${computed ? COMPUTED : ''}`),
    centred(COLUMN.left, printed(left ?? DASH)),
    centred(COLUMN.right, printed(right ?? DASH)),
    centred(COLUMN.difference, printed(difference ?? DASH)),
    centred(COLUMN.result, resultText(result, severity)),
  ];
  const reason = kept ? keptText(kept.reason, kept.by, kept.date) : lapsed === null ? null : lapsedText(lapsed);
  return reason === null ? [cells] : [cells, [words(COLUMN.place, reason, { colspan: BODY })]];
}

/** Both sides of places that passed; those without a case together. */
function sidesOf(lines: readonly SheetLine[], { each, relation }: SheetRule): string[] {
  const isZero = ({ left, right }: SheetLine): boolean => left === '0' && right === '0';
  const zeros = lines.filter(isZero).length;
  const shown = lines
    .filter((line) => !isZero(line))
    .map(({ place, left, right }) => sidesText(place ?? '', printed(left ?? ''), relation, printed(right ?? '')));
  return zeros === 0 ? shown : [...shown, zeroSides(each, zeros, shown.length === 0)];
}

/** Several places that came out alike, in one row. */
function groupRow(lines: readonly SheetLine[], result: SheetResult, rule: SheetRule): TableCell[] {
  const { each, relation, severity } = rule;
  const places = placesText(each, lines.length, lines.length === rule.lines.length);
  const text =
    result === 'pass'
      ? passText(places, relation === '=', lines.every(({ computed }) => computed), sidesOf(lines, rule))
      : namesText(places, lines.length === rule.lines.length ? [] : lines.map(({ place }) => place ?? ''));
  return [
    words(COLUMN.place, text, { colspan: GROUP }),
    centred(COLUMN.result, resultText(result, severity)),
  ];
}

/** What deserves a row for each place; all else stands in one row a result. */
const BROKEN: readonly SheetResult[] = ['fail', 'kept'];
const ALIKE: readonly SheetResult[] = [
  'pass',
  'not-applicable',
  'unfilled',
  'unreadable',
  'no-last-year',
  'no-last-figure',
];

function resultRows(rule: SheetRule): TableCell[][] {
  const broken = BROKEN.flatMap((result) => rule.lines.filter((line) => line.result === result));
  const alike = ALIKE.flatMap((result) => {
    const lines = rule.lines.filter((line) => line.result === result);
    const [only, second] = lines;
    if (only === undefined) return [];
    return second === undefined ? ownRows(only, rule) : [groupRow(lines, result, rule)];
  });
  return [...broken.flatMap((line) => ownRows(line, rule)), ...alike];
}

function ruleRows(rule: SheetRule, number: number): TableRow[] {
  const results = resultRows(rule);
  const title = rowHeader(0, ruleTitle(number, rule.title), { rowspan: 1 + results.length });
  const formula = words(COLUMN.place, rule.words, { colspan: BODY });
  return [{ cells: [title, formula] }, ...results.map((cells) => ({ cells }))];
}

export function composeRules(rules: readonly SheetRule[]): TableBlock {
  return listTable(
    {
      table: 'rules',
      caption: RULES.caption,
      widths: WIDTHS,
      rows: rules.flatMap((rule, index) => ruleRows(rule, index + 1)),
    },
    [RULES.rule, RULES.place, RULES.left, RULES.right, RULES.difference, RULES.result],
  );
}
