// Promises drawings that are true to the figures: lengths in proportion from 0, every figure in words, nothing outside.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Chart, Mark } from '../../src/charts/chart';
import { drawChart } from '../../src/charts/draw/draw-chart';
import { layoutChart, type Bar } from '../../src/charts/draw/layout';
import { widthOf } from '../../src/charts/draw/lettering';
import { alternativeText, describeChart, markText, numbersTable } from '../../src/charts/words';

const number = fc
  .oneof(fc.nat(9), fc.nat(5000), fc.nat({ max: 999_999_999 }))
  .map((value): Mark => ({ kind: 'number', number: value, text: String(value) }));
const mark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 6, arbitrary: number },
  fc.constantFrom<Mark>({ kind: 'blank' }, { kind: 'not-applicable' }, { kind: 'invalid' }),
);
const name = fc.stringMatching(/^[甲乙丙丁a-z0-9<&"']{1,24}$/);

const anyChart: fc.Arbitrary<Chart> = fc
  .tuple(fc.constantFrom('bars', 'years', 'parts'), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 6 }))
  .chain(([kind, rows, parts]) => {
    const count = { bars: 1, years: 2, parts }[kind];
    const marks = fc.array(kind === 'parts' ? fc.option(mark, { nil: null, freq: 6 }) : mark, { minLength: count, maxLength: count });
    return fc.record({
      id: fc.constant('any'),
      kind: fc.constant(kind),
      title: name,
      unit: fc.constant('件'),
      series: fc.uniqueArray(name, { minLength: count, maxLength: count }),
      rows: fc.array(fc.record({ name, marks }), { minLength: rows, maxLength: rows }),
      table: fc.constant('table'),
    });
  });

const valueOf = (chart: Chart, { row, series }: Bar): number => {
  const found = chart.rows[row]?.marks[series];
  return found?.kind === 'number' ? found.number : NaN;
};

describe('any chart', () => {
  it('has bars as long as their figures, and none for what is no figure', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(300, 420, 640), (chart, width) => {
        const { bars, axis } = layoutChart(chart, width);
        const unit = axis.at(1) - axis.at(0);
        expect(unit).toBeGreaterThan(0);
        for (const bar of bars) expect(bar.width).toBeCloseTo(valueOf(chart, bar) * unit, 3);
        const figures = chart.rows.flatMap(({ marks }) => marks.filter((each) => each?.kind === 'number'));
        expect(bars).toHaveLength(figures.length);
      }),
    );
  });

  it('begins at 0, each part where the one before ends', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const { bars, axis } = layoutChart(chart, 640);
        expect(axis.at(0)).toBe(axis.left);
        expect(axis.ticks[0]).toBe(0);
        let end = new Map<number, number>();
        for (const bar of bars) {
          const start = chart.kind === 'parts' ? (end.get(bar.row) ?? axis.left) : axis.left;
          expect(bar.x).toBeCloseTo(start, 6);
          end = new Map(end).set(bar.row, bar.x + bar.width);
        }
      }),
    );
  });

  it('stays within its width and height', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(300, 640), (chart, width) => {
        const { bars, labels, height, unit } = layoutChart(chart, width);
        for (const { x, y, width: length, height: thickness } of bars) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + length).toBeLessThanOrEqual(width + 0.001);
          expect(y + thickness).toBeLessThanOrEqual(height);
        }
        for (const { text, x, y, anchor } of [...labels, unit]) {
          const [from, to] = anchor === 'end' ? [x - widthOf(text), x] : [x, x + widthOf(text)];
          expect(from).toBeGreaterThanOrEqual(-0.001);
          // The figures of one part stay together, however narrow the drawing.
          if (chart.kind !== 'parts') expect(to).toBeLessThanOrEqual(width + 0.001);
          expect(y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('is well-formed SVG that says all its figures, the same each time', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const options = { width: 640, font: "'宋体',serif", idPrefix: 'p-' };
        const { svg } = drawChart(chart, options);
        const texts: string[] = [];
        const ids: string[] = [];
        const used: string[] = [];
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw error;
        });
        parser.on('text', (text) => texts.push(text));
        parser.on('opentag', ({ attributes }) => {
          if (attributes.id !== undefined) ids.push(attributes.id);
          used.push(...(attributes['aria-labelledby'] ?? '').split(' '), /url\(#(.*)\)/.exec(attributes.fill ?? '')?.[1] ?? '');
        });
        parser.write(svg).close();
        expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(new Set(ids).size).toBe(ids.length);
        expect(used.filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
        expect(texts).toContain(chart.title);
        expect(texts).toContain(describeChart(chart));
        const drawn = texts.slice(2).join('\n');
        for (const { marks } of chart.rows) for (const each of marks) if (each !== null) expect(drawn).toContain(markText(each));
        expect(drawChart(chart, options).svg).toBe(svg);
      }),
    );
  });

  it('has its figures in words and as a table', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const { head, rows } = numbersTable(chart);
        expect(head).toHaveLength(1 + chart.series.length);
        expect(rows).toEqual(
          chart.rows.map(({ name: row, marks }) => [row, ...marks.map((each) => (each === null ? '' : markText(each)))]),
        );
        for (const { marks } of chart.rows) for (const each of marks) if (each !== null) expect(alternativeText(chart)).toContain(markText(each));
      }),
    );
  });
});

describe('a chart', () => {
  const blank: Mark = { kind: 'blank' };
  const figure = (value: number): Mark => ({ kind: 'number', number: value, text: String(value) });
  const base = { id: 'c', title: '2025年图', unit: '件', table: 't' };

  it('that is blank but for zeros draws nothing and says so', () => {
    const chart: Chart = { ...base, kind: 'bars', series: ['数量'], rows: [{ name: '甲', marks: [blank] }, { name: '乙', marks: [figure(0)] }] };
    const { svg } = drawChart(chart, { width: 640, font: 'serif', idPrefix: '' });
    expect(svg).not.toContain('<rect');
    expect(alternativeText(chart)).toBe('2025年图。单位：件。甲：未填；乙：0。');
    expect(svg).toContain('>未填</text>');
    expect(svg).toContain('>0</text>');
  });

  it('of parts gives no total while a part is blank', () => {
    const chart: Chart = {
      ...base,
      kind: 'parts',
      series: ['维持', '纠正'],
      rows: [
        { name: '甲', marks: [figure(2), figure(3)] },
        { name: '乙', marks: [figure(2), blank] },
      ],
    };
    const totals = layoutChart(chart, 640).labels.filter(({ text }) => text.startsWith('共'));
    expect(totals.map(({ text }) => text)).toEqual(['共 5']);
    expect(describeChart(chart)).toBe('单位：件。甲：维持 2，纠正 3；乙：维持 2，纠正 未填。');
  });

  it('tells its series apart without colour', () => {
    const chart: Chart = { ...base, kind: 'years', series: ['2025年', '2024年'], rows: [{ name: '甲', marks: [figure(2), figure(3)] }] };
    const fills = [...drawChart(chart, { width: 640, font: 'serif', idPrefix: '' }).svg.matchAll(/<rect [^>]*fill="([^"]+)"/g)].map(([, fill]) => fill);
    // The legend's two and the bars' two.
    expect(fills).toEqual(['currentColor', 'url(#chart-c-fill-1)', 'currentColor', 'url(#chart-c-fill-1)']);
  });
});
