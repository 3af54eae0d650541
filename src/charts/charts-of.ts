/** The charts that a report can show: those of the vocabulary whose figures its format has. */
import type { Ledger } from '../check/ledger';
import type { ChartData } from '../template/chart-schema';
import type { Cell } from '../template/format';
import type { Vocabulary } from '../template/vocabulary';
import type { Chart } from './chart';
import { figureCells, type FigureCells } from './figure-cells';
import { markOfLastYear, markOfYear } from './mark';
import { chartMessages } from './messages';

/** Fewer bars than these compare nothing. */
const LEAST_BARS = 2;

interface Found {
  name: string;
  cells: Cell[];
}

function found(named: readonly { name: string; of: readonly string[] }[], figures: FigureCells): Found[] {
  return named.flatMap(({ name, of }) => {
    const cells = figures.find(of);
    return cells === null ? [] : [{ name, cells }];
  });
}

/** What is drawn against one axis has one unit: that of the first figure. */
function ofOneUnit(all: readonly Found[]): Found[] {
  return all.filter(({ cells }) => cells[0]?.unit === all[0]?.cells[0]?.unit);
}

function head({ id, kind, title, unit }: ChartData, year: number, first: Cell | undefined) {
  return { id, kind, title: chartMessages.title(year, title), unit: first === undefined || first.unit === '' ? unit : first.unit, table: first?.table.id ?? '' };
}

function barsChart(data: ChartData & { kind: 'bars' | 'years' }, year: number, ledger: Ledger, figures: FigureCells): Chart | null {
  const bars = ofOneUnit(found(data.bars, figures));
  const years = data.kind === 'years';
  if (years ? !ledger.hasLastYear || bars.length === 0 : bars.length < LEAST_BARS) return null;
  const start = head(data, year, bars[0]?.cells[0]);
  return {
    ...start,
    series: years ? [chartMessages.year(year), chartMessages.year(year - 1)] : [chartMessages.cases(start.unit)],
    rows: bars.map(({ name, cells }) => ({
      name,
      marks: [markOfYear(ledger, cells), ...(years ? [markOfLastYear(ledger, cells)] : [])],
    })),
  };
}

function partsChart(data: ChartData & { kind: 'parts' }, year: number, ledger: Ledger, figures: FigureCells): Chart | null {
  const bars = data.bars.flatMap(({ name, parts }) => {
    const own = ofOneUnit(found(parts, figures));
    return own.length < LEAST_BARS ? [] : [{ name, parts: own }];
  });
  const first = bars[0]?.parts[0]?.cells[0];
  const shown = bars.filter(({ parts }) => parts[0]?.cells[0]?.unit === first?.unit);
  if (shown.length === 0) return null;
  const series = [...new Set(shown.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  return {
    ...head(data, year, first),
    series,
    rows: shown.map(({ name, parts }) => ({
      name,
      marks: series.map((each) => {
        const part = parts.find((one) => one.name === each);
        return part ? markOfYear(ledger, part.cells) : null;
      }),
    })),
  };
}

/**
 * @param ledger this year's figures, with last year's beside them where they are known
 * @returns the charts in the order of the vocabulary; those of two years only with last year's figures
 */
export function chartsOf(ledger: Ledger, vocabulary: Vocabulary, year: number): Chart[] {
  const figures = figureCells(ledger.format);
  return (vocabulary.charts ?? []).flatMap((data) => {
    const chart = data.kind === 'parts' ? partsChart(data, year, ledger, figures) : barsChart(data, year, ledger, figures);
    return chart === null ? [] : [chart];
  });
}
