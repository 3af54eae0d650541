/** How narratives are copied and pasted within the program: figures stay bound, and print their number elsewhere. */
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { figureText } from '../../check/figure-text';
import type { Ledger } from '../../check/ledger';
import type { CellKey } from '../../report/address';
import type { BoundFigure } from '../../report/narrative';
import type { Format } from '../../template/format';
import { FIGURE_ATTRIBUTE, figureOf, narrativeSchema } from './schema';

/** As many as a template's sentences may ask for. */
const MOST_DECIMALS = 6;

function toFigure(source: unknown, format: Format): BoundFigure | null {
  if (typeof source !== 'object' || source === null) return null;
  const { cell, share, of, change, decimals } = source as Record<string, unknown>;
  const isCell = (key: unknown): key is CellKey => typeof key === 'string' && format.cells.has(key);
  if (isCell(cell)) return { cell };
  if (typeof decimals !== 'number' || !Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) return null;
  if (isCell(share) && isCell(of)) return { share, of, decimals };
  return isCell(change) ? { change, decimals } : null;
}

function parseFigure(source: string, format: Format): BoundFigure | null {
  try {
    return toFigure(JSON.parse(source), format);
  } catch {
    return null;
  }
}

/** Reads copied content; a figure of a cell that the format does not have stays the text that it was. */
export function clipboardParser(format: Format): DOMParser {
  const figure = {
    node: 'figure',
    tag: `span[${FIGURE_ATTRIBUTE}]`,
    getAttrs: (element: HTMLElement) => {
      const found = parseFigure(element.getAttribute(FIGURE_ATTRIBUTE) ?? '', format);
      return found === null ? (false as const) : { figure: found };
    },
  };
  return new DOMParser(narrativeSchema, [figure, ...DOMParser.fromSchema(narrativeSchema).rules]);
}

/** Writes copied content so that other programs find the figures' numbers in it. */
export function clipboardSerializer(ledger: Ledger): DOMSerializer {
  return new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(narrativeSchema),
      figure: (node) => ['span', { [FIGURE_ATTRIBUTE]: JSON.stringify(node.attrs.figure) }, figureText(figureOf(node), ledger)],
    },
    {},
  );
}
