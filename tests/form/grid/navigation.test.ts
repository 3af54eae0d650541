/** Where keys lead, in tables of one block and of several. */
import { describe, expect, test } from 'vitest';
import { composeTable } from '../../../src/document/compose-table';
import { layOutGrid } from '../../../src/form/grid/grid-layout';
import { createNavigation } from '../../../src/form/grid/navigation';
import { createLedger } from '../../../src/check/ledger';
import { draftOf, format } from '../support/drafts';

function gridOf(id: string) {
  const table = format.template.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return layOutGrid(composeTable(table, draftOf({}, [], format).report, createLedger(format, {}), false));
}

describe('table 二, four blocks of different width', () => {
  const navigation = createNavigation(gridOf('disclosure'));

  test('holds every figure once, in reading order', () => {
    expect(navigation.keys).toEqual((format.tableCells.get('disclosure') ?? []).map(({ key }) => key));
  });

  test('down from any column of the first block leads to the one wide cell of the next', () => {
    expect(navigation.move('disclosure/normative-documents/repealed', 'down')).toBe('disclosure/licences/decisions');
  });

  test('up from a wide cell leads to the column where it begins', () => {
    expect(navigation.move('disclosure/licences/decisions', 'up')).toBe('disclosure/normative-documents/issued');
  });

  test('nothing lies beyond the edges', () => {
    expect(navigation.move('disclosure/regulations/issued', 'up')).toBeNull();
    expect(navigation.move('disclosure/regulations/issued', 'left')).toBeNull();
    expect(navigation.move('disclosure/fees/amount', 'down')).toBeNull();
    expect(navigation.move('disclosure/fees/amount', 'right')).toBeNull();
  });
});

describe('table 三', () => {
  const groups = gridOf('applications');
  const navigation = createNavigation(groups);

  test('has a head of three rows and a body of 25 with figures', () => {
    expect(groups.map(({ head, rows }) => [head, rows.length])).toEqual([
      [true, 3],
      [false, 25],
    ]);
  });

  test('cells that are not accepted are passed over', () => {
    const notHandled = (key: string): boolean => !key.includes('/handled/');
    expect(navigation.move('applications/otherwise/natural', 'down', notHandled)).toBe('applications/carried-out/natural');
  });

  test('a block for pasting runs to the right and down from a cell', () => {
    const block = navigation.block('applications/handled/other-legal');
    expect(block).toEqual([
      ['applications/handled/other-legal', 'applications/handled/total'],
      ['applications/carried-out/other-legal', 'applications/carried-out/total'],
    ]);
  });
});

test('a rectangle takes in the wide cells that reach into it, whichever corner comes first', () => {
  const rectangle = [
    ['disclosure/normative-documents/repealed', 'disclosure/normative-documents/in-force'],
    ['disclosure/licences/decisions'],
  ];
  const navigation = createNavigation(gridOf('disclosure'));
  expect(navigation.rectangle('disclosure/normative-documents/in-force', 'disclosure/normative-documents/repealed')).toEqual(rectangle.slice(0, 1));
  expect(navigation.rectangle('disclosure/normative-documents/repealed', 'disclosure/licences/decisions')).toEqual([
    ['disclosure/normative-documents/issued', 'disclosure/normative-documents/repealed', 'disclosure/normative-documents/in-force'],
    ['disclosure/licences/decisions'],
  ]);
});

test('table 四, without row labels, has a head, and figures under their headers alone', () => {
  const groups = gridOf('proceedings');
  expect(groups.map(({ head, rows }) => [head, rows.length])).toEqual([
    [true, 3],
    [false, 1],
  ]);
  const [figure] = groups[1]?.rows[0]?.cells ?? [];
  expect(figure?.headers).toHaveLength(2);
});
