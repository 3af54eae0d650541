// Promises labels that break between words, and columns for groups that are as wide as their words ask for.
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { composeTable } from '../../../src/document/compose-table';
import { columnWidths } from '../../../src/form/grid/column-widths';
import { LabelText } from '../../../src/form/grid/label-text';
import { createLedger } from '../../../src/check/ledger';
import { emptyReport } from '../../../src/report/report';
import type { Format } from '../../../src/template/format';
import { formatOf } from '../../support/formats';

/** A label with a stroke wherever a line may end. */
function strokes(text: string): string {
  const { container } = render(<LabelText text={text} />);
  for (const place of container.querySelectorAll('wbr')) place.replaceWith('|');
  return container.textContent;
}

test.each(['（三）不予|公开', '三、本年度|办理|结果', '4.保护|第三方|合法|权益'])('%s', (expected) => {
  expect(strokes(expected.replaceAll('|', ''))).toBe(expected);
});

function widthsOf(format: Format, id: string): string[] {
  const table = format.template.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  const report = emptyReport(format.template.id, { name: '', level: 'department' }, 2025);
  return columnWidths(composeTable(table, report, createLedger(format, {}), false));
}

test('groups beside each other have the width of their words, the labels after them what is left, figures what they have on paper', () => {
  const [first, second, last, ...figures] = widthsOf(formatOf('cn-2021'), 'applications');
  // Five characters of 13 pixels, two lines of which make 三、本年度办理结果; seven make （三）不予公开.
  expect(Number.parseFloat(first ?? '')).toBeCloseTo(5 * 0.8125 + 0.72);
  expect(Number.parseFloat(second ?? '')).toBeCloseTo(7 * 0.8125 + 0.72);
  expect([first, second].every((width) => width?.endsWith('rem'))).toBe(true);
  expect(last).toBe('auto');
  expect(figures).toHaveLength(7);
  expect(new Set(figures)).toHaveLength(1);
  expect(figures[0]).toMatch(/^6\.\d+%$|^7\.\d+%$/);
});

test('a table with one column of labels keeps the widths of the paper', () => {
  expect(widthsOf(formatOf('cn-2021'), 'disclosure')).toEqual(['25%', '25%', '25%', '25%']);
});
