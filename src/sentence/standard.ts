/**
 * Standard sentences: Liquid text of a template with the report's figures as variables. A figure that is printed comes
 * back bound to its cell; conditions compare its number.
 *
 *   {% if intake.received == 0 %}本年度未收到政府信息公开申请。
 *   {% else %}共收到申请{{ intake.received }}件，网上申请占{{ intake.online | share: intake.received, 2 }}。{% endif %}
 *
 * Variables: agency, level, year, `fields` (front matter; a blank field is the empty text), each table by its id with
 * its rows (and columns, where it has several), `last` with last year's figures when they are known. liquidjs evaluates
 * nothing of JavaScript: it works under a strict page policy.
 */
import Big from 'big.js';
import { Drop, Liquid, type Template } from 'liquidjs';
import type { Ledger } from '../check/ledger';
import type { CellKey } from '../report/address';
import { paragraphOf, type BoundFigure, type Inline, type Paragraph } from '../report/narrative';
import type { Report } from '../report/report';
import type { Value } from '../report/value';
import type { Format } from '../template/format';
import { fillPlaceholders } from '../template/placeholders';

/** Private-use characters that mark a bound figure in Liquid's output. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARK = /\uE000(\d+)\uE001/;

/** Text of a report that cannot be taken for a mark. */
function unmarked(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '');
}

const NOTHING = new Big(0);

/** The number that a condition sees: what does not apply did not happen, so 不适用 is 0; a blank cell has none. */
function comparable(figure: Value): Big | null {
  if (figure.kind === 'not-applicable') return NOTHING;
  return figure.kind === 'number' ? figure.number : null;
}

/** Compares as the cell's number, prints as a mark. A blank cell is neither 0 nor more nor less than anything. */
class CellDrop extends Drop {
  readonly key: CellKey;
  private readonly figure: Value;
  /** Puts a figure into the output of the rendering that this cell belongs to. */
  readonly mark: (figure: BoundFigure) => string;

  constructor(key: CellKey, figure: Value, mark: (figure: BoundFigure) => string) {
    super();
    this.key = key;
    this.figure = figure;
    this.mark = mark;
  }

  private compare(other: unknown): number | null {
    const own = comparable(this.figure);
    const number = other instanceof CellDrop ? comparable(other.figure) : typeof other === 'number' ? new Big(other) : null;
    return own === null || number === null ? null : own.cmp(number);
  }

  equals(other: unknown): boolean {
    return this.compare(other) === 0;
  }

  gt(other: unknown): boolean {
    return this.compare(other) === 1;
  }

  geq(other: unknown): boolean {
    return (this.compare(other) ?? -1) >= 0;
  }

  lt(other: unknown): boolean {
    return this.compare(other) === -1;
  }

  leq(other: unknown): boolean {
    return (this.compare(other) ?? 1) <= 0;
  }

  override valueOf(): string {
    return this.mark({ cell: this.key });
  }
}

type Figures = Record<string, Record<string, CellDrop | Record<string, CellDrop>>>;

/** Front matter by the template's field id, dates as they are printed. */
function fieldsOf(format: Format, report: Report): Record<string, string> {
  return Object.fromEntries(
    format.template.fields.map(({ id }) => [id, unmarked(fillPlaceholders(`{{${id}}}`, format.template, report))]),
  );
}

/** All figures as nested variables: `table.row`, or `table.row.column` where the row has several. */
function figuresOf(format: Format, read: (key: CellKey) => Value, mark: (figure: BoundFigure) => string): Figures {
  const figures: Figures = {};
  for (const [table, cells] of format.tableCells) {
    const rows = new Map<string, [string, CellDrop][]>();
    for (const { key, row, column } of cells) {
      rows.set(row.id, [...(rows.get(row.id) ?? []), [column.id, new CellDrop(key, read(key), mark)]]);
    }
    const variables = [...rows].map(([row, drops]): [string, CellDrop | Record<string, CellDrop>] => {
      const [only, second] = drops;
      return [row, only && !second ? only[1] : Object.fromEntries(drops)];
    });
    figures[table] = Object.fromEntries(variables);
  }
  return figures;
}

function requireDrop(value: unknown, filter: string): CellDrop {
  if (value instanceof CellDrop) return value;
  throw new Error(`${filter} 只能用于一个格`);
}

function requireDecimals(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6) return value;
  throw new Error('小数位数应为 0 至 6');
}

/** Splits Liquid's output at the marks. */
function bind(line: string, figures: readonly BoundFigure[]): Paragraph {
  const inlines = line.split(MARK).map((part, index): Inline => {
    if (index % 2 === 0) return part;
    return figures[Number(part)] ?? '';
  });
  return paragraphOf(inlines);
}

function createEngine(): Liquid {
  const engine = new Liquid({ strictVariables: true, strictFilters: true, ownPropertyOnly: true, lenientIf: true });
  engine.registerFilter('share', (part: unknown, whole: unknown, decimals: unknown) => {
    const { key, mark } = requireDrop(part, 'share');
    return mark({ share: key, of: requireDrop(whole, 'share').key, decimals: requireDecimals(decimals) });
  });
  engine.registerFilter('change', (cell: unknown, decimals: unknown) => {
    const { key, mark } = requireDrop(cell, 'change');
    return mark({ change: key, decimals: requireDecimals(decimals) });
  });
  return engine;
}

const engine = createEngine();
/** Parsed sentences by their text: those of one format are rendered again for every report, and often for one report. */
const parsed = new Map<string, Template[]>();
/** Far more than all formats have; a template that is being written brings a new text with every change. */
const MOST_PARSED = 500;

function parse(source: string): Template[] {
  const known = parsed.get(source);
  if (known) return known;
  const templates = engine.parse(source);
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(source, templates);
  return templates;
}

/**
 * The paragraphs of standard sentences for a report as it stands.
 * @throws Error when the Liquid text is wrong; templates are verified when they are loaded
 */
export function standardParagraphs(source: string, report: Report, ledger: Ledger): Paragraph[] {
  const bound: BoundFigure[] = [];
  const mark = (figure: BoundFigure): string => `${OPEN}${bound.push(figure) - 1}${CLOSE}`;
  const { format } = ledger;
  const text = engine.renderSync(parse(source), {
    agency: unmarked(report.agency.name),
    level: report.agency.level,
    year: report.year,
    fields: fieldsOf(format, report),
    ...figuresOf(format, (key) => ledger.value(key), mark),
    last: ledger.hasLastYear ? figuresOf(format, (key) => ledger.last(key), mark) : false,
  }) as string;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => bind(line, bound));
}
