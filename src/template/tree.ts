/** Walks over the nested rows and columns of a table. */
import type { Column, Row } from './schema';

interface Nested<T> {
  node: T;
  /** From the outermost group to the node itself. */
  path: T[];
}

function walk<T>(nodes: readonly T[], children: (node: T) => readonly T[] | undefined, above: T[] = []): Nested<T>[] {
  return nodes.flatMap((node) => {
    const path = [...above, node];
    return [{ node, path }, ...walk(children(node) ?? [], children, path)];
  });
}

/** All rows, each before the rows below it. */
export function walkRows(rows: readonly Row[]): Nested<Row>[] {
  return walk(rows, (row) => row.rows);
}

/** All columns, each before the columns below it. */
export function walkColumns(columns: readonly Column[]): Nested<Column>[] {
  return walk(columns, (column) => column.columns);
}

/** Whether a row carries a figure of its own. */
export function hasFigure(row: Row): boolean {
  return row.figure ?? row.rows === undefined;
}

/** The columns that carry figures: those without columns below them. */
export function leafColumns(columns: readonly Column[]): Nested<Column>[] {
  return walkColumns(columns).filter(({ node }) => node.columns === undefined);
}

/** How many levels of nesting the nodes have. */
export function depth(nested: readonly Nested<unknown>[]): number {
  return Math.max(0, ...nested.map(({ path }) => path.length));
}
